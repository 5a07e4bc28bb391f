import type { EntryId } from '../decider.ts';
import type { NoteId, QuestionId } from './words.ts';

/** Every way a session says no. Each has its sentence in `wording/` and its status in `server/refused.ts`. */
export type Refusal =
  | { refused: 'not-yours' }
  | { refused: 'already-drafted' }
  | { refused: 'not-drafted' }
  | { refused: 'already-made' }
  | { refused: 'undecided'; count: number }
  | { refused: 'no-such-finding'; finding: string }
  | { refused: 'no-such-seat'; seat: string }
  | { refused: 'no-such-policy-question'; policyQuestion: string }
  | { refused: 'no-such-segment'; segment: string }
  | { refused: 'agenda-too-long'; overSeconds: number }
  | { refused: 'agenda-without-floor' }
  | { refused: 'floor-under-promise'; promisedSeconds: number }
  | { refused: 'same-segment-twice'; segment: string }
  | { refused: 'too-many'; most: number }
  | { refused: 'no-such-link'; link: string }
  | { refused: 'link-revoked'; link: string }
  | { refused: 'no-such-line'; line: number }
  | { refused: 'says-too-much' }
  | { refused: 'chatham-house-stays'; segment: string }
  | { refused: 'doors-not-open' }
  | { refused: 'doors-open' }
  | { refused: 'not-live' }
  | { refused: 'already-live' }
  | { refused: 'closed' }
  | { refused: 'not-joined' }
  | { refused: 'already-joined' }
  | { refused: 'name-needed' }
  | { refused: 'organisation-needed' }
  | { refused: 'hand-up' }
  | { refused: 'no-hand' }
  | { refused: 'has-the-floor' }
  | { refused: 'no-such-hand'; ticket: number }
  | { refused: 'no-such-person'; person: string }
  | { refused: 'nothing-to-undo' }
  | { refused: 'not-put-down' }
  | { refused: 'queue-closed' }
  | { refused: 'replies-in-row'; most: number }
  | { refused: 'reply-granted' }
  | { refused: 'reason-needed' }
  | { refused: 'nobody-has-the-floor' }
  | { refused: 'paused' }
  | { refused: 'not-paused' }
  | { refused: 'end-in-the-past' }
  | { refused: 'end-too-far' }
  | { refused: 'no-such-question'; question: QuestionId }
  | { refused: 'question-not-open'; question: QuestionId }
  | { refused: 'question-not-taken'; question: QuestionId }
  | { refused: 'already-supported'; question: QuestionId }
  | { refused: 'not-supported'; question: QuestionId }
  | { refused: 'not-the-author'; question: QuestionId }
  | { refused: 'questions-closed' }
  | { refused: 'questions-not-closed' }
  | { refused: 'question-merged'; question: QuestionId }
  | { refused: 'not-merged'; question: QuestionId }
  | { refused: 'same-question'; question: QuestionId }
  | { refused: 'already-looked-at'; question: QuestionId }
  | { refused: 'already-pinned'; question: QuestionId }
  | { refused: 'not-pinned'; question: QuestionId }
  | { refused: 'already-read-out'; question: QuestionId }
  | { refused: 'not-next'; question: QuestionId }
  | { refused: 'help-asked' }
  | { refused: 'no-such-help'; help: EntryId }
  | { refused: 'help-taken'; help: EntryId }
  | { refused: 'help-done'; help: EntryId }
  | { refused: 'no-such-note'; note: NoteId }
  | { refused: 'note-struck'; note: NoteId }
  | { refused: 'source-needed' }
  | { refused: 'no-such-turn'; turn: string }
  | { refused: 'no-such-statement'; statement: string }
  | { refused: 'statement-not-open'; statement: string }
  | { refused: 'no-such-outcome'; outcome: string }
  | { refused: 'outcome-struck'; outcome: string }
  | { refused: 'outcome-has-voices'; outcome: string }
  | { refused: 'no-stance'; outcome: string }
  | { refused: 'no-such-reason'; entry: string }
  | { refused: 'same-question-twice' }
  | { refused: 'no-such-awareness-question'; question: string }
  | { refused: 'no-such-answer' }
  | { refused: 'awareness-not-now' };
