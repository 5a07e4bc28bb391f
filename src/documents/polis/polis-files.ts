import { choiceOf, columnOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { guarded, needsGuard, quoted } from './guard.ts';

/**
 * A conversation in the four files of a Polis export, so that whatever reads those reads ours. Each file comes line by line.
 * Words that a spreadsheet would run as a formula are guarded, and the file says which (see guard.ts).
 */
export interface PolisContent {
  title?: string;
  description?: string;
  url?: string;
  /** Ascending, in the order of the table. */
  participantIds: readonly number[];
  /** The columns of the table, ascending. */
  statements: readonly PolisStatement[];
  /** Statements nobody could vote on: they have no column. */
  unseen?: readonly PolisStatement[];
  /** The last vote of each person on each statement, with a column for every statement, also inactive ones. */
  table: VoteTable;
  /** The group published for each participant; without one the cell stays empty. */
  groups?: readonly (number | undefined)[];
}

export interface PolisStatement {
  id: number;
  text: string;
  author?: number;
  time?: number;
  moderated?: number;
  isMeta?: boolean;
}

/** One vote of a history: epoch milliseconds, ids, and what was chosen. */
export interface PolisVote {
  at: number;
  statement: number;
  participant: number;
  choice: 1 | 0 | -1;
}

/** `participants-votes.csv`: the last vote of each on each; agree is 1. */
export function* matrixFile({
  participantIds,
  statements,
  unseen = [],
  table,
  groups,
}: PolisContent): Generator<string> {
  const written = countBy([...statements, ...unseen].map(({ author }) => author));
  const head = ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'];
  yield line([...head, ...statements.map(({ id }) => id)]);
  for (const [row, id] of participantIds.entries()) {
    const cells: (number | string)[] = new Array(statements.length).fill('');
    const counts = { 1: 0, 0: 0, [-1]: 0 };
    for (const cell of table.cells.subarray(table.start[row], table.start[row + 1])) {
      cells[columnOf(cell)] = choiceOf(cell);
      counts[choiceOf(cell) as 1 | 0 | -1] += 1; // a cell holds one of three choices
    }
    const votes = counts[1] + counts[0] + counts[-1];
    yield line([id, groups?.[row] ?? '', written.get(id) ?? 0, votes, counts[1], counts[-1], ...cells]);
  }
}

/** `votes.csv`: every vote there was, in the order given; agree is 1. */
export function* historyFile(votes: Iterable<PolisVote>): Generator<string> {
  yield line(['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']);
  for (const { at, statement, participant, choice } of votes) yield line([at, day(at), statement, participant, choice]);
}

/** `comments.csv`: the statements, with counts that are right. */
export function* commentsFile({ statements, unseen = [], table }: PolisContent): Generator<string> {
  const all = [...statements, ...unseen];
  const counts = countVotes(table, statements.length);
  const hasMeta = all.some(({ isMeta }) => isMeta);
  const hasGuard = all.some(({ text }) => needsGuard(text));
  const more = (meta: string | number, guard: string | number) => [
    ...(hasMeta ? [meta] : []),
    ...(hasGuard ? [guard] : []),
  ];
  const head = ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'];
  yield line([...head, ...more('is-meta', 'guarded')]);
  for (const [column, { id, text, author, time, moderated, isMeta }] of all.entries()) {
    const { agree = 0, disagree = 0 } = counts[column] ?? {};
    yield line([
      ...[time ?? '', time === undefined ? '' : day(time), id, author ?? '', agree, disagree, moderated ?? ''],
      quoted(guarded(text)),
      ...more(isMeta ? 'true' : 'false', needsGuard(text) ? 1 : 0),
    ]);
  }
}

/** `summary.csv`: a name and a value on each row. */
export function* summaryFile(content: PolisContent): Generator<string> {
  const {
    title = '',
    description = '',
    url = '',
    participantIds,
    statements,
    unseen = [],
    table,
    groups = [],
  } = content;
  const all = [...statements, ...unseen];
  const voters = participantIds.filter((_, row) => table.start[row] !== table.start[row + 1]).length;
  const words = { topic: title, 'conversation-description': description };
  const guards = Object.entries(words).flatMap(([name, text]) => (needsGuard(text) ? [name] : []));
  yield line(['topic', quoted(guarded(title))]);
  if (url !== '') yield line(['url', quoted(url)]);
  yield line(['voters', voters]);
  yield line(['voters-in-conv', participantIds.length]);
  yield line(['commenters', countBy(all.map(({ author }) => author)).size]);
  yield line(['comments', all.length]);
  yield line(['groups', new Set(groups.filter((group) => group !== undefined)).size]);
  yield line(['conversation-description', quoted(guarded(description))]);
  if (guards.length > 0) yield line(['guarded', guards.join(' ')]);
}

const line = (cells: readonly (string | number)[]) => `${cells.join(',')}\n`;

/** Polis writes the time of its machine here; programs read the timestamp. */
const day = (at: number) => new Date(at).toISOString();

function countBy(authors: readonly (number | undefined)[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const author of authors) if (author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  return counts;
}

function countVotes({ start, cells, participants }: VoteTable, columns: number) {
  const counts = Array.from({ length: columns }, () => ({ agree: 0, disagree: 0 }));
  for (const cell of cells.subarray(0, start[participants])) {
    const count = counts[columnOf(cell)];
    if (count && choiceOf(cell) === 1) count.agree += 1;
    if (count && choiceOf(cell) === -1) count.disagree += 1;
  }
  return counts;
}
