import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contribution, contribute, emptyTable, type LiveTable, pooled, release } from './live-release.ts';

const given = (...acts: [person: string, cell: string, choice: string][]) => {
  const table = emptyTable();
  for (const [person, cell, choice] of acts) contribute(table, person, { cell, choice });
  return table;
};

test('a cell waits until three people have changed it, and then shows them together', () => {
  const table = given(['ann', 'a', 'agree'], ['bo', 'a', 'agree']);
  expect(release(table, 3)).toMatchObject({ released: [], held: ['a'], table: {} });

  contribute(table, 'cy', { cell: 'a', choice: 'disagree' });
  expect(release(table, 3)).toEqual({
    method: { name: 'live-release', version: 1 },
    parameters: { k: 3 },
    released: ['a'],
    held: [],
    table: { a: { agree: 2, disagree: 1 } },
  });
});

test('who moves ties the cells: neither is shown before both may be', () => {
  const table = given(
    ...['ann', 'bo', 'cy'].map((person): [string, string, string] => [person, 'a', 'agree']),
    ...['di', 'ed', 'fay'].map((person): [string, string, string] => [person, 'b', 'agree']),
  );
  release(table, 3);
  contribute(table, 'ann', { cell: 'b', choice: 'agree' });
  contribute(table, 'di', { cell: 'b', choice: 'disagree' });
  contribute(table, 'ed', { cell: 'b', choice: 'disagree' });

  // Three people have changed b, but one of them came from a, which nobody else has left.
  expect(release(table, 3)).toMatchObject({
    released: [],
    held: ['a', 'b'],
    table: { a: { agree: 3 }, b: { agree: 3 } },
  });
});

test('taking a vote back is a change like others', () => {
  const table = given(['ann', 'a', 'agree'], ['bo', 'a', 'agree']);
  release(table, 2);
  contribute(table, 'ann', undefined);
  expect(release(table, 2).held).toEqual(['a']);
  contribute(table, 'bo', undefined);
  expect(release(table, 2)).toMatchObject({ released: ['a'], table: {} });
});

test('at the close, those who are left are added to the total together or not at all', () => {
  const table = given(['ann', 'a', 'agree'], ['bo', 'a', 'disagree'], ['cy', 'b', 'agree']);
  release(table, 3);

  expect(pooled(table, 3)).toMatchObject({ change: { agree: 2, disagree: 1 }, people: 3, leftOut: 0 });
  expect(pooled(table, 4)).toMatchObject({ change: {}, people: 0, leftOut: 3 });
});

test('at the close, who only moved hides nobody: a total they do not change would show one of the others', () => {
  const table = given(['ann', 'a', 'agree'], ['bo', 'a', 'agree'], ['cy', 'a', 'agree'], ['di', 'a', 'agree']);
  release(table, 3);
  contribute(table, 'ann', { cell: 'b', choice: 'agree' });
  contribute(table, 'bo', { cell: 'b', choice: 'agree' });
  contribute(table, 'cy', { cell: 'a', choice: 'disagree' });
  release(table, 4);

  expect(pooled(table, 3)).toMatchObject({ change: {}, people: 0, leftOut: 1 });
});

test('people may be called what every object knows', () => {
  const table = given(['constructor', 'toString', 'valueOf'], ['hasOwnProperty', 'toString', 'valueOf']);
  expect(release(table, 2).table).toEqual({ toString: { valueOf: 2 } });
});

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      person: fc.nat(14),
      cell: fc.constantFrom('a', 'a', 'b', 'c', 'd'),
      choice: fc.constantFrom('agree', 'disagree', 'pass'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ person: fc.nat(14), cell: fc.constant(undefined), choice: fc.constant('') }) },
  { weight: 2, arbitrary: fc.constant('release' as const) },
);

test('no two releases of a cell differ by fewer than k people, whatever happened between them', () => {
  const inCell = (people: LiveTable['released'], cell: string) =>
    new Map(Object.entries(people).filter(([, each]) => each.cell === cell));
  const areSame = (one?: Contribution, other?: Contribution) => one?.choice === other?.choice;

  fc.assert(
    fc.property(
      fc.array(act, { minLength: 20, maxLength: 120, size: 'max' }),
      fc.integer({ min: 2, max: 5 }),
      (acts, k) => {
        const table = emptyTable();
        for (const each of [...acts, 'release' as const]) {
          if (each !== 'release') {
            const { person, cell, choice } = each;
            contribute(table, `p${person}`, cell === undefined ? undefined : { cell, choice });
            continue;
          }
          const before = structuredClone(table.released);
          const { released, table: published } = release(table, k);
          for (const cell of ['a', 'b', 'c', 'd']) {
            const [was, is] = [inCell(before, cell), inCell(table.released, cell)];
            const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
              (person) => !areSame(was.get(person), is.get(person)),
            );
            expect(changed.length === 0 || changed.length >= k).toBe(true);
            expect(released.includes(cell)).toBe(changed.length > 0);
            const people = Object.values(published[cell] ?? {}).reduce((sum, count) => sum + count, 0);
            expect(people).toBe(is.size);
          }
          // Nobody is counted twice, also not for a moment between two cells.
          const total = Object.values(published).flatMap((counts) => Object.values(counts));
          expect(total.reduce((sum, count) => sum + count, 0)).toBe(Object.keys(table.released).length);
        }
      },
    ),
    { numRuns: 400 },
  );
});
