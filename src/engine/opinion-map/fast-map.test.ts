import { expect, test } from 'vitest';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { buildTable, type Choice, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { fastMapOf, threadsFor } from './fast-map.ts';

/** Everybody votes on everything: two halves that differ on every third statement. */
function halves(participants: number, statements: number): VoteTable {
  const builder = buildTable(statements, participants * statements);
  for (let i = 0; i < participants; i += 1) {
    for (let column = 0; column < statements; column += 1) {
      const side = i % 2 === 0 ? 1 : -1;
      builder.add(i, column, (column % 3 === 0 ? side : ((i * 31 + column * 17) % 3) - 1) as Choice);
    }
  }
  return builder.finish(participants);
}

test.each([
  [50, 30],
  [1200, 60],
])('%i people and %i statements: the same map as the plain one', (participants, statements) => {
  const table = halves(participants, statements);
  expect(fastMapOf(table)).toEqual(mapOf(table));
});

test('few votes are left to the plain stages, many are worth a kernel, very many its threads', () => {
  const table = (votes: number, participants = 1) => {
    const start = new Uint32Array(participants + 1).fill(votes, participants);
    return { participants, statements: 10, start, cells: new Uint16Array() };
  };
  expect(threadsFor(table(49_999), 8)).toBe(0);
  expect(threadsFor(table(50_000), 8)).toBe(1);
  expect(threadsFor(table(2_000_000), 8)).toBe(8);
  expect(threadsFor({ ...table(2_000_000), statements: 4097 }, 8)).toBe(0);
});
