import { startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { listen, post } from './load/load.ts';
import { ms, say } from './print/figures.ts';

// The line breaks for 10,000 listeners at once, and all come back at the same moment, while people go on acting.

const listeners = 10_000;
const perSecond = 300;

const server = await startNode();
const log = 'storm';
const crowd = await gather(server, log, { people: 2_000, questions: 100 });
const paths = ['en', 'en', 'fr', 'ar'].map((language) => `/feed/${log}?surface=phone&lang=${language}`);
const screens = await listen({ port: server.port, paths }, listeners);
console.log(`${listeners} listeners came in, 200 at a time, within ${ms(screens.up.took)}`);

const took: number[] = [];
const answers: number[] = [];
for (let run = 0; run <= 5; run += 1) {
  const acting = post({ port: server.port, rate: perSecond }, crowd.acts(perSecond * 5));
  await new Promise((done) => setTimeout(done, 1_500));
  const { took: back } = await screens.storm();
  const { p99 } = await acting;
  if (run === 0) continue;
  took.push(back);
  answers.push(p99);
}
say(`${listeners} listeners reconnect at once: all have a frame again within`, took, 6_000);
say('the same: answer to an act meanwhile, p99', answers, 1_000);
await screens.stop();
await server.stop();
