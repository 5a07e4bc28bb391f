import { expect, test } from 'vitest';
import type { Conversation } from './conversation.ts';
import { isInactive } from './conversation.ts';
import { type FileKind, fileKinds, polisReading } from './read-polis.ts';

type Files = Partial<Record<FileKind, string | Uint8Array>>;

const names: Record<FileKind, string> = {
  matrix: 'participants-votes.csv',
  history: 'votes.csv',
  comments: 'comments.csv',
  summary: 'summary.csv',
};

function finished(files: Files) {
  const reading = polisReading();
  for (const [kind, content] of Object.entries(files) as [FileKind, string | Uint8Array][]) {
    const file = reading.file(kind, names[kind]);
    file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    file.end();
  }
  return reading.finish();
}

function read(files: Files): Conversation {
  const conversation = finished(files);
  if ('hopeless' in conversation) throw new Error(conversation.hopeless);
  return conversation;
}

const hopeless = (files: Files) => {
  const answer = finished(files);
  return 'hopeless' in answer ? answer.hopeless : 'read';
};

/** Every vote as `participant statement choice`. */
function votesOf({ participantIds, statements, ballots }: Conversation): string[] {
  return participantIds.flatMap((id, row) =>
    Array.from(ballots.columns.subarray(ballots.start[row], ballots.start[row + 1]), (column, at) => {
      const choice = ballots.choices[ballots.start[row]! + at];
      return `${id} ${statements[column]?.id} ${choice}`;
    }),
  );
}

