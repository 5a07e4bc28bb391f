import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, chooseAccount, commandFor, giveTo } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { claimUse, isLiving, ownMark, readOr } from './embedded-claims.ts';
import {
  answeringSocket,
  PORT,
  removeStalePidFile,
  runningPostmaster,
  statusOf,
  stopDatabase,
} from './embedded-postmaster.ts';

// Starts the private PostgreSQL in the data folder, or attaches to the one that runs there. Only the files called
// embedded know that the database is ours: everything else sees connection options.

export interface Embedded {
  /** The directory of the Unix socket: no port is opened. */
  host: string;
  port: number;
  username: string;
  database: string;
  /** Whether it was running already: another node's, or left behind by a killed one. */
  attached: boolean;
  /** Lets go of it. The last process that uses it stops it, and waits for that. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Any directory of PostgreSQL programs; the npm package's when left out. */
  binaries?: string | undefined;
}

const USER = 'bigtent';
const PATIENCE = { start: 60_000, recovery: 600_000, answer: 5_000 };

export async function startEmbedded({
  dataDir,
  binaries = process.env.BIGTENT_POSTGRES_BIN,
}: EmbeddedOptions): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new Error('The embedded database does not run on Windows: set DATABASE_URL, or use WSL.');
  }
  const home = makeHome(dataDir);
  const cluster = path.join(home, 'cluster');
  const claim = await claimUse(home);
  try {
    const already = await answeringSocket(cluster);
    const host = already ?? (await start(home, cluster, binaries));
    let stopping: Promise<void> | undefined;
    const stop = () => (stopping ??= claim.release(() => stopDatabase(cluster)));
    return { host, port: PORT, username: USER, database: 'postgres', attached: already !== undefined, stop };
  } catch (error) {
    await claim.release(async () => {});
    throw error;
  }
}

/** The folder of everything that belongs to the database. Real paths: two ways to the same folder are one database. */
function makeHome(dataDir: string): string {
  const wanted = path.resolve(dataDir);
  try {
    fs.mkdirSync(path.dirname(wanted), { recursive: true });
    fs.mkdirSync(wanted, { recursive: true, mode: 0o700 });
    const home = path.join(fs.realpathSync(wanted), 'postgres');
    fs.mkdirSync(home, { recursive: true, mode: 0o700 });
    fs.accessSync(home, fs.constants.W_OK);
    return home;
  } catch (cause) {
    throw new Error(`This user cannot write to the data folder ${wanted}: set DATA_DIR to a folder of its own.`, {
      cause,
    });
  }
}

async function start(home: string, cluster: string, named: string | undefined): Promise<string> {
  const account = chooseAccount(home, cluster);
  const socket = socketFolder(home, account);
  const binaries = findBinaries(named, home, path.join(socket, 'lib'), account);
  sweepUnfinished(home);
  if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) await createCluster(home, cluster, account, binaries);
  refuseOtherVersion(cluster, binaries);

  const log = path.join(home, 'postgres.log');
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) fs.renameSync(log, `${log}.1`);
  const began = Date.now();
  let child: ChildProcess | undefined;
  let failures = 0;
  let logFrom = 0;
  while (Date.now() - began < (statusOf(cluster) === 'starting' ? PATIENCE.recovery : PATIENCE.start)) {
    const host = await answeringSocket(cluster);
    if (host) return host;
    if (child?.exitCode != null || child?.signalCode != null) {
      // A postmaster gives up at once while another runs, or while old backends of a killed one still die: try again.
      const said = fs.readFileSync(log).subarray(logFrom).toString();
      if (!/already exists|still in use|starting up|shutting down/.test(said) && ++failures > 1)
        throw notStarted(said, log);
      child = undefined;
    }
    const running = runningPostmaster(cluster);
    if (!child && running && statusOf(cluster) === 'ready' && Date.now() - began > PATIENCE.answer) {
      throw new Error(
        `The database in ${cluster} runs already (process ${running}), but its socket cannot be reached from here: ` +
          'is it in a service that has a folder for temporary files to itself?',
      );
    }
    if (!child && !running) {
      logFrom = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
      child = launch(cluster, socket, account, binaries, log);
    }
    await sleep(20);
  }
  throw notStarted(fs.readFileSync(log).subarray(logFrom).toString(), log);
}

