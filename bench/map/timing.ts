import type { Stages } from '#algorithms/opinion-map/stages.ts';
import { median } from '../print/figures.ts';

/** Milliseconds by stage; a stage that runs several times is summed up. */
export type Times = Record<string, number>;

/** The same stages, with what they take noted down. */
export function timed(stages: Stages, times: Times): Stages {
  const note = <T>(name: string, work: () => T): T => {
    const begun = performance.now();
    const result = work();
    times[name] = (times[name] ?? 0) + performance.now() - begun;
    return result;
  };
  return {
    pairSums: (table) => note('pair sums', () => stages.pairSums(table)),
    place: (table, model) => note('places', () => stages.place(table, model)),
    distances: (cells, divisions) => note('silhouettes', () => stages.distances(cells, divisions)),
    assign: (placed, least, centres) => note('labels', () => stages.assign(placed, least, centres)),
    count: (table, model, groups, centres) => note('counts', () => stages.count(table, model, groups, centres)),
  };
}

/** The stages of several runs, each by its median. What is in none of them: model, groups, scores, gate. */
export function stagesInWords(runs: readonly Times[]): string {
  const names = Object.keys(runs[0] ?? {});
  return names.map((name) => `${name} ${median(runs.map((times) => times[name] ?? 0)).toFixed(1)} ms`).join(', ');
}

/** Milliseconds of each run, the first ones left out. */
export function runs(times: number, work: () => unknown, unmeasured = 1): number[] {
  const took: number[] = [];
  for (let run = 0; run < times + unmeasured; run += 1) {
    const begun = performance.now();
    work();
    if (run >= unmeasured) took.push(performance.now() - begun);
  }
  return took;
}
