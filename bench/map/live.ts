import type { Choice } from '#algorithms/opinion-map/votes.ts';
import { openLiveMap } from '#engine/opinion-map/live-map.ts';
import { openLiveVotes } from '#engine/opinion-map/live-votes.ts';
import { median, ms, say } from '../print/figures.ts';
import { megabytes, residentSize } from '../print/memory.ts';
import { votesOf } from './crowd.ts';
import { runs } from './timing.ts';

// A running consultation: 10,000 people, 500 statements, half a million votes, which change while the map is drawn.

const crowd = { people: 10_000, statements: 500, share: 0.1, seed: 7 };
const changes = 1000;

const live = openLiveVotes({ ...crowd, threads: 1 });
for (const piece of votesOf(crowd)) live.append(piece);
live.sums();
let made = 0;
const change = (vote: (participant: number, column: number, choice: Choice) => void) => {
  for (let i = 0; i < changes; i += 1) {
    made += 1;
    vote((made * 7919) % crowd.people, (made * 104_729) % crowd.statements, ((made % 3) - 1) as Choice); // -1, 0 or 1
  }
};
const took = runs(5, () => change(live.vote)).map((all) => (1000 * all) / changes);
say('A changed vote in the pair sums', took, 10, (value) => `${value.toFixed(2)} µs`);
live.close();

for (const threads of [1, 2]) {
  const map = openLiveMap({ ...crowd, threads });
  for (const piece of votesOf(crowd)) map.append(piece);
  const ticks: number[] = [];
  const answers: number[] = [];
  for (let tick = 0; tick < 30; tick += 1) {
    change(map.vote);
    const begun = performance.now();
    const { milliseconds } = await map.map();
    if (tick < 10) continue;
    answers.push(performance.now() - begun);
    ticks.push(milliseconds);
  }
  say(`A whole map of 10,000 x 500 after ${changes} changes, in its thread, ${threads} threads`, ticks.slice(-5), 20);
  console.log(`  from asking to having it ${ms(median(answers))}, memory ${megabytes(residentSize(process.pid))}`);
  await map.close();
}
