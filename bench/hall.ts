import { startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { listen, post } from './load/load.ts';
import { delays, Spread } from './load/screens.ts';
import { median, ms, say } from './print/figures.ts';
import { megabytes, residentSize } from './print/memory.ts';

// 500 people each submit a question at once, each with the page open: when is everybody's screen complete?

const people = 500;
const languages = ['en', 'fr', 'ar', 'en'];

const server = await startNode();

async function hall(run: number) {
  const log = `hall${run}`;
  const crowd = await gather(server, log, { people, questions: 0 });
  const paths = languages.map((language) => `/feed/${log}?surface=phone&lang=${language}`);
  const screens = await listen({ port: server.port, paths }, people);
  const posts = crowd.cookies.map((cookie, person) => {
    const command = { type: 'question.submit', text: `Question of person ${person}: who keeps the lines mended?` };
    return { path: `/act/${log}`, cookie, body: { id: `${log}-submit-${person}-xxxxxxxx`, command } };
  });
  const posted = await post({ port: server.port, connections: people }, posts);
  await new Promise((done) => setTimeout(done, 1_500));
  const { arrivals } = await screens.arrivals();
  const last = Math.max(...arrivals.map(({ to }) => to));
  const complete = new Spread();
  for (const { from, to, at, count } of arrivals) if (from < last && to >= last) complete.add(at - posted.begun, count);
  const spread = await delays(server, log, arrivals);
  const memory = residentSize(server.child.pid);
  await screens.stop();
  if (posted.kept < people || complete.count < people || spread.count < people * people)
    console.log(`KEPT ${posted.kept}, SCREENS COMPLETE ${complete.count}, SHOWN ${spread.count}`);
  return {
    complete: complete.percentile(0.95),
    shown: spread.percentile(0.95),
    answered: posted.p95,
    bytes: screens.up.bytes,
    memory,
  };
}

await hall(0);
const runs: Awaited<ReturnType<typeof hall>>[] = [];
for (let run = 1; run <= 5; run += 1) runs.push(await hall(run));
const of = (what: keyof (typeof runs)[number]) => runs.map((run) => run[what]);
say(
  '500 people each submit a question at once: a screen is complete after the first was sent, p95',
  of('complete'),
  1000,
);
say('the same: act to screen, p95', of('shown'), 1000);
say('the same: memory of the server', of('memory'), 300e6, megabytes);
console.log(`answers p95 ${ms(median(of('answered')))}`);
await server.stop();
