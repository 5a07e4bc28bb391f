import type { Reading } from '../reading.ts';
import {
  airtimeOf,
  type Call,
  effectiveClock,
  type GroupClocks,
  type Hand,
  paramsOf,
  type QueueParams,
  turnsOf,
  waiting,
} from './group-clocks.ts';

/**
 * Whose turn it is, and why: points of order, then granted replies, then who was announced; then, among the people with the
 * fewest turns, every fourth time the longest waiting, otherwise the group with the smallest clock (ties: who waits longest)
 * and in it the first in line, unless somebody near the front has been heard less or the first was overtaken often enough.
 * Undefined when no hand is up.
 *
 * `why` is one of `['point_of_order']`, `['reply_granted']`, or the tier (`first_time`, `turns:2`) followed by
 * `longest_waiting` or by `group:<name>@<clock>` and `ticket`, `protected` or `least_heard:<attribute>:<value>`.
 *
 * Source: ours, rule B1, after start-time fair queuing (Goyal, Vin, Cheng, SIGCOMM 1996) and deficit round robin (Shreedhar,
 * Varghese, SIGCOMM 1995). One pass over the hands.
 *
 * @example chooseNext(queue, {}) // { ticket: 1, why: ['first_time', 'group:academia@0', 'ticket'] }
 */
export function chooseNext(state: Reading<GroupClocks>, params: QueueParams): Call | undefined {
  const hands = waiting(state);
  const order = hands.find((hand) => hand.kind === 'order');
  if (order) return { ticket: order.ticket, why: ['point_of_order'] };
  const reply = hands.find((hand) => hand.kind === 'reply');
  if (reply) return { ticket: reply.ticket, why: ['reply_granted'] };
  const [announced] = state.announced;
  if (announced) return { ticket: announced.ticket, why: [...announced.why] };

  const { tier, hands: line } = firstTier(state, hands);
  const [longest] = line;
  if (!longest) return undefined;
  const said = tier === 0 ? 'first_time' : `turns:${tier}`;
  if (isForLongest(state, paramsOf(params).longest, tier))
    return { ticket: longest.ticket, why: [said, 'longest_waiting'] };
  return chooseGroup(state, params, line, said);
}

/** The floor hands of the people with the fewest turns, in the order of their tickets. */
function firstTier(state: Reading<GroupClocks>, hands: Reading<Hand>[]): { tier: number; hands: Reading<Hand>[] } {
  let tier = Number.POSITIVE_INFINITY;
  let line: Reading<Hand>[] = [];
  for (const hand of hands) {
    if (hand.kind !== 'floor') continue;
    const turns = turnsOf(state, hand.person);
    if (turns < tier) {
      tier = turns;
      line = [];
    }
    if (turns === tier) line.push(hand);
  }
  return { tier, hands: line };
}

function isForLongest(state: Reading<GroupClocks>, longest: number, tier: number): boolean {
  return longest > 0 && ((state.tierTurns[tier] ?? 0) + 1) % longest === 0;
}

function chooseGroup(state: Reading<GroupClocks>, params: QueueParams, line: Reading<Hand>[], said: string): Call {
  const { credit, maxJump, window, slot } = paramsOf(params);
  const groups = new Map<string, Reading<Hand>[]>();
  for (const hand of line) {
    const group = groups.get(hand.group);
    if (group) group.push(hand);
    else groups.set(hand.group, [hand]);
  }
  let chosen: Reading<Hand>[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  // Groups stand in the order of their first tickets, so the first of several with the same clock waits longest.
  for (const [group, hands] of groups) {
    const clock = effectiveClock(state, credit, group);
    if (clock < smallest) [smallest, chosen] = [clock, hands];
  }
  const first = chosen[0]!;
  const why = [said, `group:${first.group}@${smallest}`];
  if (first.overtaken >= maxJump) return { ticket: first.ticket, why: [...why, 'protected'] };
  let least = heardOf(state, first, slot);
  let found = first;
  for (const hand of chosen.slice(1, window)) {
    const heard = heardOf(state, hand, slot);
    if (heard.slots < least.slots) [found, least] = [hand, heard];
  }
  const reason = found === first ? 'ticket' : `least_heard:${least.attribute}:${least.value}`;
  return { ticket: found.ticket, why: [...why, reason] };
}

interface Heard {
  slots: number;
  attribute?: string;
  value?: string;
}

/**
 * What is least heard about a person, in whole slots; ties go to the attribute whose name is first in the alphabet, so that the
 * order in which they were written down plays no part. Of a person of whom nothing is known, nothing is little heard.
 */
function heardOf(state: Reading<GroupClocks>, hand: Reading<Hand>, slot: number): Heard {
  let least: Heard = { slots: Number.POSITIVE_INFINITY };
  for (const [attribute, value] of Object.entries(hand.attrs)) {
    const slots = Math.floor(airtimeOf(state, attribute, value) / slot);
    const isLess = slots < least.slots || (slots === least.slots && attribute < (least.attribute ?? ''));
    if (isLess) least = { slots, attribute, value };
  }
  return least;
}