const notStarted = (said: string, log: string) =>
  new Error(`PostgreSQL did not start (all it said is in ${log}):\n${said.trim().split('\n').slice(-5).join('\n')}`);

/** A socket's path may have about 100 bytes, so it lies in the system's folder for temporary files, named after `home`. */
function socketFolder(home: string, account: Account): string {
  const name = `bigtent-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  const base = Buffer.byteLength(os.tmpdir()) < 60 && !account.become ? os.tmpdir() : '/tmp';
  let folder = path.join(base, name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  // Somebody else may have taken the name in a folder open to all; the next start reads the true one from the pid file.
  const ours = found.isDirectory() && [process.getuid?.(), account.owner?.uid].includes(found.uid);
  if (!ours) folder = fs.mkdtempSync(`${folder}-`);
  fs.chmodSync(folder, 0o700);
  if (account.owner) fs.lchownSync(folder, account.owner.uid, account.owner.gid);
  return folder;
}

/** First starts that were killed leave their unfinished folder behind; one whose process lives is being filled. */
function sweepUnfinished(home: string): void {
  for (const name of fs.readdirSync(home)) {
    const mark = /^init-(\d+-\d+)/.exec(name)?.[1];
    if (name.startsWith('init-') && !(mark && isLiving(mark)))
      fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
}

/** `initdb` beside, then one rename: a folder called cluster is always whole. */
async function createCluster(home: string, cluster: string, account: Account, { bin, env }: Binaries): Promise<void> {
  const unfinished = fs.mkdtempSync(path.join(home, `init-${ownMark()}-`));
  giveTo(account, unfinished);
  const locale = process.platform === 'darwin' ? ['--locale=en_US.UTF-8', '--lc-collate=C'] : ['--locale=C.UTF-8'];
  const options = ['-D', unfinished, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-instructions', ...locale];
  const { file, args } = commandFor(account, path.join(bin, 'initdb'), options);
  const said = await new Promise<string | undefined>((resolve, reject) => {
    const child = spawn(file, args, { env, cwd: home, ...account.become, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? undefined : output));
  });
  if (said !== undefined) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`The database could not be created:\n${said.trim()}`);
  }
  try {
    fs.renameSync(unfinished, cluster);
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true }); // another process was first
  }
}

function refuseOtherVersion(cluster: string, { major, bin }: Binaries): void {
  const found = readOr(path.join(cluster, 'PG_VERSION'), '').trim();
  if (found === major) return;
  throw new Error(
    `The database in ${cluster} was made by PostgreSQL ${found}, and ${bin} holds PostgreSQL ${major}: ` +
      `set BIGTENT_POSTGRES_BIN to the programs of version ${found}, or restore a backup into an empty DATA_DIR.`,
  );
}

function launch(cluster: string, socket: string, account: Account, { bin, env }: Binaries, log: string): ChildProcess {
  removeStalePidFile(cluster);
  const settings = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    // What durability rests on, said once more so that no edited postgresql.conf takes it away.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    jit: 'off', // compiling a query costs more than our queries do
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args } = commandFor(account, path.join(bin, 'postgres'), [
    '-D',
    cluster,
    '-k',
    socket,
    '-p',
    `${PORT}`,
    ...options,
  ]);
  const output = fs.openSync(log, 'a', 0o600);
  // Detached: Ctrl-C reaches us alone, and we stop it after the last commit.
  const child = spawn(file, args, {
    env,
    cwd: path.dirname(cluster),
    ...account.become,
    stdio: ['ignore', output, output],
    detached: true,
  });
  child.on('error', (error) => fs.appendFileSync(log, `${error.message}\n`));
  child.unref();
  fs.closeSync(output);
  return child;
}
