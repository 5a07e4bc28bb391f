import { isSupporter } from '#algorithms/waterline/waterline.ts';
import type { ActorId, Entry, EntryId } from '../../decider.ts';
import { wordsOf } from '../care.ts';
import { notOpen } from '../may.ts';
import { ownActsTold } from '../own-acts.ts';
import { standsAs } from '../question.ts';
import type { Command, Event } from '../session.ts';
import type { Question, Session } from '../state.ts';
import type { ReturnReason } from '../words.ts';
import type { ReadWords } from './audience.ts';

/** One of somebody's own acts, as only they are told of it: when, what, about what, what became of it (J14). */
export interface OwnAct {
  entry: EntryId;
  at: number;
  what: OwnActType;
  about?: { text: string; language: string };
  became?: Exclude<Question['stage'], 'open'>;
  /** Why a question was returned (Q27). */
  because?: { code: ReturnReason; word: string };
  /** The joint question that one's own has become part of (Q27). */
  standsIn?: { text: string; language: string };
  /** What takes it back, as long as that is possible (J15). */
  takeBack?: { type: Command['type']; fields: Record<string, string> };
}

interface Told {
  session: Readonly<Session>;
  read: ReadWords;
  who: ActorId;
}

type Of<K extends Event['type']> = Entry<Extract<Event, { type: K }>>;
type Teller = { [K in Event['type']]?: (entry: Of<K>, told: Told) => Omit<OwnAct, 'entry' | 'at' | 'what'> };

/** What one is told of each kind of act. A topic whose acts belong in the list adds a line here and its words in `wording/`. */
const told = {
  'person.joined': () => ({}),
  'person.changed': () => ({}),
  'attribution.chosen': () => ({}),
  'hand.raised': ({ event }, { session, who }) =>
    session.hands[event.ticket]?.by === who ? { takeBack: { type: 'hand.lower', fields: {} } } : {},
  'hand.lowered': () => ({}),
  'floor.given': () => ({}),
  'question.submitted': ({ eid }, of) => {
    const { stage, joined } = of.session.questions[eid] ?? {};
    const takeBack = { type: 'question.withdraw' as const, fields: { question: eid } };
    const became = stage === 'open' ? !joined && { takeBack } : stage && { became: stage };
    return { ...aboutQuestion(eid, of), ...became, ...whatCame(eid, of) };
  },
  'question.supported': ({ event: { question } }, of) => {
    const takeBack = { type: 'question.unsupport' as const, fields: { question } };
    const stands =
      of.session.questions[question]?.stage === 'open' && isSupporter(of.session.waterline, question, of.who);
    return { ...aboutQuestion(question, of), ...(stands && { takeBack }) };
  },
  'question.unsupported': ({ event }, of) => aboutQuestion(event.question, of),
  'question.withdrawn': ({ event }, of) => aboutQuestion(event.question, of),
  'statement.added': ({ eid }, of) => {
    const open = of.session.statements[eid]?.stage === 'open';
    const takeBack = { type: 'statement.withdraw' as const, fields: { statement: eid } };
    return { ...aboutStatement(eid, of), ...(open && { takeBack }) };
  },
  'statement.withdrawn': ({ event }, of) => aboutStatement(event.statement, of),
  'vote.received': ({ event }, of) => aboutStatement(event.statement, of),
  'outcome.supported': ({ event }, of) => aboutStance(event.outcome, of),
  'outcome.opposed': ({ event }, of) => aboutStance(event.outcome, of),
  'stance.withdrawn': ({ event }, of) => aboutOutcome(event.outcome, of),
  'awareness.answered': () => ({}),
  'help.asked': ({ eid }, { session }) =>
    session.helps[eid]?.done ? {} : { takeBack: { type: 'help.done', fields: { help: eid } } },
} as const satisfies Teller;

export type OwnActType = keyof typeof told;

const isTold = (type: string): type is OwnActType => Object.hasOwn(told, type);

/** Where in the log the latest of somebody's acts stand. */
export const ownActPlaces = (session: Readonly<Session>, who: ActorId): readonly number[] =>
  (session.acts[who] ?? []).slice(-ownActsTold);

/** Somebody's own acts from their entries, the latest first. */
export function ownActs(
  session: Readonly<Session>,
  read: ReadWords,
  who: ActorId,
  entries: readonly Entry<Event>[],
): OwnAct[] {
  const of = { session, read, who };
  const isOver = notOpen(session) !== undefined;
  const seen = new Set<string>();
  return [...entries]
    .sort((a, b) => b.seq - a.seq)
    .flatMap((entry): OwnAct[] => {
      const { eid, at, event } = entry;
      if (!isTold(event.type)) return [];
      const teller = told[event.type] as (entry: Entry<Event>, of: Told) => Omit<OwnAct, 'entry' | 'at' | 'what'>; // just looked up
      const { takeBack, ...rest } = teller(entry, of);
      // Who stands where is not in the state: a stand taken back is told by the act that took it back (decision 0026).
      if (event.type === 'stance.withdrawn') seen.add(JSON.stringify(stanceOn(event.outcome)));
      // Supported, taken back and supported again: only the last of these can be taken back.
      const again = takeBack && seen.size < seen.add(JSON.stringify(takeBack)).size;
      return [{ entry: eid, at, what: event.type, ...rest, ...(again && !isOver && { takeBack }) }];
    });
}

function aboutStatement(statement: string, { session, read }: Told): Pick<OwnAct, 'about'> {
  const text = read(statement)?.text;
  return text ? { about: { text, language: session.statements[statement]?.language ?? 'und' } } : {};
}

const stanceOn = (outcome: string) => ({ type: 'stance.withdraw' as const, fields: { outcome } });

/** My stand on a proposal, as long as the proposal stands (O2). */
function aboutStance(outcome: string, of: Told): Pick<OwnAct, 'about' | 'takeBack'> {
  const stands = of.session.outcomes[outcome]?.struck === undefined;
  return { ...aboutOutcome(outcome, of), ...(stands && { takeBack: stanceOn(outcome) }) };
}

function aboutOutcome(outcome: string, { session, read }: Told): Pick<OwnAct, 'about'> {
  const known = session.outcomes[outcome];
  const text = known && read(known.words)?.text;
  return text ? { about: { text, language: known.language } } : {};
}

function aboutQuestion(question: string, { session, read }: Told): Pick<OwnAct, 'about'> {
  const text = read(question)?.text;
  return text ? { about: { text, language: session.questions[question]?.language ?? 'und' } } : {};
}

/** Why it was returned, or with what it was joined: told to whoever submitted it (Q27). */
function whatCame(question: string, { session, read }: Told): Pick<OwnAct, 'because' | 'standsIn'> {
  const asked = session.questions[question];
  if (asked?.returned) {
    const { reason, entry } = asked.returned;
    return { because: { code: reason, word: read(entry)?.reason ?? '' } };
  }
  const into = standsAs(session, question);
  const { entry, language } = wordsOf(session, into);
  const text = into === question ? undefined : read(entry)?.text;
  return text ? { standsIn: { text, language } } : {};
}
