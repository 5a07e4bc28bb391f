import { momentOf } from '../chatham-house.ts';
import type { Session } from '../state.ts';
import { type Audience, type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import { type SegmentLabel, segmentLabel } from './clock.ts';

/** One note as the rapporteur's desk and the report read it. */
export interface NoteView {
  note: string;
  text: string;
  language: string;
  at: number;
  policyQuestion?: string;
  question?: string;
  segment?: SegmentLabel;
  /** Who had the floor when it was written, as the team sees them. */
  speaker?: Label;
}

export function noteViews(session: Readonly<Session>, read: ReadWords, audience: Audience = 'rapporteur'): NoteView[] {
  return Object.entries(session.notes)
    .filter(([, { struck }]) => !struck)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id, note]) => {
      const segment = note.segment ? segmentLabel(session, read, note.segment, audience) : undefined;
      const turn = note.turn ? session.turns[note.turn] : undefined;
      return {
        note: id,
        text: read(note.words)?.text ?? '',
        language: note.language,
        at: momentOf(session, note.segment, note.at),
        ...(note.policyQuestion && { policyQuestion: note.policyQuestion }),
        ...(note.question && { question: note.question }),
        ...(segment && { segment }),
        ...(turn && { speaker: labelOf(session, read, turn.by, audience, ofTurn(turn)) }),
      };
    });
}

/** A policy question as it stands in the running of the session. */
export interface PolicyQuestionView {
  policyQuestion: string;
  place: number;
  text: string;
}

export function policyQuestionViews(session: Readonly<Session>, read: ReadWords): PolicyQuestionView[] {
  return Object.entries(session.policyQuestions)
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([policyQuestion, { words }], index) => ({ policyQuestion, place: index + 1, text: read(words)?.text ?? '' }));
}
