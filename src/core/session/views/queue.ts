import { effectiveClock, paramsOf } from '#algorithms/group-clocks/group-clocks.ts';
import { latestTurns } from '#algorithms/group-clocks/promise.ts';
import { forecast } from '#algorithms/group-clocks/turn.ts';
import { parameters } from '../floor.ts';
import { isTheirs } from '../hand.ts';
import type { Hand, Session } from '../state.ts';
import type { ExtraTime, OrderReason, StakeholderGroup } from '../words.ts';
import { type Audience, isStaff, type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import { calledAbout } from './forecast.ts';
import { type ReadOut, readOutOf } from './turn.ts';

/** Why somebody stands where they stand: what decides, as facts that each language words as a sentence (F5). */
export type Reason =
  | { because: 'longest_waiting' }
  | { because: 'second_turn'; turns: number }
  | { because: 'first_of_group'; group: StakeholderGroup; groupSeconds: number; foreseen?: true }
  | {
      because: 'least_heard';
      group: StakeholderGroup;
      groupSeconds: number;
      /** Not what the group has had, but what it will have had by then. */
      foreseen?: true;
      attribute: 'region' | 'place';
      value: string;
    }
  | { because: 'overtaken_enough'; group: StakeholderGroup }
  /** The rest would say more of the person than they let be said. */
  | { because: 'by_order' }
  | { because: 'point_of_order' }
  | { because: 'reply' }
  | { because: 'chair' };

/** One hand in the order in which it would be called if nobody else raised one. */
export interface HandView {
  ticket: number;
  place: number;
  who: Label;
  since: number;
  reason: Reason;
  /** Called after this many more turns at the very latest (F4). */
  latest: number;
  /** Announced: stays where it is, whatever happens. */
  fixed: boolean;
  /** About when, if the floor goes on as it has; epoch milliseconds (F21). */
  aboutAt?: number;
  /** That would be after the end, as things stand; and so would be the last turn of the promise. */
  tooLate?: true;
  latestTooLate?: true;
  /** A point of order or a granted reply. */
  kind?: Hand['kind'];
  /** Cannot speak: somebody reads it out. The words are the team's until then (F16). */
  readOut?: ReadOut;
  /** For the team only: how much longer this person may take, and whether a moderator may take the hand down. */
  factor?: ExtraTime;
  mayLower?: true;
}

/** Why a point of order was taken down: whose it was is not told (F24). */
export interface OrderDown {
  code: OrderReason;
  word: string;
}

export interface QueueView {
  waiting: number;
  hands: HandView[];
}

/** How many hands a screen is given; the rest are only counted. */
const shown = 30;

export function queueView(session: Readonly<Session>, read: ReadWords, audience: Audience): QueueView {
  const rule = parameters(session);
  const waiting = Object.keys(session.hands).length;
  const about = calledAbout(session);
  const toldTurns = (ticket: number) => turnsTold(session, read, ticket, audience);
  const fixed = new Set(session.queue.announced.map(({ ticket }) => ticket));
  const hands = forecast(session.queue, rule, shown).flatMap(({ ticket, why }, index) => {
    const hand = session.hands[ticket];
    if (!hand) return [];
    const who = handLabel(session, read, ticket, audience);
    const latest = latestTurns(session.queue, rule, ticket) ?? 0;
    const ours = reasonNow(session, why);
    const reason = isStaff(audience) ? ours : publicReason(ours, who, () => toldTurns(ticket));
    const row = { ticket, place: index + 1, who, since: hand.at, reason, latest, fixed: fixed.has(ticket) };
    return [{ ...row, ...whenOf(session, about, index, latest), ...besidesOf(read, hand, audience) }];
  });
  return { waiting, hands };
}

/** About when the hand with so many before it is called, and what of that would come after the end (F21). */
function whenOf({ clock }: Readonly<Session>, about: ReturnType<typeof calledAbout>, before: number, latest: number) {
  const isTooLate = (instant = 0) => instant >= clock.endsAt;
  const aboutAt = about(before);
  return {
    ...(aboutAt !== undefined && { aboutAt }),
    ...(isTooLate(aboutAt) && { tooLate: true as const }),
    ...(isTooLate(about(latest)) && { latestTooLate: true as const }),
  };
}

/** The point of order taken down last, until the next turn begins; everybody sees why (F24). */
export function orderDown(session: Readonly<Session>, read: ReadWords): OrderDown | undefined {
  const [entry, down] = Object.entries(session.ordersDown ?? {}).at(-1) ?? [];
  if (!entry || !down || Object.values(session.turns).some(({ at }) => at >= down.at)) return undefined;
  return { code: down.reason, word: read(entry)?.reason ?? '' };
}

/** Whoever has this hand up, as they are now, in the group they raised it with (J9). */
function handLabel(session: Readonly<Session>, read: ReadWords, ticket: number, audience: Audience): Label {
  const hand = session.hands[ticket];
  const person = hand && session.people[hand.by];
  if (!hand) return { as: 'withheld' };
  const { segment } = session.clock;
  if (!person) return labelOf(session, read, hand.by, audience, { segment, calling: true }); // of the panel
  const group = session.queue.hands[ticket]?.group ?? person.group;
  const { as, words } = person;
  return labelOf(session, read, hand.by, audience, { as, words, group, segment, calling: true });
}

/** What else is said beside a hand. That somebody needs more time is the team's (F19). */
function besidesOf(read: ReadWords, hand: Hand, audience: Audience) {
  const { kind, factor } = hand;
  return {
    ...(kind && { kind }),
    ...readOutOf(read, hand, audience),
    ...(isStaff(audience) && factor && factor !== '1' && { factor }),
    ...(isStaff(audience) && isTheirs(hand) && { mayLower: true as const }),
  };
}

/** Where a hand stands: its place in the order, why, and after how many more turns it is called at the latest. */
export type Standing = Pick<HandView, 'place' | 'reason' | 'latest' | 'aboutAt' | 'tooLate' | 'latestTooLate'>;

/** Where hands stand, by their tickets: one forecast of the whole order, and a pass over the hands for each that is asked for. */
export function standings(session: Readonly<Session>): { get(ticket: number): Standing | undefined } {
  const rule = parameters(session);
  const about = calledAbout(session);
  const places = new Map(forecast(session.queue, rule).map(({ ticket, why }, index) => [ticket, { index, why }]));
  return {
    get(ticket) {
      const found = places.get(ticket);
      if (!found) return undefined;
      const latest = latestTurns(session.queue, rule, ticket) ?? 0;
      const standing = { place: found.index + 1, reason: reasonNow(session, found.why), latest };
      return { ...standing, ...whenOf(session, about, found.index, latest) };
    },
  };
}

/** A reason in facts that the person's own label says already: what they withheld is not told by why they wait (P1). */
function publicReason(reason: Reason, who: Label, toldTurns: () => number): Reason {
  if (reason.because === 'second_turn') return toldTurns() < reason.turns ? { because: 'by_order' } : reason;
  if (!('group' in reason)) return reason;
  if (who.group === undefined) return { because: 'by_order' };
  if (reason.because !== 'least_heard') return reason;
  const { group, groupSeconds, foreseen, attribute } = reason;
  return attribute === 'place' && who.place !== undefined
    ? reason
    : { because: 'first_of_group', group, groupSeconds, ...(foreseen && { foreseen }) };
}

/** How many turns everybody knows to be of whoever has this hand up: those shown under the same name (F18, M2). */
function turnsTold(session: Readonly<Session>, read: ReadWords, ticket: number, audience: Audience): number {
  const by = session.hands[ticket]?.by;
  const { as, name, organisation, group } = handLabel(session, read, ticket, audience);
  return Object.values(session.turns).filter((turn) => {
    if (turn.by !== by) return false;
    const then = labelOf(session, read, turn.by, audience, ofTurn(turn));
    return then.as === as && then.name === name && then.organisation === organisation && then.group === group;
  }).length;
}

/** Why a hand is called then, as foreseen now: what its group will have had may be more than it has had (F5). */
function reasonNow(session: Readonly<Session>, why: readonly string[]): Reason {
  const reason = reasonOf(why);
  if (!('groupSeconds' in reason)) return reason;
  const { credit } = paramsOf(parameters(session));
  const isForeseen = reason.groupSeconds > effectiveClock(session.queue, credit, reason.group);
  return isForeseen ? { ...reason, foreseen: true } : reason;
}

/** The reason codes of the rule, read as what decided. */
export function reasonOf(why: readonly string[]): Reason {
  const last = why.at(-1) ?? '';
  const group = why.find((code) => code.startsWith('group:'));
  const [name = '', seconds = '0'] = group ? group.slice('group:'.length).split('@') : [];
  // Groups in this queue come from the participants' declared groups only.
  const of = { group: name as StakeholderGroup, groupSeconds: Number(seconds) };
  if (why.length === 0) return { because: 'chair' };
  if (last === 'point_of_order') return { because: 'point_of_order' };
  if (last === 'reply_granted') return { because: 'reply' };
  const turns = why.find((code) => code.startsWith('turns:'));
  if (turns) return { because: 'second_turn', turns: Number(turns.slice('turns:'.length)) };
  if (last === 'longest_waiting') return { because: 'longest_waiting' };
  if (last === 'protected') return { because: 'overtaken_enough', group: of.group };
  if (last.startsWith('least_heard:')) {
    const [, attribute = '', ...value] = last.split(':');
    return {
      because: 'least_heard',
      ...of,
      attribute: attribute === 'region' ? 'region' : 'place',
      value: value.join(':'),
    };
  }
  return { because: 'first_of_group', ...of };
}