const matrix = `participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,3,7
9,,1,0,2,1,1,1,,-1
2,,,0,1,0,0,,0,
4,,0,0,0,0,0,,,
`;
const history = `timestamp,datetime,comment-id,voter-id,vote
1700000000300,,7,9,-1
1700000000900,,3,2,0
1700000000100,,7,9,1
1700000000200,,0,9,-1
1700000000200,,0,9,1
`;
const comments = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1700000000000,,3,2,99,99,-1,"Ships first,
then ""ports"""
1700000000001,,0,9,0,0,1,Lights on every cable
1700000000002,,11,9,0,0,-1,Nobody was shown this
`;

test('the matrix: people and statements by ascending id, the gaps between ids kept, an empty cell no vote', () => {
  const conversation = read({ matrix });
  expect(conversation.participantIds).toEqual([2, 4, 9]);
  expect(conversation.statements.map(({ id }) => id)).toEqual([0, 3, 7]);
  expect(votesOf(conversation)).toEqual(['2 3 0', '9 0 1', '9 7 -1']);
  expect(conversation.publishedGroups).toEqual([undefined, 0, 1]);
});

test('the history: the latest vote counts, of two at the same time the later in the file', () => {
  expect(votesOf(read({ history }))).toEqual(['2 3 0', '9 0 1', '9 7 -1']);
});

test('the two files say the same, so nothing is said about it; where they differ it is said, and the history counts', () => {
  expect(read({ matrix, history, comments }).remarks.map(({ code }) => code)).toEqual([
    'only-comments',
    'not-in-comments',
  ]);
  const changed = matrix.replace('2,,,0,1,0,0,,0,', '2,,,0,1,0,0,,1,-1');
  const conversation = read({ matrix: changed, history, comments });
  expect(votesOf(conversation)).toEqual(['2 3 0', '9 0 1', '9 7 -1']);
  expect(conversation.remarks.map(({ message }) => message)).toContain(
    'The votes of participants-votes.csv differ from those of the history, which count (the first: participant 2, statement 3: 0 and 1) (2 in all).',
  );
});

test('a history with the signs of the database is turned around when the matrix shows it', () => {
  const rows = Array.from({ length: 12 }, (_, id) => `${id},${id % 2 === 0 ? 1 : -1}`);
  const turned = Array.from({ length: 12 }, (_, id) => `5,0,${id},${id % 2 === 0 ? -1 : 1}`);
  const conversation = read({
    matrix: ['participant,0', ...rows].join('\n'),
    history: ['timestamp,comment-id,voter-id,vote', ...turned].join('\n'),
    comments: 'comment-id,moderated,comment-body\n0,1,x\n',
  });
  expect(votesOf(conversation).slice(0, 2)).toEqual(['0 0 1', '1 0 -1']);
  expect(conversation.remarks.map(({ code }) => code)).toEqual(['turned-signs']);
});

test('statements keep their words with quotation marks and line breaks; their counters are not read', () => {
  const { statements, unseen } = read({ matrix, comments });
  expect(statements).toEqual([
    { id: 0, text: 'Lights on every cable', author: 9, time: 1700000000001, moderated: 1 },
    { id: 3, text: 'Ships first,\nthen "ports"', author: 2, time: 1700000000000, moderated: -1 },
    { id: 7, text: '' },
  ]);
  expect(unseen.map(({ id }) => id)).toEqual([11]);
  expect(statements.map(isInactive)).toEqual([false, true, false]);
});

test('meta statements are inactive; a statement that comments.csv lacks is active', () => {
  const words = 'comment_id;is_meta;mod;txt\r\n0;TRUE;1;a\r\n3;false;0;b\r\n';
  expect(read({ matrix, comments: words }).statements.map(isInactive)).toEqual([true, false, false]);
});

test('other spellings of the heads, a byte order mark, UTF-16 and numbers out of a spreadsheet are read alike', () => {
  const plain = votesOf(read({ matrix }));
  const spelled = matrix
    .replace('participant,', 'Participant ID,')
    .replace('0,3,7\n', 'comment-0,comment-3,comment-7\n')
    .replace(',-1\n', ',-1.0\n');
  expect(votesOf(read({ matrix: `\uFEFF${spelled.replaceAll('\n', '\r\n')}` }))).toEqual(plain);
  const wide = Buffer.from(`\uFEFF${matrix.replaceAll(',', '\t')}`, 'utf16le');
  expect(votesOf(read({ matrix: new Uint8Array(wide) }))).toEqual(plain);
  const renamed = history.replace('comment-id,voter-id,vote', 'tid,pid,vote');
  expect(votesOf(read({ history: renamed }))).toEqual(plain);
});

test('rows that make no sense are counted and named by their lines; the others count', () => {
  const bad = `${history}1700000001000,,3,nobody,1\n1700000001000,,3,2\n1700000001000,,3,2,5\nlater,,3,2,1\n1700000001000,,x,2,1\n1700000001000,,3,4,2\n`;
  const conversation = read({ history: bad, comments });
  expect(votesOf(conversation)).toEqual(['2 3 0', '9 0 1', '9 7 -1']);
  expect(conversation.remarks.slice(0, 5).map(({ message }) => message)).toEqual([
    'votes.csv: a participant is not a whole number ("nobody"); the row was left out [line 7].',
    'votes.csv: a row has fewer cells than the head; it was left out [line 8].',
    'votes.csv: a vote is neither 1 nor -1 nor 0 ("5"); it was not counted [line 9, 12].',
    'votes.csv: a time is not a number ("later"); the vote was not counted, for it may be an older one [line 10].',
    'votes.csv: a statement is not a whole number ("x"); the row was left out [line 11].',
  ]);
});

test('a matrix with a row cut short, too long, or twice says so', () => {
  const odd = 'participant,0,1\n1,1\n2,1,1,1\n1,,-1\n3,yes,1\n';
  const conversation = read({ matrix: odd, comments });
  expect(votesOf(conversation)).toEqual(['1 0 1', '1 1 -1', '2 0 1', '2 1 1', '3 1 1']);
  expect(conversation.remarks.slice(0, 4).map(({ code, lines }) => [code, ...lines])).toEqual([
    ['cut-row', 2],
    ['long-row', 3],
    ['same-participant', 4],
    ['bad-vote', 5],
  ]);
});

test('title and description come from the summary, whose counts are not read', () => {
  const summary = 'topic,"Cables, and who mends them"\nurl,https://example.org/x\nvoters,3\n';
  expect(read({ matrix, summary })).toMatchObject({
    title: 'Cables, and who mends them',
    url: 'https://example.org/x',
  });
});

test('people without a vote stay; a conversation of nobody is one all the same', () => {
  expect(read({ matrix: 'participant,group-id,0\n' })).toMatchObject({ participantIds: [], statements: [{ id: 0 }] });
  expect(read({ history: 'timestamp,comment-id,voter-id,vote\n' })).toMatchObject({ participantIds: [] });
});

test('of what cannot be read at all one sentence says why', () => {
  expect(hopeless({})).toBe('There are no votes: neither participants-votes.csv nor votes.csv is there.');
  expect(hopeless({ matrix: '' })).toBe('participants-votes.csv is empty.');
  expect(hopeless({ matrix: '<html>\n<body>' })).toBe(
    'participants-votes.csv has no column participant; it begins "<html>".',
  );
  expect(hopeless({ history: 'timestamp,comment-id\n1,2\n' })).toBe(
    'votes.csv has no column voter-id, vote; it begins "timestamp,comment-id".',
  );
  expect(hopeless({ history: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) })).toBe('votes.csv is not a text file.');
  expect(hopeless({ history: 'timestamp,comment-id,voter-id,vote\n1,2,3,agree\n1,2,4,agree\n' })).toBe(
    'Nothing in votes.csv could be read. votes.csv: a vote is neither 1 nor -1 nor 0 ("agree"); it was not counted [line 2, 3].',
  );
  expect(hopeless({ matrix, comments: 'a,b\n' })).toBe('comments.csv has no column comment-id; it begins "a,b".');
});

test('a file is known by the end of its name', () => {
  const kindOf = (name: string) =>
    Object.entries(fileKinds).flatMap(([kind, ending]) => (ending.test(name) ? [kind] : []));
  expect(kindOf('2024-05-01-cables-participant-votes.csv')).toEqual(['matrix']);
  expect(kindOf('cables-votes.csv')).toEqual(['history']);
  expect(kindOf('comments.csv')).toEqual(['comments']);
  expect(kindOf('golden.json')).toEqual([]);
});
