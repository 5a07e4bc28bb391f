import * as v from 'valibot';
import type { Ballot } from '../ballots.ts';
import type { ActorId, Context, Decision, Entry, Part } from '../decider.ts';
import { lacksReason, mayModerate, mayNote, notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { dangling, given, isLifted, type Source } from './statement.ts';
import { ballot, ballotOf, count, emptyTally, replaced, replacing, sum, type Tally, totals } from './tally.ts';
import * as w from './words.ts';

/** Outcome proposals: lifted out of what was said, supported or opposed with a reason. Rules O1-O9. */

export const sides = ['support', 'oppose'] as const;
export type Side = (typeof sides)[number];

export interface Outcome {
  by: ActorId;
  at: number;
  /** The entry with the words in force. */
  words: string;
  language: string;
  policyQuestion?: string;
  source: Source;
  struck?: string;
  tally: Tally;
  /** The reasons in force, by whose they are: only of people who gave one. */
  reasons: Record<string, Reason>;
}

export interface Reason {
  side: Side;
  at: number;
  as: w.AttributionLevel;
  /** The entry with the author's name and organisation as they were then. */
  words: string;
  /** The entry with the reason itself. */
  entry: string;
  language: string;
  /** The part that was running (M2). */
  segment?: string;
  returned?: w.ReturnReason;
}

const one = { outcome: w.outcomeId };
const from = {
  note: v.optional(w.noteId),
  question: v.optional(w.questionId),
  statement: v.optional(w.statementId),
  turn: v.optional(w.turnId),
};
const about = { policyQuestion: v.optional(w.localId) };
const choosing = {
  ...one,
  reason: w.optionalText(300),
  language: v.optional(w.language, 'und'),
  as: v.optional(v.picklist(w.attributionLevels)),
};
/** `as` is there where a reason was given. */
const chosen = { ...one, as: v.optional(v.picklist(w.attributionLevels)), language: v.optional(v.string()), ...ballot };

export const commands = [
  v.object({
    type: v.literal('outcome.lift'),
    text: w.text(600),
    language: v.optional(w.language, 'und'),
    ...about,
    ...from,
  }),
  v.object({ type: v.literal('outcome.reword'), ...one, text: w.text(600), ...about }),
  v.object({ type: v.literal('outcome.strike'), ...one, reason: w.optionalText(300) }),
  v.object({ type: v.literal('outcome.support'), ...choosing }),
  v.object({ type: v.literal('outcome.oppose'), ...choosing }),
  v.object({ type: v.literal('stance.withdraw'), ...one }),
  v.object({
    type: v.literal('reason.return'),
    ...one,
    entry: w.outcomeId,
    reason: v.picklist(w.returnReasons),
    word: w.optionalText(300),
  }),
] as const;

export const events = [
  v.object({ type: v.literal('outcome.lifted'), language: v.string(), ...about, ...from }),
  v.object({ type: v.literal('outcome.reworded'), ...one, ...about }),
  v.object({ type: v.literal('outcome.struck'), ...one }),
  v.object({ type: v.literal('outcome.supported'), ...chosen }),
  v.object({ type: v.literal('outcome.opposed'), ...chosen }),
  v.object({ type: v.literal('stance.withdrawn'), ...one, ...replaced }),
  v.object({
    type: v.literal('reason.returned'),
    ...one,
    person: v.string(),
    entry: w.outcomeId,
    reason: v.picklist(w.returnReasons),
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const outcome: Part<Session, Command, Event, Refusal> = {
  decide: {
    'outcome.lift'(session, { type: _, text, language, policyQuestion, ...source }, { by }) {
      if (!mayNote(session, by)) return notYours;
      if (session.phase !== 'live' && session.phase !== 'closed') return { refused: 'not-live' };
      if (!isLifted(source)) return { refused: 'source-needed' }; // O1
      const loose = dangling(session, policyQuestion, source);
      if (loose) return loose;
      const about = policyQuestion ? { policyQuestion } : {};
      return [{ event: { type: 'outcome.lifted', language, ...about, ...given(source) }, words: { text } }];
    },
    'outcome.reword'(session, { outcome, text, policyQuestion }, { by }) {
      const no = mayNote(session, by) ? mustStand(session, outcome) : notYours;
      if (no) return no;
      // Nobody is made to stand behind other words than those they chose (O3).
      if (voicesOf(session, outcome) > 0) return { refused: 'outcome-has-voices', outcome };
      const about = policyQuestion ? { policyQuestion } : {};
      const loose = dangling(session, policyQuestion, {});
      return loose ?? [{ event: { type: 'outcome.reworded', outcome, ...about }, words: { text } }];
    },
    'outcome.strike'(session, { outcome, reason }, { by }) {
      const no = mayNote(session, by) ? mustStand(session, outcome) : notYours;
      if (no) return no;
      // What people have stood up for does not go without a word (O4).
      if (reason === '' && voicesOf(session, outcome) > 0) return { refused: 'reason-needed' };
      return [{ event: { type: 'outcome.struck', outcome }, ...(reason ? { words: { reason } } : {}) }];
    },
    'outcome.support': (session, command, context) => choose(session, command, context, 'support'),
    'outcome.oppose': (session, command, context) => choose(session, command, context, 'oppose'),
    'stance.withdraw'(session, { outcome }, { by, earlier }) {
      const no = mayChoose(session, outcome, by);
      if (no) return no;
      const was = earlier(outcome);
      const known = session.outcomes[outcome];
      if (!was || !known) return { refused: 'no-stance', outcome };
      const { smallest } = session.rules;
      return [{ event: { type: 'stance.withdrawn', outcome, ...replacing(known.tally, smallest, by, was) } }];
    },
    'reason.return'(session, { outcome, entry, reason, word }, { by }) {
      const no = mayModerate(session, by) || mayNote(session, by) ? mustStand(session, outcome) : notYours;
      if (no) return no;
      const reasons = Object.entries(session.outcomes[outcome]?.reasons ?? {});
      const [person] = reasons.find(([, given]) => given.entry === entry && !given.returned) ?? [];
      if (!person) return { refused: 'no-such-reason', entry };
      if (lacksReason(reason, word)) return { refused: 'reason-needed' };
      const event = { type: 'reason.returned' as const, outcome, person, entry, reason };
      return [{ event, ...(word ? { words: { reason: word } } : {}) }];
    },
  },
  evolve: {
    'outcome.lifted'(session, { eid, at, by, event }) {
      const { type: _, language, policyQuestion, ...source } = event;
      session.outcomes[eid] = {
        by,
        at,
        words: eid,
        language,
        source: given(source),
        tally: emptyTally(),
        reasons: {},
        ...(policyQuestion && { policyQuestion }),
      };
    },
    'outcome.reworded'(session, { eid, event }) {
      const known = session.outcomes[event.outcome];
      if (!known) return;
      known.words = eid;
      if (event.policyQuestion) known.policyQuestion = event.policyQuestion;
      else delete known.policyQuestion;
    },
    'outcome.struck'(session, { eid, event }) {
      const known = session.outcomes[event.outcome];
      if (known) known.struck = eid;
    },
    'outcome.supported': (session, entry) => chose(session, entry, 'support'),
    'outcome.opposed': (session, entry) => chose(session, entry, 'oppose'),
    'stance.withdrawn'(session, { by, event }) {
      const known = session.outcomes[event.outcome];
      if (!known) return;
      count(known.tally, by, event);
      delete known.reasons[by];
    },
    'reason.returned'(session, { event }) {
      const given = session.outcomes[event.outcome]?.reasons[event.person];
      if (given?.entry === event.entry) given.returned = event.reason;
    },
  },
  record: {
    'outcome.lifted': ({ event: { policyQuestion, note, question, statement, turn } }) => ({
      policyQuestion: policyQuestion ?? null,
      sources: [note, question, statement, turn].filter((id) => id !== undefined),
    }),
    'outcome.reworded': ({ event }) => ({ outcome: event.outcome, policyQuestion: event.policyQuestion ?? null }),
    'outcome.struck': ({ event }) => ({ outcome: event.outcome }),
    'outcome.supported': () => undefined, // one sealed batch at the close, never one by one (decision 0002)
    'outcome.opposed': () => undefined,
    'stance.withdrawn': () => undefined,
    'reason.returned': ({ event }) => ({ outcome: event.outcome, reason: event.reason }),
  },
};

type Choosing = Extract<Command, { type: 'outcome.support' | 'outcome.oppose' }>;
type Chosen = Extract<Event, { type: 'outcome.supported' | 'outcome.opposed' }>;

/** What an entry of this topic adds to the votes (decision 0026). */
export const ballots = {
  'outcome.supported': ({ event }: Entry<Chosen>): Ballot => kept(event, 'support'),
  'outcome.opposed': ({ event }: Entry<Chosen>): Ballot => kept(event, 'oppose'),
  'stance.withdrawn': ({ event }: Entry<{ outcome: string }>): Ballot => ({ vote: event.outcome }),
};

const kept = ({ outcome, group }: Chosen, choice: Side): Ballot => ({ vote: outcome, choice: { choice, group } });

function choose(
  session: Readonly<Session>,
  { outcome, reason, language, as }: Choosing,
  { by, earlier }: Context,
  side: Side,
): Decision<Event, Refusal> {
  const no = mayChoose(session, outcome, by);
  const known = session.outcomes[outcome];
  if (no || !known) return no ?? { refused: 'no-such-outcome', outcome };
  const was = earlier(outcome);
  if (was?.choice === side && reason === '') return []; // chosen so already, and nothing to add
  const type = side === 'support' ? ('outcome.supported' as const) : ('outcome.opposed' as const);
  const counted = ballotOf(session, known.tally, by, side, undefined);
  const ballot = { ...counted, group: session.people[by]?.group ?? 'other', ...(was && { was }) };
  const said = reason ? { as: as ?? session.people[by]?.as ?? 'withheld', language } : {};
  return [{ event: { type, outcome, ...said, ...ballot }, ...(reason ? { words: { reason } } : {}) }];
}

function chose(session: Session, { eid, at, by, event }: Entry<Chosen>, side: Side): void {
  const known = session.outcomes[event.outcome];
  if (!known) return;
  count(known.tally, by, event, { choice: side, group: event.group });
  const { as, language = 'und' } = event;
  const { segment } = session.clock;
  const where = segment ? { segment } : {};
  if (as) known.reasons[by] = { side, at, as, words: session.people[by]?.words ?? eid, entry: eid, language, ...where };
  else delete known.reasons[by]; // it was for the other side
}

const voicesOf = ({ outcomes }: Readonly<Session>, outcome: string) => {
  const known = outcomes[outcome];
  return known ? sum(totals(known.tally)) : 0;
};

const mayChoose = (session: Readonly<Session>, outcome: string, by: ActorId): Refusal | undefined =>
  notOpen(session) ?? mustStand(session, outcome) ?? (session.people[by] ? undefined : { refused: 'not-joined' });

function mustStand({ outcomes }: Readonly<Session>, outcome: string): Refusal | undefined {
  const known = outcomes[outcome];
  if (!known) return { refused: 'no-such-outcome', outcome };
  return known.struck ? { refused: 'outcome-struck', outcome } : undefined;
}
