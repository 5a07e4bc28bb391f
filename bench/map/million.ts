import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { openLiveVotes } from '#engine/opinion-map/live-votes.ts';
import { say, sayAtLeast } from '../print/figures.ts';
import { megabytes, residentSize } from '../print/memory.ts';
import { type Crowd, votesOf } from './crowd.ts';
import { stagesInWords, type Times, timed } from './timing.ts';

// A million people, a thousand statements, a hundred million votes, made up from a seed: loaded, worked out, worked out
// again after some votes have changed. `heavy` as an argument: few people vote on very much, most on little.

const isHeavyTailed = process.argv.includes('heavy');
const crowd: Crowd = { people: 1_000_000, statements: 1000, share: 0.1, isHeavyTailed, seed: 7 };
const threads = 2;

const live = openLiveVotes({ ...crowd, votes: crowd.people * crowd.statements * 0.105, threads });
const { seconds, votes } = load();
console.log(`${(votes / 1e6).toFixed(1)} million votes, ${threads} threads${isHeavyTailed ? ', heavy-tailed' : ''}`);
sayAtLeast(
  'Loading from the bulk form',
  [votes / seconds],
  5e6,
  (rate) => `${(rate / 1e6).toFixed(0)} million votes/s`,
);

const whole = measure(6, () => undefined);
console.log(`The whole map, first run: ${whole.took[0]!.toFixed(0)} ms (${stagesInWords(whole.stages.slice(0, 1))})`);
say('The whole map, warm', whole.took.slice(1), 1500);
console.log(`  ${stagesInWords(whole.stages.slice(1))}; processor time ${whole.seconds.toFixed(1)} s each`);
const sums = live.sums();
const tick = measure(5, () => sums);
say('A map with pair sums kept up to date', tick.took, 300);
console.log(`  ${stagesInWords(tick.stages)}; processor time ${tick.seconds.toFixed(1)} s each`);
say('Memory', [residentSize(process.pid)], 600e6, megabytes);
live.close();

function load() {
  let ms = 0;
  let all = 0;
  for (const piece of votesOf(crowd)) {
    const begun = performance.now();
    live.append(piece);
    ms += performance.now() - begun;
    all += (piece.length - 4) / 2;
  }
  return { seconds: ms / 1000, votes: all - crowd.people };
}

function measure(times: number, sumsOf: () => ReturnType<typeof live.sums> | undefined) {
  const took: number[] = [];
  const stages: Times[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < times; run += 1) {
    const byStage: Times = {};
    const begun = performance.now();
    const known = sumsOf();
    mapOf(live.table(), { ...(known && { sums: known }), stages: timed(live.stages, byStage) });
    took.push(performance.now() - begun);
    stages.push(byStage);
  }
  const { user, system } = process.cpuUsage(before);
  return { took, stages, seconds: (user + system) / 1e6 / times };
}
