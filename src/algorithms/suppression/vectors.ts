import { suppress } from './suppression.ts';

/** Runs one case of `privacy/suppression`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { table, k } = input as { table: number[][]; k?: number };
  const { isPublished, hidden, intervals } = suppress(table, k);
  return {
    ok: isPublished,
    suppressed: hidden.map((row) => row.map(Number)),
    intervals: intervals.map(({ row, column, low, high }) => [row, column, low, high]),
  };
}
