import type { Stages } from '#algorithms/opinion-map/stages.ts';
import type { VoteTable } from '#algorithms/opinion-map/votes.ts';
import { kernelStages } from './kernel-stages.ts';
import { openTableMemory, type TableMemory } from './table-memory.ts';

/** The fast stages, and the threads that stand behind them until they are closed. */
export interface Engine {
  readonly stages: Stages;
  close(): void;
}

/** An engine for tables that come from outside; each is copied in once. @example openEngine(2).stages.pairSums(table) */
export function openEngine(threads: number): Engine {
  const memory = openTableMemory(threads);
  let held: VoteTable | undefined;
  const bring = (table: VoteTable) => {
    if (held !== table) copyIn(memory, table);
    held = table;
  };
  return { stages: kernelStages(memory, bring), close: memory.close };
}

function copyIn(memory: TableMemory, { participants, statements, start, cells }: VoteTable): void {
  const votes = start[participants]!;
  memory.reserve({ people: participants, statements, cells: votes });
  memory.view(Uint32Array, 'begin', participants).set(start.subarray(0, participants));
  memory.view(Uint32Array, 'end', participants).set(start.subarray(1, participants + 1));
  memory.view(Uint16Array, 'cells', votes).set(cells.subarray(0, votes));
}
