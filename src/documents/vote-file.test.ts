import { expect, test } from 'vitest';
import { figuresOf } from '#core/votes/figures.ts';
import { votedSession, votesOf } from '#core/votes/given.ts';
import { resultOf } from '#core/votes/result.ts';
import { matrixFile } from './polis/polis-files.ts';
import { polisOf, readVoteFile, voteFile } from './vote-file.ts';

function written() {
  const { tried } = votedSession();
  const { rows, figures, seq } = votesOf(tried);
  const wordsOf = (entry: string) => ({ text: tried.words(entry)?.text ?? '', language: 'en' });
  const head = { title: 'Who mends the bridge?', from: { log: 'trial', seq }, wordsOf };
  return { rows, head, text: [...voteFile(rows, figures, head)].join('') };
}

test('R21 from the file the same rows and the same results come again', () => {
  const { rows, text } = written();
  const read = readVoteFile(JSON.parse(text));

  if (typeof read === 'string') throw new Error(read);
  expect(read.rows).toEqual(rows);
  expect(figuresOf(read.rows, resultOf(read.rows))).toEqual(read.file.results);
});

test('R21 the file names nobody and no organisation, and its order tells nothing', () => {
  const { text } = written();
  const { votes } = JSON.parse(text);

  expect(text).not.toMatch(/guest:|member:|government\d|house|Author/);
  expect(new Set(votes.map(({ organisation }: { organisation?: number }) => organisation))).toEqual(
    new Set([undefined, 1, 2]),
  );
  const plain = votes.map(({ agree, disagree }: { agree: number[]; disagree: number[] }) =>
    [agree, disagree].join('|'),
  );
  expect([...new Set(plain)]).toHaveLength(3);
  expect(plain.filter((each: string, at: number) => each !== plain[at - 1])).toHaveLength(3);
});

test('R21 what is on the map, where somebody voted after it was released, stands beside the votes', () => {
  const { rows } = written();
  const [first = new Uint16Array(0)] = [rows.table.cells.slice(0, 1)];
  const start = rows.table.start.map((at) => Math.min(at, first.length));
  const late = { ...rows, map: { of: 40, table: { ...rows.table, cells: first, start } } };
  const { figures } = votesOf(votedSession().tried);
  const head = { title: '', from: { log: 'trial', seq: 50 }, wordsOf: () => ({ text: 'Words.' }) };
  const file = JSON.parse([...voteFile(late, figures, head)].join(''));
  const read = readVoteFile(file);

  if (typeof read === 'string') throw new Error(read);
  expect(file.map).toBe(40);
  expect(read.rows).toEqual(late);
});

test.each([
  ['a vote on a statement that is not there', { agree: [9] }, 'Row 1 has a vote on statement 9'],
  ['two votes on one statement', { agree: [1], disagree: [1] }, 'Row 1 has two votes on statement 1'],
  ['no votes', { agree: 'all' }, 'It holds no votes of a session'],
])('a file with %s is refused in a sentence', (_, row, sentence) => {
  const file = JSON.parse(written().text);
  Object.assign(file.votes[0], { agree: [], disagree: [], pass: [] }, row);

  expect(readVoteFile(file)).toContain(sentence);
});

test('R21 the Polis files hold the votes and neither groups nor organisations', () => {
  const { rows, head } = written();
  const [first, ...people] = [...matrixFile(polisOf(rows, head))];

  expect(first).toBe('participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2,3,4\n');
  expect(people).toHaveLength(24);
  expect(people.join('')).not.toMatch(/academia|government/);
});
