import * as v from 'valibot';
import type { Ballot } from '../ballots.ts';
import type { Entry, Part } from '../decider.ts';
import { mayOrganise, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { ballot, ballotOf, count, emptyTally, sum, type Tally } from './tally.ts';
import * as w from './words.ts';

/** The same questions before and after, to see what changed. Answers are shown as totals only. Rules A1-A6. */

/** Five steps between two ends that are put in words, or yes, no and not sure. */
export const scales = { five: ['1', '2', '3', '4', '5'], yes_no: ['yes', 'no', 'unsure'] } as const;
export type Scale = keyof typeof scales;
const answers = [...scales.five, ...scales.yes_no] as const;
export type Answer = (typeof answers)[number];

export type Round = 'before' | 'after';

export interface AwarenessQuestion {
  place: number;
  scale: Scale;
  /** The entry whose words hold `text:`, `low:` and `high:` of this question. */
  words: string;
  before: Tally;
  after: Tally;
  /** Of those who answered both: how many by the answer before, then by the answer after. */
  both: Record<string, Record<string, number>>;
  /** The same as it may be shown: it changes together with what is shown of `after`. */
  bothShown: Record<string, Record<string, number>>;
}

/** Answers are taken for so long after the session has closed. */
export const afterSeconds = 900;

const most = 5;
const planned = v.array(v.object({ question: w.localId, scale: v.picklist(['five', 'yes_no']) }));

export const commands = [
  v.object({
    type: v.literal('awareness.set'),
    questions: v.pipe(
      v.array(
        v.object({
          question: w.localId,
          text: w.line(300),
          scale: v.picklist(['five', 'yes_no']),
          low: w.optionalLine(60),
          high: w.optionalLine(60),
        }),
      ),
      v.maxLength(20),
    ),
  }),
  v.object({ type: v.literal('awareness.answer'), question: w.localId, answer: v.picklist(answers) }),
] as const;

export const events = [
  v.object({ type: v.literal('awareness.planned'), questions: planned }),
  v.object({
    type: v.literal('awareness.answered'),
    question: v.string(),
    round: v.picklist(['before', 'after']),
    answer: v.picklist(answers),
    /** In the round after: what the person had answered before. */
    before: v.optional(v.string()),
    /** The totals may be shown anew, not yet how people changed: too few of those who did have answered both times. */
    pairsStay: v.optional(v.literal(true)),
    ...ballot,
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const awareness: Part<Session, Command, Event, Refusal> = {
  decide: {
    'awareness.set'(session, { questions }, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      if (session.phase !== 'draft' && session.phase !== 'planned') return { refused: 'doors-open' }; // A1
      if (questions.length > most) return { refused: 'too-many', most };
      const names = questions.map(({ question }) => question);
      if (new Set(names).size < names.length) return { refused: 'same-question-twice' };
      const words = questions.flatMap(({ question, text, low, high }) => [
        [`text:${question}`, text],
        [`low:${question}`, low],
        [`high:${question}`, high],
      ]);
      const event = {
        type: 'awareness.planned' as const,
        questions: questions.map(({ question, scale }) => ({ question, scale })),
      };
      return [{ event, words: Object.fromEntries(words) }];
    },
    'awareness.answer'(session, { question, answer }, { by, at, earlier }) {
      const known = session.awareness[question];
      if (!known) return { refused: 'no-such-awareness-question', question };
      if (!session.people[by]) return { refused: 'not-joined' };
      const round = roundAt(session, at);
      if (!round) return { refused: 'awareness-not-now' };
      if (!(scales[known.scale] as readonly string[]).includes(answer)) return { refused: 'no-such-answer' };
      const counted = ballotOf(session, known[round], by, answer, earlier(voteOf(question, round)));
      if (!counted) return [];
      const before = round === 'after' ? earlier(voteOf(question, 'before'))?.choice : undefined;
      const event = { type: 'awareness.answered' as const, question, round, answer, ...counted };
      const more = pairs(known.both) - pairs(known.bothShown) + (before && !counted.was ? 1 : 0);
      const stays = round === 'after' && counted.shows && more < session.rules.smallest; // A6
      return [{ event: { ...event, ...(before && { before }), ...(stays && { pairsStay: true as const }) } }];
    },
  },
  evolve: {
    'awareness.planned'(session, { eid, event }) {
      session.awareness = {};
      for (const [place, { question, scale }] of event.questions.entries())
        session.awareness[question] = {
          place: place + 1,
          scale,
          words: eid,
          before: emptyTally(),
          after: emptyTally(),
          both: {},
          bothShown: {},
        };
    },
    'awareness.answered'(session, { by, event }) {
      const known = session.awareness[event.question];
      if (!known) return;
      const { round, answer, group, before, was, shows, pairsStay } = event;
      count(known[round], by, event, { choice: answer, group });
      if (round === 'before') return;
      if (before) {
        known.both[before] ??= {};
        const pairs = known.both[before];
        if (was) pairs[was.choice] = (pairs[was.choice] ?? 0) - 1;
        pairs[answer] = (pairs[answer] ?? 0) + 1;
      }
      if (shows && !pairsStay) known.bothShown = copyOf(known.both);
    },
  },
  record: {
    'awareness.planned': ({ event }) => ({ questions: event.questions.length }),
    'awareness.answered': () => undefined, // totals only, never one by one (A4)
  },
};

/** What an entry of this topic adds to the votes (decision 0026). */
export const ballots = {
  'awareness.answered': ({ event }: Entry<Extract<Event, { type: 'awareness.answered' }>>): Ballot => ({
    vote: voteOf(event.question, event.round),
    choice: { choice: event.answer, group: event.group },
  }),
};

/** Before: from the doors to the beginning. After: in the closing part, and some minutes longer (A2, A3). */
export function roundAt(session: Readonly<Session>, at: number): Round | undefined {
  const { phase, agenda, clock } = session;
  if (phase === 'open') return 'before';
  if (phase === 'live') return clock.segment && agenda[clock.segment]?.kind === 'closing' ? 'after' : undefined;
  return phase === 'closed' && at <= session.at.closed + afterSeconds * 1000 ? 'after' : undefined;
}

/** What the answers to one question in one round are kept under. */
export const voteOf = (question: string, round: Round) => `${question}/${round}`;

/** How many people have answered both times. */
const pairs = (counts: AwarenessQuestion['both']) => Object.values(counts).reduce((all, after) => all + sum(after), 0);

const copyOf = (counts: AwarenessQuestion['both']) =>
  Object.fromEntries(Object.entries(counts).map(([key, inner]) => [key, { ...inner }]));
