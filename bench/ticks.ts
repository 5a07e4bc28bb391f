import { openFedMap } from '#server/opinion/fed-map.ts';
import { startNode } from '../tests/door/node.ts';
import { gather, liftStatements } from './load/crowd.ts';
import { listen, type Post, post } from './load/load.ts';
import { median, ms, say } from './print/figures.ts';
import { megabytes, residentSize } from './print/memory.ts';

// A session with 10,000 people and 500 statements whose map is shown anew while they act: how long one takes in its thread,
// and whether who acts meanwhile waits longer. VOTES says on how many statements each has voted before.

const people = 10_000;
const statementCount = 500;
const questions = 200;
const votesEach = Number(process.env.VOTES ?? 30);
const perSecond = 500;
const seconds = 5;
const listeners = 500;
const log = 'ticks';

const server = await startNode();
const crowd = await gather(server, log, { people, questions });
const statements = await liftStatements(server, crowd, statementCount);

/** Two camps, so that there are groups to find; everybody on other statements. */
function vote(person: number, round: number, changed = 0): Post {
  const place = (person * 13 + round * 7) % statementCount;
  const isFor = (person + place + changed + Number((person * 31 + place) % 5 === 0)) % 2 === 0;
  const command = { type: 'vote.cast', statement: statements[place], choice: isFor ? 'agree' : 'disagree' };
  const id = `${log}-vote-${changed}-${round}-${String(person).padStart(8, '0')}`;
  return { path: `/act/${log}`, cookie: crowd.cookies[person] ?? '', body: { id, command } };
}

for (let round = 0; round < votesEach; round += 1) {
  const votes = Array.from({ length: people }, (_, person) => vote(person, round));
  const { kept, sent } = await post({ port: server.port, connections: 256 }, votes);
  if (kept < sent) throw new Error(`${sent - kept} votes were not kept`);
}
console.log(`${people * votesEach} votes in ${await server.logs.position(log)} entries`);

const paths = ['en', 'fr', 'ar'].map((language) => `/feed/${log}?surface=phone&lang=${language}`);
const screens = await listen({ port: server.port, paths }, listeners);

/** How often the map has been shown anew by now. */
const releases = async () => {
  const rows = await server.database.run(
    (sql) => sql<{ many: number }[]>`
      select count(*)::int as many from entry where log = ${log} and type = 'map.released'`,
  );
  return rows[0]?.many ?? 0;
};

/** Waits until a map of all votes is shown: then none is being worked out. */
async function settled() {
  for (let waited = 0; waited < 60; waited += 1) {
    const { opinion } = (await server.logs.read(log))?.state ?? {};
    if (opinion?.released && Object.keys(opinion.since).length < 5) return;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  throw new Error('No map of all votes was shown within a minute.');
}

let supported = 0;
function supports(count: number): Post[] {
  return Array.from({ length: count }, () => {
    const person = questions + (supported % (people - questions));
    const question = crowd.questions[(person + Math.floor(supported / (people - questions)) * 7) % questions];
    supported += 1;
    const command = { type: 'question.support', question };
    const id = `${log}-back-${String(supported).padStart(10, '0')}`;
    return { path: `/act/${log}`, cookie: crowd.cookies[person] ?? '', body: { id, command } };
  });
}

const load = () => post({ port: server.port, rate: perSecond }, supports(perSecond * seconds));
const runs: { without: number; during: number; ticks: number }[] = [];
for (let run = 0; run <= 5; run += 1) {
  await settled();
  const quiet = await load();
  const before = await releases();
  const changes = Array.from({ length: 20 * seconds }, (_, index) =>
    vote((run * 997 + index * 37) % people, index % votesEach, run + 1),
  );
  const [during] = await Promise.all([load(), post({ port: server.port, rate: 20, connections: 4 }, changes)]);
  const ticks = (await releases()) - before;
  if (run > 0) runs.push({ without: quiet.p99, during: during.p99, ticks });
}

const fed = openFedMap((after, limit) => server.logs.entries(log, after, limit));
await fed.upTo((await server.logs.position(log)) ?? 0);
const took: number[] = [];
for (let run = 0; run <= 5; run += 1) {
  const { milliseconds } = await fed.work();
  if (run > 0) took.push(milliseconds);
}
await fed.close();
say(`A map of ${people} people and ${statementCount} statements, ${votesEach} votes each, in its thread`, took, 1_000);
say(
  'Answer to an act, p99: how much later while maps are worked out',
  runs.map(({ during, without }) => during - without),
  5,
);
console.log(
  `p99 without ${ms(median(runs.map(({ without }) => without)))}, with ${ms(median(runs.map(({ during }) => during)))}; maps shown anew in ${seconds} s: ${runs.map(({ ticks }) => ticks).join(', ')}`,
);
console.log(`memory of the server ${megabytes(residentSize(server.child.pid))}`);
await screens.stop();
await server.stop();
