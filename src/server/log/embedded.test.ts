import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test, vi } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { ownMark } from './embedded-claims.ts';

// After a kill PostgreSQL writes its whole folder down anew before it answers: seconds where the disk is busy, a minute at worst.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// Every test starts a real PostgreSQL in a folder of its own.

const folders: string[] = [];
const started: Embedded[] = [];

function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-test-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, binaries?: string): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, ...(binaries && { binaries }) });
  started.push(database);
  return database;
}

async function ask(database: Embedded, query: string): Promise<unknown> {
  const { host, port, username } = database;
  const sql = postgres({ host, port, username, database: database.database, max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe(query).values();
    return row?.[0];
  } finally {
    await sql.end();
  }
}

const postmasterOf = (dataDir: string) =>
  Number(fs.readFileSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

/** Starts the database in a process of its own, which says so and then waits to be killed. */
function startElsewhere(dataDir: string) {
  const module = path.join(import.meta.dirname, 'embedded.ts');
  const code = `const { startEmbedded } = await import(${JSON.stringify(module)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('running');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const running = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => resolve());
    child.on('exit', () => reject(new Error('ended before it ran')));
  });
  const kill = () =>
    new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return { running, kill };
}

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

test('a database starts in an empty folder, is durable, opens no port, and keeps what it was told', async () => {
  const dataDir = emptyFolder();
  const first = await start(dataDir);

  expect(first.attached).toBe(false);
  expect(
    await ask(
      first,
      "select string_agg(current_setting(s), ' ' order by s) from unnest(array['fsync','full_page_writes','listen_addresses','synchronous_commit']) s",
    ),
  ).toBe('on on  on');
  expect(await ask(first, "select upper('é') || lower('Ж')")).toBe('Éж');
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();

  expect(fs.existsSync(first.host)).toBe(false); // the socket's folder goes with the database
  expect(await ask(await start(dataDir), 'select answer from kept')).toBe(42);
});

test('a long path with blanks, colons and letters of other scripts will do', async () => {
  const dataDir = path.join(emptyFolder(), 'Réunion générale : salle 4', 'قاعة', 'long '.repeat(30).trim());

  expect(await ask(await start(dataDir), 'select 1')).toBe(1);
});

test('what a killed first start left is swept; what a living one is filling stays', async () => {
  const dataDir = emptyFolder();
  const home = path.join(dataDir, 'postgres');
  const names = { dead: 'init-4194305-1-abc', unnamed: 'init-abc', living: `init-${ownMark()}-abc` };
  for (const name of Object.values(names)) fs.mkdirSync(path.join(home, name), { recursive: true });

  await start(dataDir);

  expect(fs.readdirSync(home).filter((name) => name.startsWith('init-'))).toEqual([names.living]);
});

test('a first start that is killed at any moment is no obstacle to the next', async () => {
  const dataDir = emptyFolder();
  for (const after of [100, 250, 400, 700]) {
    const other = startElsewhere(dataDir);
    other.running.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, after));
    await other.kill();
  }

  expect(await ask(await start(dataDir), 'select 1')).toBe(1);
});

test('the database of a killed server is found running, and stopped by whoever comes last', async () => {
  const dataDir = emptyFolder();
  const other = startElsewhere(dataDir);
  await other.running;
  await other.kill();
  const postmaster = postmasterOf(dataDir);

  const found = await start(dataDir);
  expect(found.attached).toBe(true);
  expect(postmasterOf(dataDir)).toBe(postmaster);
  await found.stop();

  expect(fs.existsSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
});

test('one that was killed with its server starts again', async () => {
  const dataDir = emptyFolder();
  const other = startElsewhere(dataDir);
  await other.running;
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  await other.kill();

  const again = await start(dataDir);
  expect(again.attached).toBe(false);
  expect(await ask(again, 'select 1')).toBe(1);
});

test('three who start at once share one database; it runs until the last lets go', async () => {
  const dataDir = emptyFolder();
  const all = await Promise.all([start(dataDir), start(dataDir), start(dataDir)]);
  const [first, second, third] = all;

  expect(new Set(all.map(({ host }) => host)).size).toBe(1);
  await first?.stop();
  await first?.stop(); // a second time changes nothing
  await second?.stop();
  expect(await ask(third!, 'select 1')).toBe(1);
});

test('one stops while the other starts: the other has a database all the same', async () => {
  const dataDir = emptyFolder();
  for (let round = 0; round < 5; round += 1) {
    const leaving = await start(dataDir);
    const [, coming] = await Promise.all([leaving.stop(), start(dataDir)]);
    expect(await ask(coming, 'select 1')).toBe(1);
    await coming.stop();
  }
});

test('a process that got the number of the old postmaster is not taken for it', async () => {
  const dataDir = emptyFolder();
  const before = await start(dataDir);
  const pidFile = path.join(dataDir, 'postgres/cluster/postmaster.pid');
  const [, ...rest] = fs.readFileSync(pidFile, 'utf8').split('\n');
  await before.stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  fs.writeFileSync(pidFile, [stranger.pid, ...rest].join('\n'));

  expect(await ask(await start(dataDir), 'select 1')).toBe(1);
  stranger.kill();
});

test('a database that runs where its socket cannot be seen is named, not fought', async () => {
  const dataDir = emptyFolder();
  const { host } = await start(dataDir);
  fs.renameSync(path.join(host, '.s.PGSQL.5432'), path.join(host, 'hidden'));

  await expect(startEmbedded({ dataDir })).rejects.toThrow('but its socket cannot be reached from here');
});

test('a database of another version is named in one sentence', async () => {
  const dataDir = emptyFolder();
  await (await start(dataDir)).stop();
  const cluster = path.join(dataDir, 'postgres/cluster');
  fs.writeFileSync(path.join(cluster, 'PG_VERSION'), '14\n');

  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    `The database in ${cluster} was made by PostgreSQL 14, and `,
  );
});

test('a folder without PostgreSQL, or a data folder that is a file, is named in one sentence', async () => {
  const folder = emptyFolder();
  await expect(startEmbedded({ dataDir: path.join(folder, 'data'), binaries: folder })).rejects.toThrow(
    `There is no PostgreSQL in ${folder}: it holds no initdb.`,
  );

  fs.writeFileSync(path.join(folder, 'file'), '');
  await expect(startEmbedded({ dataDir: path.join(folder, 'file') })).rejects.toThrow(
    'set DATA_DIR to a folder of its own',
  );
});

const installed = ['18', '17', '16', '15']
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((folder) => fs.existsSync(path.join(folder, 'initdb')));
if (!installed) console.log('!!! SKIPPED: there is no installed PostgreSQL to start the embedded database from');

test.runIf(installed)('any directory of PostgreSQL programs will do', async () => {
  const database = await start(emptyFolder(), installed);

  expect(await ask(database, 'show server_version_num')).toMatch(/^1[5-8]\d{4}$/);
});
