import * as v from 'valibot';
import { comingBy, leftBefore, split } from '#algorithms/waterline/split.ts';
import { merge } from '#algorithms/waterline/waterline.ts';
import type { ActorId, Part } from '../decider.ts';
import { mayModerate, notOpen, notYours } from './may.ts';
import { mustBeOpen } from './question.ts';
import type { Refusal } from './refusal.ts';
import type { Question, Session, Wording } from './state.ts';
import { settleTaken } from './undo-steps.ts';
import * as w from './words.ts';

/** Looking after the questions: looked at, merged with credit, pinned, read out, taken in or not. Rules Q11-Q14, Q17-Q21. */

const one = { question: w.questionId };
const mostPinned = 3;

export const commands = [
  v.object({ type: v.literal('question.keep'), ...one }),
  v.object({
    type: v.literal('question.merge'),
    /** The question that stays. */
    into: w.questionId,
    from: v.pipe(
      v.union([
        v.pipe(
          w.questionId,
          v.transform((id) => [id]),
        ),
        v.array(w.questionId),
      ]),
      v.minLength(1),
      v.maxLength(20),
    ),
    /** Whose words stand from now on: one of these questions, or none of them, in new words. */
    wording: v.optional(w.questionId),
    text: w.optionalText(600),
    language: v.optional(w.language, 'und'),
    word: w.optionalText(300),
  }),
  v.object({ type: v.literal('question.unmerge'), ...one, word: w.optionalText(300) }),
  v.object({ type: v.literal('question.pin'), ...one }),
  v.object({ type: v.literal('question.unpin'), ...one }),
  v.object({ type: v.literal('question.mark-read'), ...one }),
  v.object({ type: v.literal('questions.close') }),
  v.object({ type: v.literal('questions.open') }),
] as const;

const wording = v.object({ entry: v.string(), language: v.string() });

