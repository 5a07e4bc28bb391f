import fs from 'node:fs';
import net from 'node:net';
import { createInterface } from 'node:readline';

// What listen.c does, where there is no compiler: the same arguments, the same lines.

const [port = 0, count = 0, mostPending = 0] = process.argv.slice(2, 5).map(Number);
const heads = fs
  .readFileSync(process.argv[5] ?? '', 'latin1')
  .split('\0')
  .slice(0, -1);
const each = Number(process.argv[6] ?? 0) / count;

interface Line {
  id: number;
  socket: net.Socket | undefined;
  isWaiting: boolean;
}

const lines: Line[] = Array.from({ length: count }, () => ({ id: 0, socket: undefined, isWaiting: false }));
const arrivals = new Map<string, number>();
let bytes = 0;
let lost = 0;
let pending = 0;
let framed = 0;

function arrived(line: Line, to: number) {
  if (line.isWaiting) {
    line.isWaiting = false;
    pending -= 1;
    framed += 1;
  } else {
    const key = `${line.id} ${to} ${Date.now()}`;
    arrivals.set(key, (arrivals.get(key) ?? 0) + 1);
  }
  line.id = to;
}

function open(line: Line, head: string) {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
  line.socket = socket;
  line.isWaiting = true;
  pending += 1;
  let rest = Buffer.alloc(0);
  let isHead = true;
  socket.on('connect', () => socket.write(`${head}${line.id ? `Last-Event-ID: ${line.id}\r\n` : ''}\r\n`, 'latin1'));
  socket.on('error', () => {});
  socket.on('close', () => {
    if (line.socket !== socket) return;
    lost += 1;
    if (line.isWaiting) pending -= 1;
    line.isWaiting = false;
    line.socket = undefined;
  });
  socket.on('data', (piece) => {
    bytes += piece.length;
    rest = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    if (isHead) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (rest.toString('latin1', 9, 12) !== '200') return socket.destroy();
      isHead = false;
      rest = rest.subarray(end + 4);
    }
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const length = Number.parseInt(rest.toString('latin1', 0, end), 16);
      if (length === 0) return socket.destroy();
      if (rest.length < end + 2 + length + 2) return;
      const found = /id: (\d+)/.exec(rest.toString('latin1', end + 2, end + 2 + Math.min(length, 48)));
      rest = rest.subarray(end + 2 + length + 2);
      if (found) arrived(line, Number(found[1]));
    }
  });
}

async function connectAll(within: number, most: number) {
  const begun = Date.now();
  const before = bytes;
  let next = 0;
  framed = 0;
  while (framed < count) {
    while (next < count && (most === 0 || pending < most) && Date.now() - begun >= next * within) start(next++);
    if (next === count) for (const [index, line] of lines.entries()) if (!line.socket) start(index);
    await new Promise((done) => setTimeout(done, 1));
    if (Date.now() - begun > 120_000) {
      console.log(`failed ${framed}`);
      process.exit(1);
    }
  }
  console.log(`up ${Date.now() - begun} ${bytes - before}`);
}

function start(index: number) {
  const line = lines[index];
  if (line) open(line, heads[index % heads.length] ?? '');
}

function dump() {
  for (const [key, times] of arrivals) console.log(`${key} ${times}`);
  arrivals.clear();
  console.log(`end ${bytes} ${lost}`);
}

async function storm() {
  for (const line of lines) {
    const { socket } = line;
    line.socket = undefined;
    socket?.resetAndDestroy();
  }
  pending = 0;
  await connectAll(0, 0);
}

await connectAll(each, mostPending);
for await (const said of createInterface({ input: process.stdin })) {
  if (said === 'dump') dump();
  if (said === 'storm') await storm();
}
process.exit(0);
