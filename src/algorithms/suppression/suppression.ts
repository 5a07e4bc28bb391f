import { cellsOf, type Hidden, type Interval, intervalOf, type Table } from './interval.ts';

/** Which cells of a table in two dimensions stay unpublished beside its sums. */
export const suppressionMethod = { name: 'suppression', version: 1 };

export interface Suppressed {
  method: { name: string; version: number };
  parameters: { k: number };
  /** False: no cell may be published, only the sums of rows and columns. */
  isPublished: boolean;
  hidden: boolean[][];
  /** What an outsider can compute of each hidden cell, row by row. Nothing where nothing is published. */
  intervals: (Interval & { row: number; column: number })[];
}

/**
 * A table whose row and column sums are known, without its small cells: those with 0 < n < k are hidden, smallest first, and
 * with them others, so that every small cell may be anything within at least k. Merge small rows and columns before.
 *
 * Source: handbook on statistical disclosure control (threshold rule, complementary suppression); the order of the
 * rectangles is ours. Cost and worked example: README.md.
 *
 * @example suppress([[12, 3, 8], [9, 14, 2], [7, 10, 11]]).hidden
 * // [[false, true, true], [false, true, true], [false, false, false]]
 */
export function suppress(table: Table, k = 5): Suppressed {
  const hidden = table.map((row) => row.map((n) => n > 0 && n < k));
  const small = cellsOf(hidden).sort(([i, j], [r, c]) => table[i]![j]! - table[r]![c]! || i - r || j - c);
  const isPublished = small.every((cell) => protect(table, hidden, cell, k));
  return {
    method: suppressionMethod,
    parameters: { k },
    isPublished,
    hidden: isPublished ? hidden : table.map((row) => row.map(() => true)),
    intervals: isPublished ? intervalsOf(table, hidden) : [],
  };
}

/** What an outsider can compute of every hidden cell: the audit of any table, however it was made. */
export function intervalsOf(table: Table, hidden: Hidden): Suppressed['intervals'] {
  return cellsOf(hidden).map(([row, column]) => ({ row, column, ...intervalOf(table, hidden, row, column) }));
}

/** Hides rectangles through the cell until its interval is wide enough; false if there is none left. */
function protect(table: Table, hidden: boolean[][], [row, column]: readonly [number, number], k: number): boolean {
  for (;;) {
    const { low, high } = intervalOf(table, hidden, row, column);
    if (high - low >= k) return true;
    const corners = cheapestRectangle(table, hidden, row, column);
    if (!corners) return false;
    for (const [i, j] of corners) hidden[i]![j] = true;
  }
}

type Corner = readonly [row: number, column: number];

/** The other three corners: with the fewest zeros, then the fewest newly hidden, then the smallest sum of these; then by place. */
function cheapestRectangle(table: Table, hidden: Hidden, row: number, column: number): Corner[] | undefined {
  let best: { corners: Corner[]; cost: number[] } | undefined;
  for (const i of table.keys()) {
    for (const j of table[row]!.keys()) {
      if (i === row || j === column) continue;
      const corners: Corner[] = [
        [row, j],
        [i, column],
        [i, j],
      ];
      const cost = costOf(table, hidden, corners);
      if (cost && (!best || isLess(cost, best.cost))) best = { corners, cost };
    }
  }
  return best?.corners;
}

/** Undefined where nothing would be newly hidden. */
function costOf(table: Table, hidden: Hidden, corners: readonly Corner[]): number[] | undefined {
  const fresh = corners.filter(([i, j]) => !hidden[i]![j]);
  if (fresh.length === 0) return undefined;
  const zeros = corners.filter(([i, j]) => table[i]![j] === 0).length;
  return [zeros, fresh.length, fresh.reduce((sum, [i, j]) => sum + table[i]![j]!, 0)];
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, at) => value !== b[at]);
  return place >= 0 && a[place]! < b[place]!;
}
