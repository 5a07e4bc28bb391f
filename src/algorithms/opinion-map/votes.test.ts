import { expect, test } from 'vitest';
import { buildTable, cellsOf, choiceOf, columnOf, mostStatements, packed, tableOf } from './votes.ts';

test('a vote of two bytes tells its column and its choice', () => {
  for (const column of [0, 1, 127, mostStatements - 1])
    for (const choice of [1, 0, -1] as const) {
      const cell = Uint16Array.of(packed(column, choice))[0]!;
      expect([columnOf(cell), choiceOf(cell)]).toEqual([column, choice]);
    }
});

test('participants without a vote have an empty stretch, at the beginning, between and at the end', () => {
  const builder = buildTable(3, 1);
  builder.add(1, 0, 1);
  builder.add(1, 2, -1);
  builder.add(3, 1, 0);
  const table = builder.finish(5);

  expect([...table.start]).toEqual([0, 0, 2, 2, 3, 3]);
  expect([...table.cells]).toEqual([packed(0, 1), packed(2, -1), packed(1, 0)]);
  expect([...cellsOf(table, 1)]).toEqual([packed(0, 1), packed(2, -1)]);
});

test('votes in any order make the same table, and the last of a pair counts', () => {
  const votes = [
    [2, 1, 1],
    [0, 0, -1],
    [2, 0, 0],
    [2, 1, -1],
  ] as const;

  const table = tableOf(3, 2, votes);

  expect([...table.start]).toEqual([0, 1, 1, 3]);
  expect([...table.cells]).toEqual([packed(0, -1), packed(0, 0), packed(1, -1)]);
});

test('what does not fit or comes out of order is refused', () => {
  const after = (participant: number, column: number) => {
    const builder = buildTable(4);
    builder.add(1, 1, 1);
    return () => builder.add(participant, column, 1);
  };

  expect(() => buildTable(mostStatements + 1)).toThrow('at most 16384 statements fit, these are 16385');
  expect(after(1, 1)).toThrow('each pair once');
  expect(after(1, 0)).toThrow('by participant, then column');
  expect(after(0, 2)).toThrow('by participant, then column');
  expect(after(2, 4)).toThrow('there is no column 4');
  expect(() => {
    const builder = buildTable(1);
    builder.add(2, 0, 1);
    builder.finish(2);
  }).toThrow('participant 2 has no place');
});
