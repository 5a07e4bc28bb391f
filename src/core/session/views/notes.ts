import { momentOf } from '../chatham-house.ts';
import type { Note, Session } from '../state.ts';
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
      return {
        note: id,
        text: read(note.words)?.text ?? '',
        language: note.language,
        at: momentOf(session, note.segment, note.at),
        ...(note.policyQuestion && { policyQuestion: note.policyQuestion }),
        ...(note.question && { question: note.question }),
        ...(segment && { segment }),
        ...speakerOf(session, read, audience, note),
      };
    });
}

function speakerOf(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  { turn, seat, segment }: Note,
): Pick<NoteView, 'speaker'> {
  const had = turn ? session.turns[turn] : undefined;
  if (had) return { speaker: labelOf(session, read, had.by, audience, ofTurn(had)) };
  return seat ? { speaker: labelOf(session, read, `seat:${seat}`, audience, { segment }) } : {};
}

/** Whose words a note may give: the turns from the floor, the latest first, then the panel. */
export interface SpeakerChoice {
  speaker: string;
  who: Label;
  at?: number;
}

const turnsOffered = 8;

export function speakerChoices(session: Readonly<Session>, read: ReadWords): SpeakerChoice[] {
  const turns = Object.entries(session.turns)
    .slice(-turnsOffered)
    .reverse()
    .map(([id, turn]) => ({
      speaker: `turn:${id}`,
      who: labelOf(session, read, turn.by, 'rapporteur', ofTurn(turn)),
      at: momentOf(session, turn.segment, turn.at),
    }));
  const { segment } = session.clock;
  const seats = Object.keys(session.seats).map((id) => ({
    speaker: `seat:${id}`,
    who: labelOf(session, read, `seat:${id}`, 'rapporteur', { segment }),
  }));
  return [...turns, ...seats.filter(({ who }) => who.name)];
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
