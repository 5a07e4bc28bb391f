import path from 'node:path';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { mostStatements } from '#algorithms/opinion-map/votes.ts';
import type { Mapped } from '#documents/opinion-map/mapped.ts';
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

/** The map of what was read. */
export function mapped(inputs: Omit<Mapped, 'map'>, progress: Progress): Mapped {
  progress.show('Computing');
  return { ...inputs, map: mapOf(inputs.table, { active: inputs.active }) };
}
