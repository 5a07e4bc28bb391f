import type { Reading } from '../reading.ts';
import { type GroupClocks, paramsOf, type QueueParams, turnsOf, waiting } from './group-clocks.ts';

/**
 * The personal promise: after how many more floor turns of the person's tier, at the latest, this hand is called if the order is
 * followed. The p-th longest waiting of a tier is called within E times p of its turns, less those of the current round of E
 * that are over, and later by as many hands as are announced. Null where there is no such promise: for a hand that is
 * not up, a point of order, a reply, and where no turn is kept for the longest waiting.
 *
 * Turns of people who have had fewer turns come before and are not counted; for a first turn there are none.
 * Source: ours, guarantee 1 of B1. One pass over the hands.
 *
 * @example // two hands went up before
 * latestTurns(queue, {}, 3) // 11
 */
export function latestTurns(state: Reading<GroupClocks>, params: QueueParams, ticket: number): number | null {
  const { longest } = paramsOf(params);
  const hand = state.hands[ticket];
  const announced = state.announced.findIndex((call) => call.ticket === ticket);
  if (announced !== -1) return announced;
  if (hand?.kind !== 'floor' || longest === 0) return null;
  const tier = turnsOf(state, hand.person);
  const place = waiting(state).filter(
    (other) => other.kind === 'floor' && other.ticket <= ticket && turnsOf(state, other.person) === tier,
  ).length;
  const over = (state.tierTurns[tier] ?? 0) % longest;
  return longest * place - over - 1 + paramsOf(params).ahead;
}
