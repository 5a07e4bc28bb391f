import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#server/log/embedded.ts';
import { type LaneOptions, type Lanes, openLanes } from '#server/log/lanes.ts';
import { migrate } from '#server/log/migrate.ts';

type Connection = LaneOptions['connection'];

/** A server the suite runs against; each test file makes a database of its own on it. */
export interface TestServer {
  name: string;
  connection: Connection;
  stop(): Promise<void>;
}

export interface TestDatabase {
  connection: Connection;
  /** Another node: connections of its own to the same database. */
  node(count?: number): Lanes;
  drop(): Promise<void>;
}

export async function startPrivateServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bigtent-contract-'));
  const { host, port, username, database, stop } = await startEmbedded({ dataDir });
  const connection = { host, port, username, database };
  return {
    name: 'embedded PostgreSQL',
    connection,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The PostgreSQL of this machine, if one answers: TEST_DATABASE_URL, else where a package usually puts it. */
export async function findInstalledServer(): Promise<TestServer | undefined> {
  const usual = ['postgres', 'test'].flatMap((username) => [
    ...(existsSync('/var/run/postgresql')
      ? [{ host: '/var/run/postgresql', port: 5432, username, database: 'postgres' }]
      : []),
    { host: '127.0.0.1', port: 5432, username, database: 'postgres' },
  ]);
  const given = process.env.TEST_DATABASE_URL;
  for (const connection of given ? [given] : usual) {
    const lanes = openLanes({ connection, count: 1 });
    const version = await lanes
      .run((sql) => sql<{ server_version: string }[]>`show server_version`)
      .catch(() => undefined);
    await lanes.end();
    if (version)
      return { name: `installed PostgreSQL ${version[0]?.server_version}`, connection, stop: async () => {} };
  }
  if (given) throw new Error('TEST_DATABASE_URL is set and does not answer');
  return undefined;
}

export async function makeDatabase(server: TestServer, options = { migrated: true }): Promise<TestDatabase> {
  const name = `bigtent_test_${randomBytes(6).toString('hex')}`;
  const admin = openLanes({ connection: server.connection, count: 1 });
  await admin.run((sql) => sql.unsafe(`create database ${name}`));
  const connection = withDatabase(server.connection, name);
  const nodes: Lanes[] = [];
  const node = (count = 4) => {
    const lanes = openLanes({ connection, count });
    nodes.push(lanes);
    return lanes;
  };
  if (options.migrated) await node(1).transaction((sql) => migrate(sql));
  return {
    connection,
    node,
    async drop() {
      await Promise.all(nodes.map((lanes) => lanes.end()));
      await admin.run((sql) => sql.unsafe(`drop database ${name} with (force)`));
      await admin.end();
    },
  };
}

function withDatabase(connection: Connection, database: string): Connection {
  if (typeof connection !== 'string') return { ...connection, database };
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return url.href;
}
