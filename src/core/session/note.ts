import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayNote, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session, Turn } from './state.ts';
import * as w from './words.ts';

/** The rapporteur's notes, hung on the moment, the speaker and a policy question. Rules N1-N4. */

const hung = { policyQuestion: v.optional(w.localId), question: v.optional(w.questionId) };

export const commands = [
  v.object({
    type: v.literal('note.write'),
    text: w.text(4000),
    language: v.optional(w.language, 'und'),
    ...hung,
    /** Whole minutes by which the moment lies back. */
    earlier: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
    /** Whose words: a seat, a turn, or nobody's. Unsaid: of whoever had the floor at that moment. */
    speaker: v.optional(v.pipe(v.string(), v.regex(/^(nobody|seat:[a-z0-9-]{1,32}|turn:[0-9a-f]{32})$/))),
  }),
  v.object({ type: v.literal('note.rewrite'), note: w.noteId, text: w.text(4000), ...hung }),
  v.object({ type: v.literal('note.strike'), note: w.noteId }),
] as const;

export const events = [
  v.object({
    type: v.literal('note.written'),
    language: v.string(),
    ...hung,
    segment: v.optional(v.string()),
    turn: v.optional(v.string()),
    seat: v.optional(v.string()),
    moment: v.optional(v.number()),
  }),
  v.object({ type: v.literal('note.rewritten'), note: w.noteId, ...hung }),
  v.object({ type: v.literal('note.struck'), note: w.noteId }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const note: Part<Session, Command, Event, Refusal> = {
  decide: {
    'note.write'(session, { text, language, policyQuestion, question, earlier = 0, speaker }, { by, at }) {
      if (!mayNote(session, by)) return notYours;
      if (session.phase !== 'live' && session.phase !== 'closed') return { refused: 'not-live' };
      const loose = dangling(session, policyQuestion, question);
      if (loose) return loose;
      const moment = Math.max(session.clock.startedAt, at - earlier * 60_000);
      const segment = segmentAt(session, moment);
      const whose = speaker ? chosenSpeaker(session, speaker) : speakerAt(session, moment, segment);
      if ('refused' in whose) return whose;
      const event = {
        type: 'note.written' as const,
        language,
        ...(policyQuestion && { policyQuestion }),
        ...(question && { question }),
        ...(segment && { segment }),
        ...whose,
        ...(moment < at && { moment }),
      };
      return [{ event, words: { text } }];
    },
    'note.rewrite'(session, { note, text, policyQuestion, question }, { by }) {
      const no = mayNote(session, by)
        ? (cannotTouch(session, note) ?? dangling(session, policyQuestion, question))
        : notYours;
      if (no) return no;
      const event = {
        type: 'note.rewritten' as const,
        note,
        ...(policyQuestion && { policyQuestion }),
        ...(question && { question }),
      };
      return [{ event, words: { text } }];
    },
    'note.strike'(session, { note }, { by }) {
      const no = mayNote(session, by) ? cannotTouch(session, note) : notYours;
      return no ?? [{ event: { type: 'note.struck', note } }];
    },
  },
  evolve: {
    'note.written'(session, { eid, at, by, event }) {
      const { type: _, moment = at, ...rest } = event;
      session.notes[eid] = { by, at: moment, words: eid, ...rest };
    },
    'note.rewritten'(session, { eid, event }) {
      const note = session.notes[event.note];
      if (!note) return;
      note.words = eid;
      if (event.policyQuestion) note.policyQuestion = event.policyQuestion;
      else delete note.policyQuestion;
      if (event.question) note.question = event.question;
      else delete note.question;
    },
    'note.struck'(session, { event }) {
      const note = session.notes[event.note];
      if (note) note.struck = true;
    },
  },
  record: {
    'note.written': ({ event }) => ({ policyQuestion: event.policyQuestion ?? null, question: event.question ?? null }),
    'note.rewritten': ({ event }) => ({ note: event.note, policyQuestion: event.policyQuestion ?? null }),
    'note.struck': ({ event }) => ({ note: event.note }),
  },
};

/** The part that ran at a moment. */
function segmentAt({ clock }: Readonly<Session>, moment: number): string | undefined {
  return clock.runs.findLast(({ from }) => from <= moment)?.segment;
}

type Speaker = { turn?: string; seat?: string };

/** Whoever had the floor at a moment: a turn from the floor, or else the seat whose part it was (N1, N6). */
function speakerAt({ turns, agenda }: Readonly<Session>, moment: number, segment: string | undefined): Speaker {
  const turn = Object.keys(turns).findLast((id) => isDuring(turns[id], moment));
  if (turn) return { turn };
  const seat = segment ? agenda[segment]?.seat : undefined;
  return seat ? { seat } : {};
}

const isDuring = (turn: Turn | undefined, moment: number) =>
  turn !== undefined && turn.at <= moment && moment < (turn.endedAt ?? Number.POSITIVE_INFINITY);

/** Whose words they are, as the rapporteur says (N6). */
function chosenSpeaker(session: Readonly<Session>, speaker: string): Speaker | Refusal {
  const [kind, id = ''] = speaker.split(':');
  if (kind === 'seat') return session.seats[id] ? { seat: id } : { refused: 'no-such-seat', seat: id };
  if (kind === 'turn') return session.turns[id] ? { turn: id } : { refused: 'no-such-turn', turn: id };
  return {};
}

function cannotTouch(session: Readonly<Session>, note: string): Refusal | undefined {
  const known = session.notes[note];
  if (!known) return { refused: 'no-such-note', note };
  return known.struck ? { refused: 'note-struck', note } : undefined;
}

function dangling(session: Readonly<Session>, policyQuestion?: string, question?: string): Refusal | undefined {
  if (policyQuestion && !session.policyQuestions[policyQuestion])
    return { refused: 'no-such-policy-question', policyQuestion };
  if (question && !session.questions[question]) return { refused: 'no-such-question', question };
  return undefined;
}
