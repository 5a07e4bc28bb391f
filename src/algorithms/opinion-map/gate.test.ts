import { expect, test } from 'vitest';
import { assign, count } from './counts.ts';
import { gateOf, shuffledTable } from './gate.ts';
import { modelOf } from './model.ts';
import { mapOf, plainStages } from './opinion-map.ts';
import { pairSums } from './pair-sums.ts';
import { place } from './places.ts';
import { type Placed, stepsToOne, ungrouped } from './stages.ts';
import { tableOf, type Vote } from './votes.ts';

const camps = (people: number, statements: number) =>
  tableOf(
    people,
    statements,
    Array.from({ length: people * statements }, (_, at): Vote => {
      const [i, j] = [Math.floor(at / statements), at % statements];
      return [i, j, (i + Math.floor((i * 7 + j * 5) / 11)) % 2 === 0 ? 1 : -1];
    }),
  );

test('under 200 people nineteen shuffles are asked, from 200 on none', () => {
  expect(mapOf(camps(199, 8)).gate.shuffled).toHaveLength(19);
  expect(mapOf(camps(200, 8)).gate.shuffled).toEqual([]);
  expect(mapOf(camps(200, 8)).gate.passed).toBe(true);
});

test('one person, or one statement, never opens the gate', () => {
  for (const table of [camps(1, 8), camps(300, 1)]) {
    expect(mapOf(table).gate).toMatchObject({ shuffled: [], passed: false });
    expect(mapOf(table).groups).toBeUndefined();
  }
});

test('a tie with a shuffle does not open the gate', () => {
  const table = camps(40, 6);
  const model = modelOf(pairSums(table));
  const placed = place(table, model);
  const centres = Float64Array.of(0, 0);
  const counts = count(table, model, assign(placed, model.leastVotes, centres), centres);
  const asVoted = pairSums(table);

  // What every shuffle would give if it left the votes as they are.
  const gate = gateOf(table, model, 40, counts, { pairSums: () => asVoted });

  expect(gate.shuffled).toEqual(new Array(19).fill(expect.closeTo(model.eigenvalues[0], 9)));
  expect(gate.r2LeftOut).toBeGreaterThan(0.08);
  expect(gate.passed).toBe(false);
  expect(gateOf(table, model, 40, counts, plainStages).passed).toBe(true);
});

test('a shuffle keeps who voted on what, and how often each choice was made', () => {
  const table = camps(30, 4);
  const voters = [0, 1, 2, 3].map((column) => Array.from({ length: 30 }, (_, i) => i * 4 + column));

  const { cells } = shuffledTable(table, voters, 3);

  expect(cells.map((cell) => cell >> 2)).toEqual(table.cells.map((cell) => cell >> 2));
  for (const places of voters) {
    const choices = (list: Uint16Array) => places.map((at) => list[at]! & 3);
    expect(choices(cells).toSorted()).toEqual(choices(table.cells).toSorted());
    expect(choices(cells)).not.toEqual(choices(table.cells));
  }
});

test('who stands just between two centres joins the first, and who voted too little none', () => {
  const placed: Placed = {
    positions: Int32Array.of(0, 0, stepsToOne, 1, 0, 0),
    errors: new Float64Array(9),
    votes: Uint16Array.of(7, 7, 6),
    grid: { count: new Float64Array(), x: new Float64Array(), y: new Float64Array() },
  };

  const { labels, sizes } = assign(placed, 7, Float64Array.of(-1, 0, 1, 0));

  expect([...labels]).toEqual([0, 1, ungrouped]);
  expect([...sizes]).toEqual([1, 1]);
});
