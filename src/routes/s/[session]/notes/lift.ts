import type { NoteView } from '#core/session/views/notes.ts';
import type { OutcomeView } from '#core/session/views/outcomes.ts';
import type { QuestionView } from '#core/session/views/questions.ts';
import type { StatementView } from '#core/session/views/statements.ts';
import type { NotesParts } from '#ui/desk/parts.ts';
import { timeOfDay } from '#ui/times.ts';
import type { Wording } from '#wording/wording.ts';
import { isTyping, keysWanted } from '../desk/keys.ts';

/** What a proposal is being lifted from: at most one of each kind, in words that say which. */

export type Kind = 'note' | 'question' | 'statement';

export interface Picked {
  kind: Kind;
  id: string;
  text: string;
  said: string;
  policyQuestion?: string | undefined;
}

export const fromNote = ({ lifting }: Wording['votes'], note: NoteView, zone: string): Picked => ({
  kind: 'note',
  id: note.note,
  text: note.text,
  said: lifting.noteOf(timeOfDay(note.at, zone)),
  policyQuestion: note.policyQuestion,
});

export const fromQuestion = ({ sources }: Wording['votes'], question: QuestionView): Picked => ({
  kind: 'question',
  id: question.question,
  text: question.text,
  said: sources.question,
  policyQuestion: question.policyQuestion,
});

export const fromStatement = ({ sources }: Wording['votes'], statement: StatementView): Picked => ({
  kind: 'statement',
  id: statement.statement,
  text: statement.text,
  said: sources.statement,
  policyQuestion: statement.policyQuestion,
});

/**
 * With one more source. Another of the same kind takes the place of the first.
 *
 * @example withSource([note], question) // [note, question]
 */
export const withSource = (picked: readonly Picked[], more: Picked): Picked[] => [
  ...picked.filter(({ kind }) => kind !== more.kind),
  more,
];

/** How many characters a text is too long for a statement; at most 0 where it fits. */
export const overStatement = (text: string) => [...text.trim()].length - 140;

/** Proposals that hang on a policy question. */
export const proposalsOn = (outcomes: readonly OutcomeView[], policyQuestion: string) =>
  outcomes.filter((outcome) => outcome.policyQuestion === policyQuestion).length;

/** What a page without script was asked to lift from, by its address. */
export function pickedFrom(
  source: { kind: string; id: string } | undefined,
  parts: NotesParts,
  w: Wording,
  zone: string,
): Picked[] {
  if (!source) return [];
  const view = (parts as unknown as Record<string, unknown>)[`${source.kind}-${source.id}`];
  if (!view) return [];
  // Rows are drawn under the letter of their kind.
  if (source.kind === 'n') return [fromNote(w.votes, view as NoteView, zone)];
  if (source.kind === 'q') return [fromQuestion(w.votes, view as QuestionView)];
  return [fromStatement(w.votes, view as StatementView)];
}

/** `L` lifts the note one stands on, or the latest. Never while typing, and not with another key held down. */
export function liftKey(event: KeyboardEvent, page: Document): void {
  if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (isTyping(event.target) || !keysWanted()) return;
  const row = page.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-lift]');
  (row ?? page.querySelector<HTMLElement>('[data-lift]'))?.click();
  event.preventDefault();
}
