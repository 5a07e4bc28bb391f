import * as v from 'valibot';
import type { Ballot } from '../ballots.ts';
import type { ActorId, Context, Entry, Part } from '../decider.ts';
import { lacksReason, mayModerate, mayNote, notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { ballot, ballotOf, count, emptyTally, type Tally } from './tally.ts';
import * as w from './words.ts';

/** Statements: short sentences that everybody can agree or disagree with, or pass. Rules V1-V12. */

export const stances = ['agree', 'disagree', 'pass'] as const;
export type Stance = (typeof stances)[number];

export interface Statement {
  by: ActorId;
  at: number;
  as: w.AttributionLevel;
  /** The entry with the author's name and organisation as they were then. */
  words: string;
  language: string;
  policyQuestion?: string;
  /** The part that was running (M2). */
  segment?: string;
  /** What it was lifted from, if the team did so. */
  source?: Source;
  stage: 'open' | 'withdrawn' | 'returned';
  returned?: { reason: w.ReturnReason; entry: string };
  tally: Tally;
  /** Which side speakers of the panel have openly taken, by seat (Y5). */
  sides?: Record<string, 'agree' | 'disagree'>;
}

/** Where something that was lifted comes from: entries of this log. */
export interface Source {
  note?: string | undefined;
  question?: string | undefined;
  turn?: string | undefined;
  statement?: string | undefined;
}

/** How many statements of one person can stand at a time. */
const mostOpen = 5;

const one = { statement: w.statementId };
const from = { note: v.optional(w.noteId), question: v.optional(w.questionId), turn: v.optional(w.turnId) };
const about = { policyQuestion: v.optional(w.localId) };

export const commands = [
  v.object({
    type: v.literal('statement.add'),
    text: w.text(140),
    language: v.optional(w.language, 'und'),
    as: v.optional(v.picklist(w.attributionLevels)),
    ...about,
  }),
  v.object({
    type: v.literal('statement.lift'),
    text: w.text(140),
    language: v.optional(w.language, 'und'),
    ...about,
    ...from,
  }),
  v.object({ type: v.literal('statement.withdraw'), ...one }),
  v.object({
    type: v.literal('statement.return'),
    ...one,
    reason: v.picklist(w.returnReasons),
    word: w.optionalText(300),
  }),
  v.object({ type: v.literal('vote.cast'), ...one, choice: v.picklist(stances) }),
] as const;

export const events = [
  v.object({
    type: v.literal('statement.added'),
    as: v.picklist(w.attributionLevels),
    language: v.string(),
    ...about,
    ...from,
  }),
  v.object({ type: v.literal('statement.withdrawn'), ...one }),
  v.object({ type: v.literal('statement.returned'), ...one, reason: v.picklist(w.returnReasons) }),
  v.object({ type: v.literal('vote.received'), ...one, choice: v.picklist(stances), ...ballot }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const statement: Part<Session, Command, Event, Refusal> = {
  decide: {
    'statement.add'(session, { text, language, as, policyQuestion }, { by }) {
      const no = notOpen(session) ?? mayAdd(session, by) ?? dangling(session, policyQuestion, {});
      if (no) return no;
      const about = policyQuestion ? { policyQuestion } : {};
      const chosen = as ?? session.people[by]?.as ?? 'withheld';
      return [{ event: { type: 'statement.added', as: chosen, language, ...about }, words: { text } }];
    },
    'statement.lift'(session, { type: _, text, language, policyQuestion, ...source }, { by }) {
      if (!isOfTeam(session, by)) return notYours;
      const no = notOpen(session) ?? dangling(session, policyQuestion, source);
      if (no) return no;
      if (!isLifted(source)) return { refused: 'source-needed' };
      const about = policyQuestion ? { policyQuestion } : {};
      const event = { type: 'statement.added' as const, as: 'withheld' as const, language, ...about, ...given(source) };
      return [{ event, words: { text } }];
    },
    'statement.withdraw'(session, { statement }, { by }) {
      const no = notOpen(session) ?? mustBeOpen(session, statement);
      if (no) return no;
      if (session.statements[statement]?.by !== by) return { refused: 'not-the-author', question: statement };
      return [{ event: { type: 'statement.withdrawn', statement } }];
    },
    'statement.return'(session, { statement, reason, word }, { by }) {
      if (!isOfTeam(session, by)) return notYours;
      const no = notOpen(session) ?? mustBeOpen(session, statement);
      if (no) return no;
      if (lacksReason(reason, word)) return { refused: 'reason-needed' };
      return [
        { event: { type: 'statement.returned', statement, reason }, ...(word ? { words: { reason: word } } : {}) },
      ];
    },
    'vote.cast'(session, { statement, choice }, { by, earlier }: Context) {
      const no = notOpen(session) ?? mustBeOpen(session, statement);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      const known = session.statements[statement];
      const counted = known && ballotOf(session, known.tally, by, choice, earlier(statement));
      return counted ? [{ event: { type: 'vote.received', statement, choice, ...counted } }] : []; // chosen so already (V4)
    },
  },
  evolve: {
    'statement.added'(session, { eid, at, by, event }) {
      const { as, language, policyQuestion, note, question, turn } = event;
      const source = given({ note, question, turn });
      session.statements[eid] = {
        by,
        at,
        as,
        words: session.people[by]?.words ?? eid,
        language,
        stage: 'open',
        tally: emptyTally(),
        ...(session.clock.segment && { segment: session.clock.segment }),
        ...(policyQuestion && { policyQuestion }),
        ...(isLifted(source) && { source }),
      };
    },
    'statement.withdrawn'(session, { event }) {
      const known = session.statements[event.statement];
      if (known) known.stage = 'withdrawn';
    },
    'statement.returned'(session, { eid, event }) {
      const known = session.statements[event.statement];
      if (!known) return;
      known.stage = 'returned';
      known.returned = { reason: event.reason, entry: eid };
    },
    'vote.received'(session, { seq, by, event }) {
      const known = session.statements[event.statement];
      if (!known) return;
      count(known.tally, by, event, event);
      session.opinion.since[by] = seq; // Y1
    },
  },
  record: {
    'statement.added': ({ event }) => ({
      language: event.language,
      policyQuestion: event.policyQuestion ?? null,
      source: event.note ?? event.question ?? event.turn ?? null,
    }),
    'statement.withdrawn': ({ event }) => ({ statement: event.statement }),
    'statement.returned': ({ event }) => ({ statement: event.statement, reason: event.reason }),
    'vote.received': () => undefined, // one sealed batch when the vote closes, never one by one (decision 0002)
  },
};

/** What an entry of this topic adds to the votes (decision 0026). */
export const ballots = {
  'vote.received': ({
    event: { statement, choice, group },
  }: Entry<Extract<Event, { type: 'vote.received' }>>): Ballot => ({
    vote: statement,
    choice: { choice, group },
  }),
};

export const isOfTeam = (session: Readonly<Session>, by: ActorId) => mayModerate(session, by) || mayNote(session, by);

/** The sources that were given, and no empty ones. */
export const given = (source: Source): Source =>
  Object.fromEntries(Object.entries(source).filter(([, id]) => id !== undefined));

export const isLifted = (source: Source) => Object.keys(given(source)).length > 0;

/** Participants say it as their own, so many at a time (V1). */
function mayAdd(session: Readonly<Session>, by: ActorId): Refusal | undefined {
  if (!session.people[by]) return { refused: 'not-joined' };
  const standing = Object.values(session.statements).filter(
    (one) => one.by === by && one.stage === 'open' && !one.source,
  );
  return standing.length < mostOpen ? undefined : { refused: 'too-many', most: mostOpen };
}

/** Something that is named and is not there. */
export function dangling(session: Readonly<Session>, policyQuestion: string | undefined, source: Source) {
  const { note, question, turn, statement } = source;
  if (policyQuestion && !session.policyQuestions[policyQuestion])
    return { refused: 'no-such-policy-question', policyQuestion } as const;
  if (note && (!session.notes[note] || session.notes[note].struck)) return { refused: 'no-such-note', note } as const;
  if (question && !session.questions[question]) return { refused: 'no-such-question', question } as const;
  if (statement && !session.statements[statement]) return { refused: 'no-such-statement', statement } as const;
  if (turn && !session.turns[turn]) return { refused: 'no-such-turn', turn } as const;
  return undefined;
}

export function mustBeOpen({ statements }: Readonly<Session>, statement: string): Refusal | undefined {
  const known = statements[statement];
  if (!known) return { refused: 'no-such-statement', statement };
  return known.stage === 'open' ? undefined : { refused: 'statement-not-open', statement };
}
