import { startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { post } from './load/load.ts';
import { median, ms, sayAtLeast } from './print/figures.ts';
import { megabytes, processorSeconds, residentSize } from './print/memory.ts';

// Durable acts a second with nobody listening: supports, hands, as people do, through the door, with their own credentials.

const people = 5_000;
const perRun = Number(process.env.ACTS ?? 40_000);

const server = await startNode();
const crowd = await gather(server, 'acts', { people, questions: 200 });
const runs: (Awaited<ReturnType<typeof post>> & { processor: number })[] = [];
for (let run = 0; run < 6; run += 1) {
  const before = processorSeconds(server.child.pid);
  const posted = await post({ port: server.port, connections: 256 }, crowd.acts(perRun));
  if (posted.kept !== posted.sent) console.log(`NOT KEPT: ${posted.sent - posted.kept} of ${posted.sent}`);
  const processor = (processorSeconds(server.child.pid) - before) / posted.sent;
  if (run > 0) runs.push({ ...posted, processor }); // the first warms it
}
const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
sayAtLeast(
  'Durable acts, no listeners',
  runs.map((run) => run.perSecond),
  10_000,
  perSecond,
);
console.log(`answers: p50 ${ms(median(runs.map(({ p50 }) => p50)))}, p99 ${ms(median(runs.map(({ p99 }) => p99)))}`);
const micros = median(runs.map(({ processor }) => processor)) * 1e6;
console.log(`processor of the server ${micros.toFixed(0)} µs an act`);
console.log(`memory of the server ${megabytes(residentSize(server.child.pid))}`);
await server.stop();
