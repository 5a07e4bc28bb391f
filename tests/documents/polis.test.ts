import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import {
  commentsFile,
  historyFile,
  matrixFile,
  type PolisContent,
  type PolisStatement,
  summaryFile,
} from '#documents/polis/polis-files.ts';
import type { Conversation } from '#readers/polis/conversation.ts';
import { type FileKind, polisReading } from '#readers/polis/read-polis.ts';

/** Reads files that were written; the name tells their kind. */
function read(files: Partial<Record<FileKind, Iterable<string>>>): Conversation {
  const reading = polisReading();
  for (const [kind, lines] of Object.entries(files) as [FileKind, Iterable<string>][]) {
    const file = reading.file(kind, `${kind}.csv`);
    for (const line of lines) file.push(new TextEncoder().encode(line));
    file.end();
  }
  const conversation = reading.finish();
  if ('hopeless' in conversation) throw new Error(conversation.hopeless);
  return conversation;
}

const tableFrom = ({ ballots, participantIds, statements }: Conversation): VoteTable =>
  tableOf(
    participantIds.length,
    statements.length,
    participantIds.flatMap((_, row) =>
      Array.from(ballots.columns.subarray(ballots.start[row], ballots.start[row + 1]), (column, at) => {
        const choice = ballots.choices[ballots.start[row]! + at] as 1 | 0 | -1; // what the reader takes for a vote
        return [row, column, choice] as const;
      }),
    ),
  );

const words = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', 'a', 'ع', ' ', '＝') });
const ids = (most: number) =>
  fc.uniqueArray(fc.nat(most), { minLength: 1, maxLength: 6 }).map((all) => all.sort((a, b) => a - b));
const statement = fc.record(
  {
    text: words,
    author: fc.nat(9),
    time: fc.nat(2_000_000_000_000),
    moderated: fc.constantFrom(-1, 0, 1),
    isMeta: fc.constant(true),
  },
  { requiredKeys: ['text'] },
);

/** A conversation of up to six people and statements, with gaps between their ids. */
const content: fc.Arbitrary<PolisContent> = fc
  .tuple(ids(50), ids(90), fc.array(statement, { minLength: 6, maxLength: 6 }), words, words)
  .chain(([participantIds, statementIds, described, title, description]) =>
    fc.array(fc.constantFrom(undefined, 1 as const, 0 as const, -1 as const), { minLength: 36, maxLength: 36 }).map(
      (choices): PolisContent => ({
        title: title.trim(),
        description: description.trim(),
        participantIds,
        statements: statementIds.map((id, at): PolisStatement => ({ id, ...described[at]! })),
        table: tableOf(
          participantIds.length,
          statementIds.length,
          choices.flatMap((choice, at) => {
            const [row, column] = [Math.floor(at / 6), at % 6];
            const isThere = row < participantIds.length && column < statementIds.length;
            return choice === undefined || !isThere ? [] : [[row, column, choice] as const];
          }),
        ),
        groups: participantIds.map((id) => (id % 3 === 0 ? undefined : id % 3)),
      }),
    ),
  );

test('what is written as a Polis export is read back as it was: people, votes, words, groups, title', () => {
  fc.assert(
    fc.property(content, (written) => {
      const conversation = read({
        matrix: matrixFile(written),
        comments: commentsFile(written),
        summary: summaryFile(written),
      });
      expect(conversation.participantIds).toEqual(written.participantIds);
      expect(conversation.statements).toEqual(written.statements);
      expect(tableFrom(conversation)).toEqual(written.table);
      expect(conversation.publishedGroups).toEqual(written.groups);
      expect({ title: '', description: '', ...conversation }).toMatchObject({
        title: written.title,
        description: written.description,
      });
      expect(conversation.remarks).toEqual([]);
    }),
    { seed: 11 },
  );
});

test('a history is read back to its last votes, and agrees with the matrix', () => {
  const votes = [
    { at: 3000, statement: 4, participant: 2, choice: -1 },
    { at: 1000, statement: 4, participant: 2, choice: 1 },
    { at: 2000, statement: 1, participant: 7, choice: 0 },
  ] as const;
  const table = tableOf(2, 2, [
    [0, 1, -1],
    [1, 0, 0],
  ]);
  const statements = [1, 4].map((id) => ({ id, text: `Statement ${id}`, moderated: 1 }));
  const written = { participantIds: [2, 7], statements, table };
  const conversation = read({
    history: historyFile(votes),
    matrix: matrixFile(written),
    comments: commentsFile(written),
  });
  expect(tableFrom(conversation)).toEqual(table);
  expect(conversation.remarks).toEqual([]);
});

test('words that a spreadsheet would run are guarded in the file, which says so; other files have the columns of Polis', () => {
  const table = tableOf(1, 1, [[0, 0, 1]]);
  const lines = (text: string) => [...commentsFile({ participantIds: [3], statements: [{ id: 0, text }], table })];
  expect(lines('=HYPERLINK("x")')).toEqual([
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body,guarded\n',
    ',,0,,1,0,,"\'=HYPERLINK(""x"")",1\n',
  ]);
  expect(lines('Ships first')[0]).toBe(
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n',
  );
});
