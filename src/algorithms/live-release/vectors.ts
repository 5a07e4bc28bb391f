import { contribute, emptyTable, release } from './live-release.ts';

type Act = 'release' | [person: string, cell: string, choice: string];

/** Runs one case of `privacy/live-release`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { events, k = 5 } = input as { events: Act[]; k?: number };
  const table = emptyTable();
  const releases: unknown[] = [];
  for (const act of events) {
    if (act === 'release') {
      const { released, held, table: published } = release(table, k);
      releases.push({ released, held, table: published });
    } else contribute(table, act[0], { cell: act[1], choice: act[2] });
  }
  return { releases };
}
