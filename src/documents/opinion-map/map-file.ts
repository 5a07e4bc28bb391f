import * as v from 'valibot';
import { opinionMap, plainStages } from '#algorithms/opinion-map/opinion-map.ts';
import type { Stages } from '#algorithms/opinion-map/stages.ts';
import { type Choice, choiceOf, columnOf, tableOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { conversationFigures, mapFigures } from './figures.ts';
import type { Mapped, MappedStatement } from './mapped.ts';

/**
 * One file from which every figure of a map can be recomputed: votes, statements, method and version, the place in the log,
 * and the figures themselves. This schema is its published description, version 1: fields may be added, none changes its
 * meaning. It holds what each person voted, under their pseudonym: whoever gets it gets that.
 */

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.array(id);

export const mapFileSchema = v.object({
  format: v.literal('bigtent-opinion-map'),
  version: v.literal(1),
  title: v.optional(v.string()),
  method: v.pipe(
    v.object({ name: v.string(), version: v.number() }),
    v.description(
      'A version stands for all its constants: the method has no parameter but which statements may count.',
    ),
  ),
  from: v.optional(
    v.pipe(
      v.object({ log: v.string(), seq: v.pipe(v.number(), v.integer()) }),
      v.description('The log that the votes come from, and the position up to which it was read.'),
    ),
  ),
  statements: v.array(
    v.object({
      id,
      text: v.string(),
      language: v.optional(v.string()),
      active: v.pipe(v.boolean(), v.description('Whether it may count: moderated-out and meta statements may not.')),
    }),
  ),
  votes: v.pipe(
    v.array(v.object({ participant: id, agree: ids, disagree: ids, pass: ids })),
    v.description('The last vote of each participant on each statement, by the ids of the statements; ascending.'),
  ),
  declared: v.optional(
    v.pipe(
      v.record(v.string(), ids),
      v.description('Groups that participants said they belong to: of each its participants.'),
    ),
  ),
  figures: v.pipe(
    v.record(v.string(), v.unknown()),
    v.description('The result, with the names of the reference results; decimals are cut to ten.'),
  ),
});

export type MapFile = v.InferOutput<typeof mapFileSchema>;

/** Where the votes come from, and what people said they belong to: what a map does not need, and its file keeps. */
export interface MapOrigin {
  from?: { log: string; seq: number };
  declared?: Record<string, number[]>;
}

/** All figures of a map, those of the conversation first. */
const figuresOf = (mapped: Mapped, stages: Stages) => ({
  ...conversationFigures(mapped),
  bigtent: mapFigures(mapped, stages),
});

/** The file, in pieces: a participant a line, so that no text grows beyond what a machine can hold. */
export function* mapFile(
  mapped: Mapped,
  { from, declared }: MapOrigin = {},
  stages: Stages = plainStages,
): Generator<string> {
  const { title, statements, active, participantIds, table } = mapped;
  const head = {
    format: 'bigtent-opinion-map',
    version: 1,
    ...(title && { title }),
    method: opinionMap,
    ...(from && { from }),
    statements: statements.map(({ id, text, language }, column) => ({
      id,
      text,
      ...(language && { language }),
      active: active[column] ?? false,
    })),
    ...(declared && { declared }),
    figures: figuresOf(mapped, stages),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"votes":[\n`;
  for (const [row, participant] of participantIds.entries()) {
    const last = row === participantIds.length - 1;
    yield `${JSON.stringify({ participant, ...votesOf(table, row, statements) })}${last ? '' : ','}\n`;
  }
  yield ']}\n';
}

function votesOf({ cells, start }: VoteTable, row: number, statements: readonly MappedStatement[]) {
  const votes: Record<'agree' | 'disagree' | 'pass', number[]> = { agree: [], disagree: [], pass: [] };
  for (const cell of cells.subarray(start[row], start[row + 1])) {
    const said = choiceOf(cell) === 1 ? 'agree' : choiceOf(cell) === 0 ? 'pass' : 'disagree';
    votes[said].push(statements[columnOf(cell)]!.id);
  }
  return votes;
}

/** What a file says went into the map, or the sentence that says why it is none. */
export function readMapFile(json: unknown): { inputs: Omit<Mapped, 'map'>; file: MapFile } | string {
  const read = v.safeParse(mapFileSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    return `It is no opinion map of version 1: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`;
  }
  const file = read.output;
  const isAscending = (all: number[]) => all.every((one, at) => at === 0 || all[at - 1]! < one);
  if (
    !isAscending(file.statements.map((statement) => statement.id)) ||
    !isAscending(file.votes.map(({ participant }) => participant))
  )
    return 'Its statements or participants do not stand in ascending order, each once.';
  const columnOfId = new Map(file.statements.map(({ id: statement }, column) => [statement, column]));
  const choices: [keyof MapFile['votes'][number] & ('agree' | 'disagree' | 'pass'), Choice][] = [
    ['agree', 1],
    ['disagree', -1],
    ['pass', 0],
  ];
  const votes: [number, number, Choice][] = [];
  for (const [row, person] of file.votes.entries()) {
    for (const [said, choice] of choices) {
      for (const statement of person[said]) {
        const column = columnOfId.get(statement);
        if (column === undefined)
          return `Participant ${person.participant} voted on statement ${statement}, which is not in it.`;
        votes.push([row, column, choice]);
      }
    }
  }
  return {
    file,
    inputs: {
      ...(file.title !== undefined && { title: file.title }),
      participantIds: file.votes.map(({ participant }) => participant),
      statements: file.statements.map(({ id: statement, text, language }) => ({
        id: statement,
        text,
        ...(language !== undefined && { language }),
      })),
      active: file.statements.map(({ active }) => active),
      table: tableOf(file.votes.length, file.statements.length, votes),
    },
  };
}
