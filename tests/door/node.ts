import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ActorId } from '#core/decider.ts';
import { readCommand } from '#core/session/session.ts';
import { kinds } from '#server/kinds.ts';
import { type Database, openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { createPeople, hashToken, newToken } from '#server/people.ts';

/** The real server as its own process, and beside it the same log in this process: a second node on the same database. */
export interface Node {
  port: number;
  origin: string;
  /** What it printed so far. */
  printed(): string;
  child: ChildProcess;
  database: Database;
  logs: ReturnType<typeof createLogs<typeof kinds>>;
  people: ReturnType<typeof createPeople>;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..', '..');

export async function startNode(env: Record<string, string> = {}, dataDir?: string): Promise<Node> {
  const folder = dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-door-'));
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      NODE_ENV: 'production',
      DATA_DIR: folder,
      PORT: '0',
      HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill()); // also when a test broke off
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (printed += piece));
  const port = await new Promise<number>((done, fail) => {
    const look = () => {
      const found = /http:\/\/localhost:(\d+)/.exec(printed);
      if (found && /file descriptors/.test(printed)) done(Number(found[1]));
    };
    child.stdout.on('data', look);
    child.on('exit', () => fail(new Error(`The server did not start:\n${printed}`)));
  });
  const database = await openDatabase({ DATA_DIR: folder });
  const logs = createLogs({ database, kinds });
  const people = createPeople({ database });
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    printed: () => printed,
    child,
    database,
    logs,
    people,
    async stop() {
      await logs.close();
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await new Promise((done) => child.once('exit', done));
      }
      await database.stop();
      if (!dataDir) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Rows in all tables: what must not grow. */
export async function rowsIn({ database }: Node): Promise<Record<string, number>> {
  return database.run(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(name)}`;
      counts[name] = row?.rows ?? 0;
    }
    return counts;
  });
}

const opening = [
  {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    slotSeconds: 3600,
    seats: [],
    policyQuestions: ['Who pays?'],
    agenda: [
      { segment: 'panel', kind: 'panel', seconds: 1500 },
      { segment: 'floor', kind: 'floor', seconds: 1800 },
    ],
  },
  { type: 'session.make' },
  { type: 'doors.open' },
];

/** A session with its doors open, and the cookie of its organiser. */
export async function openSession(
  { logs, people }: Pick<Node, 'logs' | 'people'>,
  log: string,
): Promise<{ organiser: ActorId; cookie: string }> {
  const person = await people.createMember('Odile Varn');
  const token = newToken();
  await people.createCredential({ tokenHash: hashToken(token), person, kind: 'member' });
  await logs.create(log, 'session');
  const by = await people.actorOf(person, log, 'member');
  for (const [index, wanted] of opening.entries()) {
    const read = readCommand(wanted);
    if ('malformed' in read) throw new Error(`Malformed: ${read.malformed}`);
    const outcome = await logs.act({ log, id: `opening-the-session-${index}`, command: read.command, by });
    if (!outcome.kept) throw new Error(`Refused: ${outcome.refusal.refused}`);
  }
  return { organiser: by, cookie: `bt-member=${token}` };
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** One request; headers and path go out as they are given. */
export function ask(
  { port }: Pick<Node, 'port'>,
  method: string,
  target: string,
  headers: http.OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const length = method === 'GET' || method === 'HEAD' ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = http.request({
      host: '127.0.0.1',
      port,
      method,
      path: target,
      agent: false,
      headers: { ...length, ...headers },
    });
    request.on('error', fail).on('response', async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces).toString() });
    });
    request.end(body);
  });
}

/** Bytes as they are, on a line of their own; gives the status of the answer, or 0 if the line was cut without one. */
export function raw({ port }: Pick<Node, 'port'>, bytes: string | Buffer, patienceMs = 1_000): Promise<number> {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    const finish = () => {
      socket.destroy();
      done(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    };
    const late = setTimeout(finish, patienceMs);
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (answer.includes('\r\n\r\n')) finish();
    });
    socket.on('close', () => {
      clearTimeout(late);
      finish();
    });
    socket.on('error', () => {});
    socket.write(bytes);
  });
}

export const json = (value: unknown) => Buffer.from(JSON.stringify(value));
