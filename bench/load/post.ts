import fs from 'node:fs';
import net from 'node:net';
import { percentile } from '../print/figures.ts';

// What post.c does, where there is no compiler: the same arguments, the same line.

const [port = 0, connections = 0, rate = 0] = process.argv.slice(2, 5).map(Number);
const file = fs.readFileSync(process.argv[5] ?? '');
const requests: Buffer[] = [];
for (let at = 0; at < file.length; ) {
  const end = file.indexOf('\n', at);
  const length = Number(file.toString('latin1', at, end));
  requests.push(file.subarray(end + 1, end + 1 + length));
  at = end + 1 + length;
}

const took: number[] = [];
let kept = 0;
let sent = 0;
const free: ((due: number) => void)[] = [];

function connect(): Promise<void> {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
  let rest = '';
  let begun = 0;
  const send = (due: number) => {
    begun = due;
    socket.write(requests[sent++] ?? '');
  };
  socket.on('data', (piece) => {
    rest += piece.toString('latin1');
    const end = rest.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(rest.slice(0, end))?.[1]);
    if (end < 0 || rest.length < end + 4 + length) return;
    if (rest.startsWith('HTTP/1.1 200')) kept += 1;
    else if (took.length === kept) console.error(`First answer that is not 200: ${rest}`);
    took.push(performance.now() - begun);
    rest = '';
    free.push(send);
    fill();
  });
  socket.on('close', () => process.exit(took.length === requests.length ? 0 : 1));
  return new Promise((done) =>
    socket.once('connect', () => {
      free.push(send);
      done();
    }),
  );
}

let first = 0;
function fill() {
  while (free.length > 0 && sent < requests.length) {
    const now = performance.now();
    const due = rate > 0 ? first + (sent * 1000) / rate : now;
    if (due > now) break;
    free.shift()?.(due);
  }
  if (took.length < requests.length) return;
  const seconds = (performance.now() - first) / 1000;
  const shares = [0.5, 0.95, 0.99, 1].map((share) => percentile(took, share).toFixed(2));
  console.log(`${sent} ${kept} ${seconds.toFixed(3)} ${shares.join(' ')} ${Math.round(begun)}`);
  process.exit(0);
}

await Promise.all(Array.from({ length: connections }, connect));
first = performance.now();
const begun = performance.timeOrigin + first;
setInterval(fill, 1);
fill();
