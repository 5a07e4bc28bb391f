import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * The load: listeners and acts in processes of their own, compiled from the C beside this file; a client in Node costs as
 * much as the server it measures. Without a compiler Node does it, and the figures say more of the client.
 */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-load-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** How to run one of the programs beside this file. */
function program(name: 'listen' | 'post'): [string, string[]] {
  const compiled = path.join(folder, name);
  try {
    if (!fs.existsSync(compiled))
      execFileSync('cc', ['-O2', '-o', compiled, path.join(import.meta.dirname, `${name}.c`)], { stdio: 'ignore' });
    return [compiled, []];
  } catch {
    console.log(`No C compiler here: ${name} runs in Node, and takes a good part of the processor from the server.`);
    return [process.execPath, [path.join(import.meta.dirname, `${name}.ts`)]];
  }
}

const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill();
});

let files = 0;
const inFile = (content: string) => {
  files += 1;
  const file = path.join(folder, String(files));
  fs.writeFileSync(file, content);
  return file;
};

function begin(name: 'listen' | 'post', args: (string | number)[]): ChildProcess {
  const [command, before] = program(name);
  const child = spawn(command, [...before, ...args.map(String)], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** So many listeners that stood at `from` had the frame that shows `to` at the millisecond `at`. */
export interface Arrival {
  from: number;
  to: number;
  at: number;
  count: number;
}

export interface Listeners {
  /** Milliseconds until all had their first frame, and the bytes that took. */
  up: { took: number; bytes: number };
  /** What has arrived since the last time, all bytes so far, and lines lost so far. */
  arrivals(): Promise<{ arrivals: Arrival[]; bytes: number; lost: number }>;
  /** Cuts every line at once; until all are back. */
  storm(): Promise<{ took: number; bytes: number }>;
  stop(): Promise<void>;
}

/**
 * Opens so many listeners on these addresses, in turn: at most `pending` on their way in at once (0: all), evenly within so
 * many milliseconds.
 */
export async function listen(
  {
    port,
    paths,
    pending = 200,
    within = 0,
  }: { port: number; paths: readonly string[]; pending?: number; within?: number },
  count: number,
): Promise<Listeners> {
  const heads = paths.map(
    (address) =>
      `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Bench\r\nCache-Control: no-cache\r\n`,
  );
  const child = begin('listen', [port, count, pending, inFile(`${heads.join('\0')}\0`), within]);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The listeners cannot be spoken to.');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The listeners ended.');
    return value.split(' ');
  };
  const isUp = async () => {
    const [said, took, bytes] = await next();
    if (said !== 'up') throw new Error(`Only ${took} of ${count} listeners came in.`);
    return { took: Number(took), bytes: Number(bytes) };
  };
  return {
    up: await isUp(),
    async arrivals() {
      stdin.write('dump\n');
      const arrivals: Arrival[] = [];
      for (;;) {
        const said = await next();
        if (said[0] === 'end') return { arrivals, bytes: Number(said[1]), lost: Number(said[2]) };
        const [from = 0, to = 0, at = 0, arrived = 0] = said.map(Number);
        arrivals.push({ from, to, at, count: arrived });
      }
    },
    storm() {
      stdin.write('storm\n');
      return isUp();
    },
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      stdin.end();
      await ended;
    },
  };
}

export interface Posted {
  sent: number;
  kept: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  most: number;
  /** When the first was sent, in epoch milliseconds. */
  begun: number;
}

export interface Post {
  path: string;
  cookie: string;
  body: object;
}

/** Posts acts, so many a second (0: as fast as they are answered), over kept-alive connections. */
export async function post(
  { port, connections = 64, rate = 0 }: { port: number; connections?: number; rate?: number },
  posts: readonly Post[],
): Promise<Posted> {
  const requests = posts.map(({ path: address, cookie, body }) => {
    const text = JSON.stringify(body);
    const request = `POST ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nAccept: application/json\r\nAccept-Language: fr\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Bench\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    return `${Buffer.byteLength(request)}\n${request}`;
  });
  const file = inFile(requests.join(''));
  const child = begin('post', [port, connections, rate, file]);
  let said = '';
  child.stdout?.on('data', (piece) => (said += piece));
  await new Promise((done) => child.once('close', done));
  fs.rmSync(file);
  const [sent = 0, kept = 0, seconds = 0, p50 = 0, p95 = 0, p99 = 0, most = 0, begun = 0] = said
    .trim()
    .split(' ')
    .map(Number);
  if (sent !== posts.length) throw new Error(`Only ${sent} of ${posts.length} acts were sent.`);
  return { sent, kept, perSecond: kept / seconds, p50, p95, p99, most, begun };
}
