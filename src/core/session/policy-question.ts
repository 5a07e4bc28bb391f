import * as v from 'valibot';
import type { Fact, Part } from '../decider.ts';
import { notPlanning } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** The policy questions of the proposal: put, split into several, removed. Rule S10. */

export const commands = [
  v.object({ type: v.literal('policy-question.set'), policyQuestion: w.localId, text: w.text(2000) }),
  v.object({
    type: v.literal('policy-question.split'),
    policyQuestion: w.localId,
    texts: v.pipe(v.array(w.text(2000)), v.minLength(2), v.maxLength(40)),
  }),
  v.object({ type: v.literal('policy-question.remove'), policyQuestion: w.localId }),
] as const;

export const events = [
  v.object({ type: v.literal('policy-question.put'), policyQuestion: v.string(), place: v.optional(v.number()) }),
  v.object({ type: v.literal('policy-question.removed'), policyQuestion: v.string() }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const policyQuestion: Part<Session, Command, Event, Refusal> = {
  decide: {
    'policy-question.set'(session, { policyQuestion, text }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      const known = Object.keys(session.policyQuestions).length;
      if (!session.policyQuestions[policyQuestion] && known >= 40) return { refused: 'too-many', most: 40 };
      return [put(policyQuestion, text)];
    },
    'policy-question.split'(session, { policyQuestion, texts }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      const known = session.policyQuestions[policyQuestion];
      if (!known) return { refused: 'no-such-policy-question', policyQuestion };
      if (Object.keys(session.policyQuestions).length + texts.length - 1 > 40) return { refused: 'too-many', most: 40 };
      return split(session, policyQuestion, known.place, texts);
    },
    'policy-question.remove'(session, { policyQuestion }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (!session.policyQuestions[policyQuestion]) return { refused: 'no-such-policy-question', policyQuestion };
      return [{ event: { type: 'policy-question.removed', policyQuestion } }];
    },
  },
  evolve: {
    'policy-question.put'(session, { eid, event }) {
      const known = session.policyQuestions[event.policyQuestion];
      const all = Object.values(session.policyQuestions);
      const place = event.place ?? known?.place ?? Math.max(0, ...all.map((other) => other.place)) + 1;
      if (event.place) for (const other of all) if (other !== known && other.place >= place) other.place += 1;
      session.policyQuestions[event.policyQuestion] = { place, words: eid };
    },
    'policy-question.removed'(session, { event }) {
      delete session.policyQuestions[event.policyQuestion];
    },
  },
  record: {
    'policy-question.put': ({ event }) => ({ policyQuestion: event.policyQuestion }),
    'policy-question.removed': ({ event }) => ({ policyQuestion: event.policyQuestion }),
  },
};

/** A policy question as it is put, or put anew. */
export const put = (policyQuestion: string, text: string): Fact<Event> => ({
  event: { type: 'policy-question.put', policyQuestion },
  words: { text },
});

/** The first piece stays where the question stood, the others come right after it under ids nobody had (S10). */
function split(
  session: Readonly<Session>,
  policyQuestion: string,
  place: number,
  texts: readonly string[],
): Fact<Event>[] {
  const ids = new Set(Object.keys(session.policyQuestions));
  let number = ids.size;
  return texts.map((text, index) => {
    if (index === 0) return put(policyQuestion, text);
    do number += 1;
    while (ids.has(`p${number}`));
    return {
      event: { type: 'policy-question.put', policyQuestion: `p${number}`, place: place + index },
      words: { text },
    };
  });
}