export const events = [
  v.object({ type: v.literal('question.kept'), ...one }),
  v.object({
    type: v.literal('question.merged'),
    into: w.questionId,
    from: v.array(w.questionId),
    /** The entry whose words stand from now on, and their language. Absent where those of `into` stay. */
    wording: v.optional(wording),
    /** New words, in this entry; their language. */
    reworded: v.optional(v.string()),
  }),
  v.object({
    type: v.literal('question.unmerged'),
    ...one,
    into: w.questionId,
    /** The words of `into` from now on; absent where they are its own. */
    wording: v.optional(wording),
  }),
  v.object({ type: v.literal('question.pinned'), ...one }),
  v.object({ type: v.literal('question.unpinned'), ...one }),
  v.object({ type: v.literal('question.marked-read'), ...one }),
  v.object({ type: v.literal('questions.closed') }),
  v.object({ type: v.literal('questions.opened') }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const care: Part<Session, Command, Event, Refusal> = {
  decide: {
    'question.keep'(session, { question }, { by }) {
      const asked = session.questions[question];
      const no = mayCare(session, by) ?? mustBeOpen(asked, question);
      if (no) return no;
      if (asked?.looked) return { refused: 'already-looked-at', question }; // Q17
      return [{ event: { type: 'question.kept', question } }];
    },
    'question.merge'(session, { into, from, wording, text, language, word }, { by }) {
      const all = [into, ...from];
      const no = mayCare(session, by) ?? all.map((id) => mustBeOpen(session.questions[id], id)).find((found) => found);
      if (no) return no; // Q14
      if (new Set(all).size < all.length) return { refused: 'same-question', question: into };
      if (wording && !all.includes(wording)) return { refused: 'no-such-question', question: wording };
      const chosen = wording && wording !== into ? wordsOf(session, wording) : undefined;
      const how = text ? { reworded: language } : chosen ? { wording: chosen } : {};
      const words = { ...(text && { text }), ...(word && { reason: word }) };
      return [{ event: { type: 'question.merged', into, from, ...how }, ...(text || word ? { words } : {}) }];
    },
    'question.unmerge'(session, { question, word }, { by }) {
      const asked = session.questions[question];
      if (!mayModerate(session, by)) return notYours;
      if (!asked) return { refused: 'no-such-question', question };
      if (asked.stage !== 'merged' || !asked.into) return { refused: 'not-merged', question };
      const { into } = asked;
      const no = notOpen(session) ?? mustBeOpen(session.questions[into], into); // Q14
      if (no) return no;
      const left = Object.entries(session.questions[into]?.joined ?? {}).filter(([id]) => id !== question);
      const before = left.map(([, joined]) => joined.wording).findLast((found) => found);
      const event = { type: 'question.unmerged' as const, question, into, ...(before && { wording: before }) };
      return [{ event, ...(word ? { words: { reason: word } } : {}) }];
    },
    'question.pin'(session, { question }, { by }) {
      const asked = session.questions[question];
      const no = mayCare(session, by) ?? mustBeOpen(asked, question);
      if (no) return no;
      if (asked?.pinned) return { refused: 'already-pinned', question };
      const pinned = Object.values(session.questions).filter(({ pinned, stage }) => pinned && stage === 'open').length;
      if (pinned >= mostPinned) return { refused: 'too-many', most: mostPinned }; // Q18
      return [{ event: { type: 'question.pinned', question } }];
    },
    'question.unpin'(session, { question }, { by }) {
      const asked = session.questions[question];
      const no = mayCare(session, by) ?? mustBeOpen(asked, question);
      if (no) return no;
      return asked?.pinned ? [{ event: { type: 'question.unpinned', question } }] : { refused: 'not-pinned', question };
    },
    'question.mark-read'(session, { question }, { by }) {
      const asked = session.questions[question];
      if (!mayModerate(session, by)) return notYours;
      if (!asked) return { refused: 'no-such-question', question };
      if (session.phase === 'closed') return { refused: 'closed' };
      if (asked.stage !== 'taken') return { refused: 'question-not-taken', question }; // Q20
      if (asked.readOut) return { refused: 'already-read-out', question };
      return [{ event: { type: 'question.marked-read', question } }];
    },
    'questions.close'(session, _, { by }) {
      const no = mayCare(session, by);
      if (no) return no;
      return session.questionsClosed ? { refused: 'questions-closed' } : [{ event: { type: 'questions.closed' } }];
    },
    'questions.open'(session, _, { by }) {
      const no = mayCare(session, by);
      if (no) return no;
      return session.questionsClosed ? [{ event: { type: 'questions.opened' } }] : { refused: 'questions-not-closed' };
    },
  },
  evolve: {
    'question.kept'(session, { eid, event }) {
      const asked = session.questions[event.question];
      if (asked) asked.looked = eid;
    },
    'question.merged'(session, { eid, event }) {
      const target = session.questions[event.into];
      if (!target) return;
      const chosen = event.reworded ? { entry: eid, language: event.reworded } : event.wording;
      target.joined ??= {};
      for (const id of event.from) {
        const source = session.questions[id];
        if (!source) continue;
        const came = comingBy(session.waterline, id, event.into) as ActorId[]; // the people of the waterline are actors
        const left = leftBefore(session.waterline, event.into, came);
        const hadLeft = Object.keys(left).length > 0 && { left };
        target.joined[id] = { entry: eid, came, ...hadLeft, ...(chosen && { wording: chosen }) };
        merge(session.waterline, id, event.into);
        source.stage = 'merged';
        source.into = event.into;
        source.looked ??= eid;
        delete source.pinned;
      }
      target.looked ??= eid;
      if (chosen) target.wording = chosen;
    },
    'question.unmerged'(session, { event }) {
      const source = session.questions[event.question];
      const target = session.questions[event.into];
      const joined = target?.joined?.[event.question];
      if (!source || !target?.joined || !joined) return;
      split(session.waterline, event.question, event.into, joined.came, joined.left ?? {});
      delete target.joined[event.question];
      if (Object.keys(target.joined).length === 0) delete target.joined;
      if (event.wording) target.wording = event.wording;
      else delete target.wording;
      source.stage = 'open';
      delete source.into;
    },
    'question.pinned'(session, { eid, event }) {
      const asked = session.questions[event.question];
      if (!asked) return;
      asked.pinned = eid;
      asked.looked ??= eid;
    },
    'question.unpinned'(session, { event }) {
      const asked = session.questions[event.question];
      if (asked) delete asked.pinned;
    },
    'question.marked-read'(session, { eid, at, event }) {
      const asked = session.questions[event.question];
      if (!asked) return;
      asked.readOut = { at, entry: eid };
      settleTaken(session, event.question);
    },
    'questions.closed'(session) {
      session.questionsClosed = true;
    },
    'questions.opened'(session) {
      delete session.questionsClosed;
    },
  },
  record: {
    'question.kept': () => undefined,
    'question.merged': ({ event }) => ({ into: event.into, from: event.from }),
    'question.unmerged': ({ event }) => ({ question: event.question, into: event.into }),
    'question.pinned': ({ event }) => ({ question: event.question }),
    'question.unpinned': ({ event }) => ({ question: event.question }),
    'question.marked-read': ({ event }) => ({ question: event.question }),
    'questions.closed': () => ({}),
    'questions.opened': () => ({}),
  },
};

const mayCare = (session: Readonly<Session>, by: ActorId): Refusal | undefined =>
  mayModerate(session, by) ? notOpen(session) : notYours;

/** The entry with the words of a question as they stand now, and their language. */
export function wordsOf(session: Readonly<Session>, question: string): Wording {
  const asked = session.questions[question];
  return asked?.wording ?? { entry: question, language: asked?.language ?? 'und' };
}

/** Everybody who asked what this question now asks: its author, and the authors of those merged into it (Q12). */
export function askersOf(session: Readonly<Session>, question: string): Question[] {
  const asked = session.questions[question];
  if (!asked) return [];
  const all = [asked, ...Object.keys(asked.joined ?? {}).flatMap((id) => askersOf(session, id))];
  return all.filter(({ by }, place) => all.findIndex((other) => other.by === by) === place);
}
