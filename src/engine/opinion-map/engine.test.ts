import { afterAll, describe, expect, test } from 'vitest';
import { plainStages } from '#algorithms/opinion-map/opinion-map.ts';
import { pairSums } from '#algorithms/opinion-map/pair-sums.ts';
import type { Model } from '#algorithms/opinion-map/stages.ts';
import { buildTable, type Choice, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { openEngine } from './engine.ts';

const plain = plainStages;

/** The same numbers every time: a linear congruence, good enough to spread votes about. */
function spread(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Some people vote on nothing, some on everything, the others on about a third. */
function someTable(participants: number, statements: number, seed: number): VoteTable {
  const below = spread(seed);
  const builder = buildTable(statements);
  for (let i = 0; i < participants; i += 1) {
    const habit = below(8);
    for (let column = 0; column < statements; column += 1) {
      if (habit === 0 || (habit > 1 && below(3) > 0)) continue;
      builder.add(i, column, (((below(4) + (i % 2) * (column % 3)) % 3) - 1) as Choice);
    }
  }
  return builder.finish(participants);
}

/** Not what the votes would give, but every number a model has: the stages must agree on any. */
function someModel({ statements }: VoteTable, seed: number, unused: number): Model {
  const below = spread(seed);
  const share = () => below(2001) / 1000 - 1;
  const used = new Uint8Array(statements).map((_, column) => (unused > 0 && column % unused === 0 ? 0 : 1));
  const numbers = (each: number) =>
    new Float64Array(each * statements).map((_, at) => share() * used[Math.floor(at / each)]!);
  const usedCount = used.reduce((sum, use) => sum + use, 0);
  return {
    statements,
    used,
    usedCount,
    seen: new Int32Array(statements).fill(1),
    mean: numbers(1),
    eigenvalues: [2, 1],
    loadings: numbers(2),
    sigma2: 0.4,
    explained: 0.5,
    scale: [1, Math.sqrt(0.5)],
    leastVotes: Math.max(1, Math.min(7, usedCount)),
  };
}

/** Some places with people, and the cells divided into two, three, four and five groups without any sense. */
function someCells(count: number, seed: number) {
  const below = spread(seed);
  const numbers = () => new Float64Array(count).map(() => below(4000) / 1000 - 2);
  const cells = { x: numbers(), y: numbers(), weight: new Float64Array(count).map(() => 1 + below(50)) };
  const divisions = [2, 3, 4, 5].slice(0, count - 1).map((k) => ({
    centres: new Float64Array(2 * k),
    labels: new Uint8Array(count).map(() => below(k)),
  }));
  return { cells, divisions };
}

const engines = new Map([1, 2, 3].map((threads) => [threads, openEngine(threads)]));
afterAll(() => {
  for (const engine of engines.values()) engine.close();
});

const sizes = [
  [1, 1],
  [1, 300],
  [40, 127],
  [300, 128],
  [301, 129],
  [77, 257],
  [9000, 40],
  [4097, 20],
] as const;

describe.each([1, 2, 3])('with %i threads the stages give the same bits as the plain ones', (threads) => {
  const { stages } = engines.get(threads)!;

  test.each(sizes)('%i people, %i statements', (participants, statements) => {
    const table = someTable(participants, statements, participants + statements);
    expect(stages.pairSums(table)).toEqual(pairSums(table));
    for (const unused of [0, 4]) {
      const model = someModel(table, statements, unused);
      const placed = plain.place(table, model);
      expect(stages.place(table, model)).toEqual(placed);
      for (const centres of [
        [0, 0],
        [0.3, 0.1, -0.4, 0],
        [0.2, 0.2, -0.2, 0.1, 0, -0.3, 0.0001, -0.3],
      ]) {
        const points = Float64Array.from(centres);
        const assignment = plain.assign(placed, model.leastVotes, points);
        expect(stages.assign(placed, model.leastVotes, points)).toEqual(assignment);
        expect(stages.count(table, model, assignment, points)).toEqual(plain.count(table, model, assignment, points));
      }
    }
  });

  test.each([1, 2, 3, 33, 700])('distances between %i cells', (count) => {
    const { cells, divisions } = someCells(count, count);
    expect(stages.distances(cells, divisions)).toEqual(plain.distances(cells, divisions));
  });

  test('a table in between does not mix with the one before', () => {
    const [one, other] = [someTable(300, 40, 1), someTable(500, 50, 2)];
    const [model, otherModel] = [someModel(one, 3, 0), someModel(other, 4, 5)];
    const centres = Float64Array.of(0.3, 0.1, -0.4, 0);
    const placed = stages.place(one, model);
    stages.pairSums(other);
    stages.place(other, otherModel);
    const assignment = stages.assign(placed, 7, centres);
    expect(assignment).toEqual(plain.assign(placed, 7, centres));
    expect(stages.count(one, model, assignment, centres)).toEqual(plain.count(one, model, assignment, centres));
  });
});
