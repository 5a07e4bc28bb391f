import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Hidden, intervalOf, type Table } from './interval.ts';
import { intervalsOf, suppress } from './suppression.ts';

test('the worked example: two small cells make one rectangle, and an outsider knows four intervals', () => {
  const table = [
    [12, 3, 8],
    [9, 14, 2],
    [7, 10, 11],
  ];
  expect(suppress(table)).toEqual({
    method: { name: 'suppression', version: 1 },
    parameters: { k: 5 },
    isPublished: true,
    hidden: [
      [false, true, true],
      [false, true, true],
      [false, false, false],
    ],
    intervals: [
      { row: 0, column: 1, low: 1, high: 11 },
      { row: 0, column: 2, low: 0, high: 10 },
      { row: 1, column: 1, low: 6, high: 16 },
      { row: 1, column: 2, low: 0, high: 10 },
    ],
  });
});

test('a hidden cell alone in its row is no secret: its neighbours and the sum give it away', () => {
  const hidden = [
    [true, false],
    [false, false],
  ];
  expect(
    intervalOf(
      [
        [3, 9],
        [8, 7],
      ],
      hidden,
      0,
      0,
    ),
  ).toEqual({ low: 3, high: 3 });
});

test('a table that cannot hide its small cells shows its sums only', () => {
  expect(suppress([[3, 9, 0]])).toMatchObject({ isPublished: false, hidden: [[true, true, true]], intervals: [] });
  expect(suppress([[3], [9]])).toMatchObject({ isPublished: false });
});

test('empty cells are no secret, and a table without small ones is shown whole', () => {
  expect(
    suppress([
      [0, 5],
      [9, 6],
    ]),
  ).toMatchObject({
    isPublished: true,
    hidden: [
      [false, false],
      [false, false],
    ],
  });
  expect(suppress([])).toMatchObject({ isPublished: true, hidden: [] });
});

/** Every way to fill the hidden cells so that all sums stay: what an outsider could try. */
function fillings(table: Table, hidden: Hidden): number[][] {
  const cells = hidden.flatMap((row, i) => row.flatMap((isHidden, j) => (isHidden ? [{ i, j }] : [])));
  const rest = (along: 'i' | 'j') => {
    const sums: number[] = [];
    for (const cell of cells) sums[cell[along]] = (sums[cell[along]] ?? 0) + table[cell.i]![cell.j]!;
    return sums;
  };
  const found: number[][] = [];
  const fill = (values: number[], rows: number[], columns: number[]) => {
    const cell = cells[values.length];
    if (!cell) {
      if (!rows.some((left) => left > 0) && !columns.some((left) => left > 0)) found.push(values);
      return;
    }
    const isLastInRow = !cells.slice(values.length + 1).some(({ i }) => i === cell.i);
    const most = Math.min(rows[cell.i]!, columns[cell.j]!);
    for (let value = isLastInRow ? rows[cell.i]! : 0; value <= most; value += 1) {
      const less = (sums: number[], at: number) => sums.map((left, place) => (place === at ? left - value : left));
      fill([...values, value], less(rows, cell.i), less(columns, cell.j));
    }
  };
  fill([], rest('i'), rest('j'));
  return found;
}

const tables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
  fc.record({
    table: fc.array(fc.array(fc.nat(6), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    hidden: fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  }),
);

test('the intervals are those that trying every table finds', () => {
  fc.assert(
    fc.property(tables, ({ table, hidden }) => {
      const tried = fillings(table, hidden);
      const found = intervalsOf(table, hidden);
      expect(found.map(({ low, high }) => [low, high])).toEqual(
        found.map((_, place) => {
          const values = tried.map((filling) => filling[place]!);
          return [Math.min(...values), Math.max(...values)];
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('every small cell can be anything within at least k, and what is published is right', () => {
  const larger = fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.array(fc.array(fc.constantFrom(0, 1, 2, 4, 7, 9, 14, 30), { minLength: columns, maxLength: columns }), {
      minLength: 2,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(larger, fc.constantFrom(3, 5, 10), (table, k) => {
      const { isPublished, hidden, intervals } = suppress(table, k);
      if (!isPublished) expect(hidden.flat().every(Boolean) && intervals.length === 0).toBe(true);
      for (const [i, row] of table.entries())
        for (const [j, n] of row.entries()) if (n > 0 && n < k) expect(hidden[i]![j]).toBe(true);
      for (const { row, column, low, high } of intervals) {
        const n = table[row]![column]!;
        expect(low <= n && n <= high).toBe(true);
        if (n > 0 && n < k) expect(high - low).toBeGreaterThanOrEqual(k);
      }
    }),
  );
});
