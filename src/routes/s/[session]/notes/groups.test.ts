import { expect, test } from 'vitest';
import type { NoteView } from '#core/session/views/notes.ts';
import { groupsOf, lacking } from './groups.ts';

const policy = [
  { policyQuestion: 'p1', place: 1, text: 'Who pays?' },
  { policyQuestion: 'p2', place: 2, text: 'Who decides?' },
];
const note = (name: string, at: number, policyQuestion?: string): NoteView => ({
  note: name,
  text: name,
  language: 'und',
  at,
  ...(policyQuestion && { policyQuestion }),
});

test('N1 notes stand under their policy question, the latest first, and those on none come last', () => {
  const groups = groupsOf(policy, [note('a', 1, 'p2'), note('b', 2), note('c', 3, 'p2')]);

  expect(groups.map(({ policyQuestion, notes }) => [policyQuestion?.policyQuestion, notes.map((n) => n.note)])).toEqual(
    [
      ['p1', []],
      ['p2', ['c', 'a']],
      [undefined, ['b']],
    ],
  );
});

test('N1 a note on a policy question that was removed is not lost', () => {
  expect(
    groupsOf(policy, [note('a', 1, 'p9')])
      .at(-1)
      ?.notes.map((n) => n.note),
  ).toEqual(['a']);
});

test('N1 the report lacks the policy questions without notes, and nothing else', () => {
  const names = (notes: NoteView[]) =>
    lacking(groupsOf(policy, notes)).map(({ policyQuestion }) => policyQuestion?.place);

  expect([
    names([]),
    names([note('a', 1, 'p2'), note('b', 2)]),
    names([note('a', 1, 'p1'), note('b', 2, 'p2')]),
  ]).toEqual([[1, 2], [1], []]);
});
