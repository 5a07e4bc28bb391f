import { expect, test } from 'vitest';
import { type Display, displayOf, numbersOf, turned } from './display.ts';
import { mapOf, type OpinionMap } from './opinion-map.ts';
import { ungrouped } from './stages.ts';
import { tableOf, type Vote } from './votes.ts';

/** `camps` lists how many people vote alike: half of the statements with the sign of their row of `signs`. */
function mapWith(camps: readonly (readonly [people: number, opinion: string])[]): OpinionMap {
  const rows = camps.flatMap(([people, opinion]) => Array.from({ length: people }, () => opinion));
  const votes = rows.flatMap((row, i) =>
    [...row].map((mark, j): Vote => [i, j, mark === 'A' ? 1 : mark === 'D' ? -1 : 0]),
  );
  return mapOf(tableOf(rows.length, rows[0]!.length, votes));
}

const two = mapWith([
  [12, 'AAAAAADD'],
  [9, 'DDDDDDAA'],
]);
const three = mapWith([
  [12, 'AAAAAADDDD'],
  [9, 'DDDAAADDAA'],
  [8, 'DDDDDDAADA'],
]);

test('the maps of these tests have two and three groups', () => {
  expect([two.groups?.k, three.groups?.k]).toEqual([2, 3]);
});

test('without anything before it, the display is the map', () => {
  const display = displayOf(two);

  expect(display).toMatchObject({ turn: [1, 0, 0, 1], isTurned: false, k: 2, numbers: [0, 1] });
  expect(display.labels).toEqual(two.groups!.assignment.labels);
});

test('an axis that came out the other way round is mirrored back', () => {
  const flipped = { ...two, model: { ...two.model, loadings: turned(two.model.loadings, [-1, 0, 0, -1]) } };

  const display = displayOf(flipped, displayOf(two));

  expect(display.turn[0]).toBe(-1);
  expect(display.isTurned).toBe(false);
  expect(display.loadings[0]).toBe(two.model.loadings[0]);
});

test.each([
  ['turned', [0.6, -0.8, 0.8, 0.6]],
  ['mirrored', [0.6, 0.8, 0.8, -0.6]],
] as const)('axes of nearly the same strength that were %s in their plane are brought back', (_, turn) => {
  const before = { ...displayOf(three), loadings: three.model.loadings };
  const model = { ...three.model, eigenvalues: [1, 0.99] as const, loadings: turned(three.model.loadings, turn) };

  const display = displayOf({ ...three, model }, before);

  expect(display.isTurned).toBe(true);
  for (const [at, loading] of display.loadings.entries()) expect(loading).toBeCloseTo(three.model.loadings[at]!, 12);
});

test('groups keep the numbers under which most of their people were known', () => {
  const labels = Uint8Array.of(0, 0, 0, 1, 1, 2, ungrouped);
  const division = { k: 3, assignment: { labels, sizes: Uint32Array.of(3, 2, 1) } };

  expect(numbersOf(division, Uint8Array.of(1, 1, 0, 0, 0, 4, 4))).toEqual([1, 0, 4]);
  expect(numbersOf(division, new Uint8Array())).toEqual([0, 1, 2]);
  // Number 1 is wanted by two groups: it goes where it is missed by more people.
  expect(numbersOf(division, Uint8Array.of(1, 1, 1, 1, 1, 1, 1))).toEqual([1, 0, 2]);
});

function after(maps: readonly OpinionMap[]): Display[] {
  const displays: Display[] = [];
  for (const map of maps) displays.push(displayOf(map, displays.at(-1)));
  return displays;
}

test('another number of groups is shown when it has won three times in a row', () => {
  // The same people, divided otherwise: only the winner differs.
  const [best, other] = [three.groups!, three.divisions.all[0]!];
  const won = three;
  const lost = { ...three, groups: { ...best, ...other } };

  expect(after([won, lost, lost, won, lost, lost, lost]).map(({ k }) => k)).toEqual([3, 3, 3, 3, 3, 3, 2]);
});

test('that there are no groups is shown at once, and groups again when they have won three times', () => {
  const none = { ...two, groups: undefined };

  expect(after([two, none, two, two, two, two]).map(({ k }) => k)).toEqual([2, 1, 1, 1, 2, 2]);
});

test('a group that has become too small is not kept on display', () => {
  const [best, other] = [three.groups!, three.divisions.all[0]!];
  const before = displayOf(three);
  const lost = { ...three, groups: { ...best, ...other }, divisions: { ...three.divisions, leastGroup: 9 } };

  expect(displayOf(lost, before).k).toBe(2);
});
