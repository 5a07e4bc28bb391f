import type { Refusal } from '#core/session/refusal.ts';
import type { LogRefusal } from './act.ts';

/**
 * The HTTP status of every no: what the rules say, what the log says, what the door says. One key for each, or it does
 * not compile; the sentences stand in `wording/`.
 */
export type DoorRefusal =
  | { refused: 'malformed' }
  | { refused: 'wrong-type' }
  | { refused: 'wrong-method' }
  | { refused: 'address-too-long' }
  | { refused: 'too-large'; mostBytes: number }
  | { refused: 'other-site' }
  | { refused: 'too-fast'; seconds: number }
  | { refused: 'not-answered' }
  | { refused: 'link-used' }
  | { refused: 'no-such-address' }
  | { refused: 'no-such-entry' }
  | { refused: 'no-report-yet' }
  | { refused: 'code-unknown' };

export type AnyRefusal = Refusal | LogRefusal | DoorRefusal;

const statuses: Record<AnyRefusal['refused'], number> = {
  // The door.
  malformed: 400,
  'wrong-type': 415,
  'wrong-method': 405,
  'address-too-long': 414,
  'too-large': 413,
  'other-site': 403,
  'too-fast': 429,
  'not-answered': 503,
  'link-used': 410,
  'no-such-address': 404,
  'no-such-entry': 404,
  'no-report-yet': 404,
  'code-unknown': 404,
  // The log.
  'act-id-reused': 409,
  'no-such-log': 404,
  'no-such-actor': 403,
  // Who one is.
  'not-yours': 403,
  'not-joined': 403,
  'not-the-author': 403,
  // What is not there.
  'no-such-finding': 404,
  'no-such-seat': 404,
  'no-such-policy-question': 404,
  'no-such-segment': 404,
  'no-such-link': 404,
  'no-such-line': 404,
  'no-such-hand': 404,
  'no-such-question': 404,
  'no-such-note': 404,
  'no-such-help': 404,
  'no-such-turn': 404,
  'no-such-statement': 404,
  'no-such-outcome': 404,
  'no-such-reason': 404,
  'no-such-awareness-question': 404,
  'no-such-person': 404,
  'link-revoked': 410,
  // What is missing in what was asked.
  'agenda-too-long': 422,
  'agenda-without-floor': 422,
  'floor-under-promise': 422,
  'same-segment-twice': 422,
  'too-many': 422,
  'name-needed': 422,
  'organisation-needed': 422,
  'reason-needed': 422,
  'source-needed': 422,
  'no-such-answer': 422,
  'same-question-twice': 422,
  'says-too-much': 422,
  'end-in-the-past': 422,
  'end-too-far': 422,
  // What does not go together with how things stand now.
  'already-drafted': 409,
  'not-drafted': 409,
  'already-made': 409,
  undecided: 409,
  'doors-not-open': 409,
  'doors-open': 409,
  'chatham-house-stays': 409,
  'not-live': 409,
  'already-live': 409,
  closed: 409,
  'already-joined': 409,
  'hand-up': 409,
  'queue-closed': 409,
  'not-put-down': 409,
  'nothing-to-undo': 409,
  'replies-in-row': 409,
  'reply-granted': 409,
  'no-hand': 409,
  'has-the-floor': 409,
  'nobody-has-the-floor': 409,
  paused: 409,
  'not-paused': 409,
  'question-not-open': 409,
  'question-not-taken': 409,
  'already-supported': 409,
  'not-supported': 409,
  'questions-closed': 409,
  'questions-not-closed': 409,
  'question-merged': 409,
  'not-merged': 409,
  'same-question': 422,
  'already-looked-at': 409,
  'already-pinned': 409,
  'not-pinned': 409,
  'already-read-out': 409,
  'not-next': 409,
  'help-asked': 409,
  'help-taken': 409,
  'help-done': 409,
  'note-struck': 409,
  'statement-not-open': 409,
  'outcome-struck': 409,
  'outcome-has-voices': 409,
  'no-stance': 409,
  'awareness-not-now': 409,
};

/** Every code there is, for the description of the interface. */
export const refusalCodes = Object.keys(statuses) as AnyRefusal['refused'][]; // the keys of that table

export const statusOf = ({ refused }: Pick<AnyRefusal, 'refused'>): number => statuses[refused];
