import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Handover } from './src/server/handover.ts';

// The outer server: one port, one process. It imports nothing of ours but the built handler; what runs is in there, and
// is reached through one symbol (decision 0012).

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// Read by the handler when it is loaded: which header tells the protocol (we set it ourselves), and that the sizes of
// bodies have been seen to before it.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
process.env.BODY_SIZE_LIMIT = 'Infinity';

const out = path.resolve(import.meta.dirname, process.env.BIGTENT_OUT ?? 'build');
const built = pathToFileURL(path.join(out, 'handler.js')).href;
const { handler } = (await import(built)) as { handler: Handler }; // made by the build, so without types
const handover = (globalThis as { [key: symbol]: unknown })[Symbol.for('bigtent')] as Handover; // put there by the import above

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || undefined; // every address of this machine: the phones in the hall come in by one of them
const descriptors = openFileLimit();
const most = Math.floor(descriptors * 0.9);

let connections = 0;
const server = createServer((request, response) => {
  void handover.handle(request, response, pass, connections > most);
});
const pass = (request: IncomingMessage, response: ServerResponse) =>
  handler(request, response, () => response.writeHead(404).end());

server.requestTimeout = 30_000;
server.headersTimeout = 15_000;
server.keepAliveTimeout = 65_000; // longer than a proxy's, or it would use a line we are about to close
server.on('connection', (socket) => {
  connections += 1;
  socket.once('close', () => {
    connections -= 1;
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT to another.` : error);
  void handover.stop().finally(() => process.exit(1));
});
server.listen({ port, ...(host && { host }), backlog: 4096 }, announce);

function announce() {
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  const here = `http://localhost:${listening}`;
  console.log(`Bigtent runs at ${handover.publicUrl ?? here}`);
  if (handover.publicUrl) console.log(`  on this machine at ${here}`);
  else for (const name of reachableAs()) console.log(`  in this network at http://${name}:${listening}`);
  for (const line of handover.demo) console.log(line.replace(/ (\/\S+)$/, ` ${handover.publicUrl ?? here}$1`));
  if (handover.setUpToken) {
    console.log(`First organiser, open this once: ${handover.publicUrl ?? here}/start/${handover.setUpToken}`);
  }
  console.log(`Up to ${most} connections at once (file descriptors: ${descriptors}).`);
}

/** The addresses by which others on the same network reach this machine. */
function reachableAs(): string[] {
  if (host && host !== '0.0.0.0' && host !== '::') return host === 'localhost' || host === '127.0.0.1' ? [] : [host];
  const all = Object.values(os.networkInterfaces()).flatMap((found) => found ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}

/** Files and sockets this process may have open. Node has raised the soft limit to the hard one by itself. */
function openFileLimit(): number {
  Object.assign(process.report, { excludeNetwork: true }); // or it looks up names; not in Node's types yet
  // The report is untyped; where a limit is "unlimited", or there is none to read (Windows), we name a high one.
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isInteger(soft) && soft > 0 ? soft : 1_000_000;
}

let stoppingSince = 0;
async function stop() {
  // The terminal and npm each hand on the same Ctrl-C: only what comes later is a second wish.
  if (stoppingSince > 0 && Date.now() - stoppingSince < 1_000) return;
  if (stoppingSince > 0) process.exit(1); // asked twice: at once
  stoppingSince = Date.now();
  const closed = new Promise((done) => server.close(done));
  handover.endStreams();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(5_000)]);
  clearInterval(idle);
  server.closeAllConnections();
  await handover.stop();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop); // the terminal was closed
