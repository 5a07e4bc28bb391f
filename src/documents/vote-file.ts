import * as v from 'valibot';
import { buildTable, type Choice, choiceOf, columnOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { type VoteFigures, voteFigures } from '#core/votes/figures.ts';
import type { VoteRows } from '#core/votes/rows.ts';
import type { Mapped } from './opinion-map/mapped.ts';
import type { PolisContent } from './polis/polis-files.ts';

/**
 * The votes of a closed session in one file, from which all its results can be recomputed: rows without names, in an order
 * that comes from what is in them (R21). This schema is its published description, version 1: fields may be added, none
 * changes its meaning. Whoever knows some votes of somebody may find their row: it is for those who check.
 */

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.pipe(v.array(whole), v.description('Statements, ascending.'));

const row = v.object({
  group: v.pipe(v.string(), v.description('Their stakeholder group; `other` also for groups too small to be named.')),
  organisation: v.optional(
    v.pipe(whole, v.description('The number of their organisation, which stands for its name.')),
  ),
  agree: ids,
  disagree: ids,
  pass: ids,
  onMap: v.optional(
    v.pipe(
      v.object({ agree: ids, disagree: ids, pass: ids }),
      v.description('Their votes as of the release of the map, where these are not the same.'),
    ),
  ),
  elsewhere: v.optional(
    v.pipe(
      v.record(v.string(), ids),
      v.description('Votes cast while they were in another group: they count in that one.'),
    ),
  ),
});

export const voteFileSchema = v.object({
  format: v.literal('bigtent-session-votes'),
  version: v.literal(1),
  title: v.string(),
  from: v.pipe(
    v.object({ log: v.string(), seq: whole }),
    v.description('The log that the votes come from, and the position up to which it was read.'),
  ),
  map: v.optional(v.pipe(whole, v.description('The position of the last release of the map, if there was one.'))),
  smallest: whole,
  weights: v.picklist(['balanced', 'headcount']),
  here: v.pipe(v.record(v.string(), whole), v.description('How many people of each group joined, voting or not.')),
  statements: v.array(
    v.object({
      id: whole,
      entry: v.string(),
      text: v.string(),
      language: v.optional(v.string()),
      lifted: v.pipe(v.boolean(), v.description('Whether the team made a proposal of it.')),
    }),
  ),
  results: v.pipe(voteFigures, v.description('What the report says, with methods, versions and parameters.')),
  votes: v.pipe(v.array(row), v.description('Of each person who voted the last vote on each statement.')),
});

export type VoteFile = v.InferOutput<typeof voteFileSchema>;

export interface VoteFileHead {
  title: string;
  from: { log: string; seq: number };
  /** The words of a statement. */
  wordsOf: (entry: string) => { text: string; language?: string };
}

/** The file in pieces: a person a line. */
export function* voteFile(rows: VoteRows, results: VoteFigures, head: VoteFileHead): Generator<string> {
  const { title, from, wordsOf } = head;
  const { smallest, weights, roster: here, people } = rows;
  const statements = rows.statements.map(({ id, entry, isLifted }) => ({
    id,
    entry,
    ...wordsOf(entry),
    lifted: isLifted,
  }));
  const before = {
    format: 'bigtent-session-votes',
    version: 1,
    title,
    from,
    ...(rows.map && { map: rows.map.of }),
    smallest,
    weights,
    here,
    statements,
    results,
  };
  yield `${JSON.stringify(before).slice(0, -1)},"votes":[\n`;
  const elsewhere = Map.groupBy(rows.elsewhere, (vote) => vote.row);
  for (const place of people.keys()) {
    const moved = elsewhere.get(place) ?? [];
    yield `${JSON.stringify(rowOf(rows, place, moved))}${place === people.length - 1 ? '' : ','}\n`;
  }
  yield ']}\n';
}

const sides = { 1: 'agree', 0: 'pass', [-1]: 'disagree' } as const;

function rowOf(
  { people, table, map, statements }: VoteRows,
  place: number,
  moved: VoteRows['elsewhere'],
): VoteFile['votes'][number] {
  const { group, organisation } = people[place]!;
  const votes = votesIn(table, place, statements);
  const onMap = map && votesIn(map.table, place, statements);
  const elsewhere: Record<string, number[]> = {};
  for (const { column, group: other } of moved) {
    elsewhere[other] ??= [];
    elsewhere[other].push(statements[column]!.id);
  }
  return {
    group,
    ...(organisation !== null && { organisation }),
    ...votes,
    ...(onMap && JSON.stringify(onMap) !== JSON.stringify(votes) && { onMap }),
    ...(moved.length > 0 && { elsewhere }),
  };
}

function votesIn({ cells, start }: VoteTable, place: number, statements: VoteRows['statements']) {
  const votes = { agree: [] as number[], disagree: [] as number[], pass: [] as number[] };
  for (const cell of cells.subarray(start[place], start[place + 1]))
    votes[sides[choiceOf(cell) as Choice]].push(statements[columnOf(cell)]!.id); // a cell holds one of three
  return votes;
}

/** What a file holds, or the sentence that says why it is none. One step for each vote. */
export function readVoteFile(json: unknown): { file: VoteFile; rows: VoteRows } | string {
  const read = v.safeParse(voteFileSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    return `It holds no votes of a session, version 1: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`;
  }
  const file = read.output;
  const columnOfId = new Map(file.statements.map(({ id }, column) => [id, column]));
  const all = tableOf(file, columnOfId, (person) => person);
  const onMap = tableOf(file, columnOfId, (person) => person.onMap ?? person);
  if (typeof all === 'string') return all;
  if (typeof onMap === 'string') return onMap;
  const elsewhere: VoteRows['elsewhere'][number][] = [];
  for (const [place, person] of file.votes.entries()) {
    for (const [group, moved] of Object.entries(person.elsewhere ?? {}))
      for (const id of moved) elsewhere.push({ row: place, column: columnOfId.get(id) ?? -1, group });
  }
  return {
    file,
    rows: {
      smallest: file.smallest,
      weights: file.weights,
      roster: file.here,
      statements: file.statements.map(({ id, entry, lifted }) => ({ id, entry, isLifted: lifted })),
      people: file.votes.map(({ group, organisation = null }) => ({ group, organisation })),
      table: all,
      ...(file.map !== undefined && { map: { of: file.map, table: onMap } }),
      elsewhere,
    },
  };
}

type Said = Pick<VoteFile['votes'][number], 'agree' | 'disagree' | 'pass'>;

function tableOf(
  { statements, votes }: VoteFile,
  columnOfId: ReadonlyMap<number, number>,
  saidBy: (person: VoteFile['votes'][number]) => Said,
): VoteTable | string {
  const builder = buildTable(statements.length);
  for (const [place, person] of votes.entries()) {
    const cells = cellsOf(saidBy(person), columnOfId);
    if (typeof cells === 'string') return `Row ${place + 1} ${cells}.`;
    for (const [column, choice] of cells) builder.add(place, column, choice);
  }
  return builder.finish(votes.length);
}

/** The votes of a row by column, or what is wrong with them. */
function cellsOf(person: Said, columnOfId: ReadonlyMap<number, number>): [number, Choice][] | string {
  const said: [number, Choice][] = [
    ...person.agree.map((id): [number, Choice] => [id, 1]),
    ...person.disagree.map((id): [number, Choice] => [id, -1]),
    ...person.pass.map((id): [number, Choice] => [id, 0]),
  ];
  const cells = new Map<number, Choice>();
  for (const [id, choice] of said) {
    const column = columnOfId.get(id);
    if (column === undefined) return `has a vote on statement ${id}, which is not in the file`;
    if (cells.has(column)) return `has two votes on statement ${id}`;
    cells.set(column, choice);
  }
  return [...cells].sort(([a], [b]) => a - b);
}

/** What a map is made from: people are numbered as they stand. */
export const mapInputsOf = ({ file, rows }: { file: VoteFile; rows: VoteRows }): Omit<Mapped, 'map'> => ({
  title: file.title,
  participantIds: rows.people.map((_, place) => place + 1),
  statements: file.statements.map(({ id, text, language }) => ({ id, text, ...(language && { language }) })),
  active: file.statements.map(() => true),
  table: rows.map?.table ?? rows.table,
  smallest: file.smallest,
});

/** The same votes for the files of a Polis export: without groups, organisations and times. */
export const polisOf = (rows: VoteRows, { title, wordsOf }: Pick<VoteFileHead, 'title' | 'wordsOf'>): PolisContent => ({
  title,
  participantIds: rows.people.map((_, place) => place + 1),
  statements: rows.statements.map(({ id, entry }) => ({ id, text: wordsOf(entry).text, moderated: 1 })),
  table: rows.table,
});
