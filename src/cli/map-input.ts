import { availableParallelism } from 'node:os';
import path from 'node:path';
import { mapOf, plainStages } from '#algorithms/opinion-map/opinion-map.ts';
import type { Stages } from '#algorithms/opinion-map/stages.ts';
import { mostStatements } from '#algorithms/opinion-map/votes.ts';
import type { Mapped } from '#documents/opinion-map/mapped.ts';
import { openEngine } from '#engine/opinion-map/engine.ts';
import { isInactive } from '#readers/polis/conversation.ts';
import { readPolisFolder } from './polis-folder.ts';
import type { Progress } from './progress.ts';
import { voteTable } from './vote-table.ts';

/** What a map is made from, read from the files of an export. */
export interface MapInput {
  name: string;
  inputs: Omit<Mapped, 'map'>;
  /** By column: statements about the conversation itself. */
  meta: readonly boolean[];
  publishedGroups: readonly (number | undefined)[];
  remarks: string[];
}

/** Reads a folder; the sentence says why there is nothing to make a map of. */
export async function readInput(folder: string, progress: Progress): Promise<MapInput | string> {
  const conversation = await readPolisFolder(folder, (done, all) =>
    progress.show('Reading', all === 0 ? 1 : done / all),
  );
  if ('hopeless' in conversation) return conversation.hopeless;
  const { title, participantIds, statements, ballots, publishedGroups, remarks } = conversation;
  if (statements.length > mostStatements)
    return `There are ${statements.length} statements; a map takes ${mostStatements} at most.`;
  return {
    name: path.basename(path.resolve(folder)),
    inputs: {
      ...(title && { title }),
      participantIds,
      statements: statements.map(({ id, text }) => ({ id, text })),
      active: statements.map((statement) => !isInactive(statement)),
      table: voteTable(ballots, statements.length),
    },
    meta: statements.map(({ isMeta }) => isMeta === true),
    publishedGroups,
    remarks: remarks.map(({ message }) => message),
  };
}

/** From so many votes on threads and the kernel are worth their start. */
const manyVotes = 1_000_000;

/**
 * The map of what was read, and what is made of it; `work` also gets the stages, which give the same bits whichever they are.
 */
export function withMap<Result>(
  inputs: Omit<Mapped, 'map'>,
  progress: Progress,
  work: (mapped: Mapped, stages: Stages) => Result,
): Result {
  progress.show('Computing');
  const { table, active } = inputs;
  const isLarge = (table.start[table.participants] ?? 0) >= manyVotes;
  const engine = isLarge ? openEngine(availableParallelism()) : undefined;
  try {
    const stages = engine?.stages ?? plainStages;
    return work({ ...inputs, map: mapOf(table, { active, stages }) }, stages);
  } finally {
    engine?.close();
  }
}
