import os from 'node:os';
import { type MapOptions, mapOf, type OpinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { VoteTable } from '#algorithms/opinion-map/votes.ts';
import { openEngine } from './engine.ts';
import { mostPeople, mostStatements } from './layout.ts';

/** Fewer votes than this, and the plain stages are done as soon as the kernel would be (measured). */
const worthAKernel = 50_000;
/** Fewer votes than this, and one thread is done before another has started (measured). */
const worthThreads = 2_000_000;

/**
 * The map of a table, the same as `mapOf` gives, by whatever is fastest for its size. Works in the thread that asks, which
 * waits; for a map that follows votes there is `openLiveMap`.
 *
 * @example fastMapOf(table).groups
 */
export function fastMapOf(table: VoteTable, options: MapOptions = {}): OpinionMap {
  const threads = threadsFor(table, os.availableParallelism());
  if (threads === 0) return mapOf(table, options);
  const engine = openEngine(threads);
  try {
    return mapOf(table, { ...options, stages: engine.stages });
  } finally {
    engine.close();
  }
}

/** How many threads of the kernel a table is worth; 0 stands for the plain stages. */
export function threadsFor({ participants, statements, start }: VoteTable, most: number): number {
  const votes = start[participants]!;
  if (votes < worthAKernel || participants > mostPeople || statements > mostStatements) return 0;
  return votes < worthThreads ? 1 : most;
}
