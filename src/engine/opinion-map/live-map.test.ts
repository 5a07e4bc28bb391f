import { afterAll, expect, test } from 'vitest';
import { displayOf } from '#algorithms/opinion-map/display.ts';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { type Choice, tableOf, type Vote } from '#algorithms/opinion-map/votes.ts';
import { openLiveMap } from './live-map.ts';
import { packVotes } from './packed-votes.ts';

const open: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(open.map((live) => live.close())));

function opened(statements: number, threads = 1) {
  const live = openLiveMap({ statements, threads });
  open.push(live);
  return live;
}

/** Two camps that differ on most statements; everybody leaves out a few. */
function twoCamps(people: number, statements: number): Vote[] {
  return Array.from({ length: people * statements }, (_, at): Vote => {
    const [participant, column] = [Math.floor(at / statements), at % statements];
    const side = participant % 2 === 0 ? 1 : -1;
    return [participant, column, (column % 5 === 0 ? 0 : (participant + column) % 7 === 0 ? -side : side) as Choice];
  }).filter(([participant, column]) => (participant * 3 + column) % 6 !== 0);
}

test.each([1, 2])('votes told one by one give the map of the whole table (%i threads)', async (threads) => {
  const votes = twoCamps(60, 20);
  const live = opened(20, threads);
  for (const [participant, column, choice] of votes) live.vote(participant, column, choice);
  const { map } = await live.map();

  expect(map).toEqual(mapOf(tableOf(60, 20, votes)));
  expect(map.gate.passed).toBe(true);
});

test('a changed vote, one taken back, somebody withdrawn, a new statement and one that no longer counts', async () => {
  const votes = twoCamps(60, 20);
  const live = opened(20);
  live.append(packVotes(tableOf(60, 20, votes), 0, 60));
  await live.map();
  live.vote(3, 1, 0);
  live.vote(3, 2, undefined);
  live.withdraw(5);
  live.vote(60, 20, 1);
  live.setActive(4, false);
  const { map } = await live.map();

  const left = votes.filter(
    ([participant, column]) => participant !== 5 && !(participant === 3 && [1, 2].includes(column)),
  );
  const table = tableOf(61, 21, [...left, [3, 1, 0], [60, 20, 1]]);
  expect(map).toEqual(mapOf(table, { active: Array.from({ length: 21 }, (_, column) => column !== 4) }));
});

test('who asks twice in a row is answered once, with the newest votes', async () => {
  const live = opened(20);
  for (const vote of twoCamps(60, 20)) live.vote(...vote);
  const first = live.map();
  live.vote(0, 1, -1);
  const second = live.map();

  expect((await first).map).toBe((await second).map);
});

test('what is shown follows on what was shown before', async () => {
  const votes = twoCamps(60, 20);
  const live = opened(20);
  for (const vote of votes) live.vote(...vote);
  const { map, display } = await live.map();
  live.vote(0, 1, -1);
  const after = await live.map();

  expect(display).toEqual(displayOf(map));
  expect(after.display).toEqual(displayOf(after.map, display));
});

test('a map that was closed says so', async () => {
  const live = opened(3);
  await live.close();
  await expect(live.map()).rejects.toThrow('closed');
});

test('a piece that no table can hold breaks the map, and whoever waits for it is told', async () => {
  const live = opened(2);
  live.append(packVotes(tableOf(1, 5, [[0, 4, 1]]), 0, 1));
  await expect(live.map()).rejects.toThrow('not in order');
});
