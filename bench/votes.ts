import { emptyTally, sum, totals } from '#core/session/tally.ts';
import { startNode } from '../tests/door/node.ts';
import { gather, liftStatements } from './load/crowd.ts';
import { listen, post } from './load/load.ts';
import { Spread } from './load/screens.ts';
import { median, ms, say } from './print/figures.ts';

// 1,000 people vote at the same moment, each with the page open: is a vote lost, is anybody refused, when is every page
// current? What comes last is often the map, which is shown anew within the second after.

const people = 1_000;
const statementCount = 4;
const languages = ['en', 'fr', 'ar', 'en'];

const server = await startNode();

async function votes(run: number) {
  const log = `votes${run}`;
  const crowd = await gather(server, log, { people, questions: 1 });
  const statements = await liftStatements(server, crowd, statementCount);
  const paths = languages.map((language) => `/feed/${log}?surface=phone&lang=${language}`);
  const screens = await listen({ port: server.port, paths }, people);
  const posts = crowd.cookies.map((cookie, person) => {
    const choice = person % 3 === 0 ? 'disagree' : 'agree';
    const command = { type: 'vote.cast', statement: statements[person % statementCount], choice };
    return { path: `/act/${log}`, cookie, body: { id: `${log}-vote-${person}-xxxxxxxx`, command } };
  });
  const posted = await post({ port: server.port, connections: people }, posts);
  await new Promise((done) => setTimeout(done, 4_000));
  const { arrivals, lost } = await screens.arrivals();
  const last = Math.max(...arrivals.map(({ to }) => to));
  const current = new Spread();
  for (const { from, to, at, count } of arrivals) if (from < last && to >= last) current.add(at - posted.begun, count);
  const reading = await server.logs.read(log);
  const counted = statements.map((id) => sum(totals(reading?.state.statements[id]?.tally ?? emptyTally())));
  await screens.stop();
  return {
    current: current.percentile(0.95),
    most: current.percentile(1),
    answered: posted.p99,
    refused: people - posted.kept,
    missing: people - counted.reduce((all, count) => all + count, 0),
    left: people - current.count + lost,
  };
}

await votes(0);
const runs: Awaited<ReturnType<typeof votes>>[] = [];
for (let run = 1; run <= 5; run += 1) runs.push(await votes(run));
const of = (what: keyof (typeof runs)[number]) => runs.map((run) => run[what]);
const plain = (value: number) => String(value);
say(`${people} people vote at once: votes lost, all runs`, [of('missing').reduce((a, b) => a + b)], 0, plain);
say('the same: refused, all runs', [of('refused').reduce((a, b) => a + b)], 0, plain);
say('the same: pages that did not become current, all runs', [of('left').reduce((a, b) => a + b)], 0, plain);
say('the same: a page is current after the first vote was sent, p95', of('current'), 2_000);
say('the same: the last page', of('most'), 2_000);
console.log(`answers p99 ${ms(median(of('answered')))}`);
await server.stop();
