import { startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { listen, post } from './load/load.ts';
import { delays } from './load/screens.ts';
import { median, ms, say } from './print/figures.ts';
import { megabytes, residentSize } from './print/memory.ts';

// 10,000 phones listen to one session while 3,000 durable acts a second come in.

const listeners = Number(process.env.LISTENERS ?? 10_000);
const perSecond = 3_000;
const seconds = Number(process.env.SECONDS ?? 8);
const warmRuns = 5;

const server = await startNode();
const log = 'hall';
const crowd = await gather(server, log, { people: 10_000, questions: 200 });
const paths = ['en', 'en', 'fr', 'ar'].map((language) => `/feed/${log}?surface=phone&lang=${language}`);
const before = residentSize(server.child.pid);
const screens = await listen({ port: server.port, paths }, listeners);
const withAll = residentSize(server.child.pid);
console.log(
  `${listeners} listeners came in within ${ms(screens.up.took)}, ${(screens.up.bytes / 1e6).toFixed(1)} MB sent; ` +
    `memory ${megabytes(before)} before, ${megabytes(withAll)} with them`,
);

const runs: { answer: number; kept: number; screen: number; p50: number; memory: number; bytes: number }[] = [];
let sentBefore = screens.up.bytes;
for (let run = 0; run <= warmRuns; run += 1) {
  const posted = await post({ port: server.port, rate: perSecond, connections: 512 }, crowd.acts(perSecond * seconds));
  await new Promise((done) => setTimeout(done, 2_000)); // the last frame arrives
  const { arrivals, bytes, lost } = await screens.arrivals();
  const spread = await delays(server, log, arrivals);
  const memory = residentSize(server.child.pid);
  if (posted.kept < posted.sent || lost > 0) console.log(`NOT KEPT ${posted.sent - posted.kept}, LINES LOST ${lost}`);
  if (spread.count < posted.kept * listeners) console.log(`NOT SHOWN: ${posted.kept * listeners - spread.count}`);
  if (run > 0)
    runs.push({
      answer: posted.p99,
      kept: posted.perSecond,
      screen: spread.percentile(0.99),
      p50: spread.percentile(0.5),
      memory,
      bytes: bytes - sentBefore,
    });
  sentBefore = bytes;
}
const of = (what: keyof (typeof runs)[number]) => runs.map((run) => run[what]);
say(`${listeners} listeners, ${perSecond} acts a second: act to screen, p99`, of('screen'), 500);
say('the same: answer to an act, p99', of('answer'), 100);
say('the same: memory of the server', of('memory'), 400e6, megabytes);
console.log(
  `act to screen p50 ${ms(median(of('p50')))}; ${Math.round(median(of('kept')))} acts kept a second; ` +
    `${(median(of('bytes')) / listeners / seconds / 1000).toFixed(1)} KB a second to each listener`,
);
await screens.stop();
await new Promise((done) => setTimeout(done, 3_000));
console.log(`memory three seconds after everybody left ${megabytes(residentSize(server.child.pid))}`);
await server.stop();
