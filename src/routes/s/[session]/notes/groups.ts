import type { NoteView, PolicyQuestionView } from '#core/session/views/notes.ts';

/** Notes under the policy questions they hang on, the latest first; those on none come last. */
export interface NoteGroup {
  policyQuestion?: PolicyQuestionView;
  notes: NoteView[];
}

export function groupsOf(policy: readonly PolicyQuestionView[], notes: readonly NoteView[]): NoteGroup[] {
  const latestFirst = [...notes].reverse();
  const known = new Set(policy.map(({ policyQuestion }) => policyQuestion));
  const groups: NoteGroup[] = policy.map((question) => ({
    policyQuestion: question,
    notes: latestFirst.filter((note) => note.policyQuestion === question.policyQuestion),
  }));
  const loose = latestFirst.filter(({ policyQuestion }) => !policyQuestion || !known.has(policyQuestion));
  return loose.length > 0 ? [...groups, { notes: loose }] : groups;
}

/** Policy questions the report would have nothing to say about. */
export const lacking = (groups: readonly NoteGroup[]) =>
  groups.filter(({ policyQuestion, notes }) => policyQuestion && notes.length === 0);
