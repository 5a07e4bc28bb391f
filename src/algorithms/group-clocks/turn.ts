import type { Reading } from '../reading.ts';
import { chooseNext } from './choose.ts';
import { type Fraction, over, roundDown, toFraction } from './fraction.ts';
import {
  airtimeOf,
  type Call,
  copyOf,
  effectiveClock,
  type GroupClocks,
  type HandKind,
  paramsOf,
  type QueueParams,
  turnsOf,
  waiting,
} from './group-clocks.ts';

/** What the start of a turn changes, in full: plain JSON, computed once, then recorded. */
export interface Beginning {
  ticket: number;
  kind: HandKind;
  group: string;
  /** The tier in which a floor turn counts; null for the others. */
  tier: number | null;
  virtual: number;
  /** The clock at which the group enters; null where it is left alone. */
  clock: number | null;
  /** The tickets overtaken by this turn. */
  overtaken: number[];
  /** Who is told that they come next. */
  announced: Call[];
}

/** What the end of a turn changes, in full. */
export interface Ending {
  ticket: number;
  kind: HandKind;
  /** Seconds added to the clock of the group. */
  charged: number;
  /** Seconds added to each attribute of the person. */
  heard: number;
}

/**
 * What happens when this ticket gets the floor, whether it was chosen by the rule or by the chair: the charge is the same.
 * Undefined if that hand is not up. One pass over the hands; with announcements, a short forecast.
 *
 * @example // the first turn of all
 * beginning(queue, {}, 1)
 * // { ticket: 1, kind: 'floor', group: 'academia', tier: 0, virtual: 0, clock: 0, overtaken: [], announced: [] }
 */
export function beginning(state: Reading<GroupClocks>, params: QueueParams, ticket: number): Beginning | undefined {
  const hand = state.hands[ticket];
  if (!hand) return undefined;
  const { credit, ahead } = paramsOf(params);
  const { kind, group } = hand;
  const effect: Beginning = {
    ticket,
    kind,
    group,
    tier: null,
    virtual: state.virtual,
    clock: kind === 'order' ? null : effectiveClock(state, credit, group),
    overtaken: [],
    announced: state.announced
      .filter((call) => call.ticket !== ticket)
      .map(({ ticket, why }) => ({ ticket, why: [...why] })),
  };
  if (kind === 'floor') {
    effect.tier = turnsOf(state, hand.person);
    let smallest = Number.POSITIVE_INFINITY;
    for (const other of waiting(state)) {
      if (other.kind !== 'floor' || turnsOf(state, other.person) !== effect.tier) continue;
      smallest = Math.min(smallest, effectiveClock(state, credit, other.group));
      if (other.group === group && other.ticket < ticket) effect.overtaken.push(other.ticket);
    }
    effect.virtual = Math.max(state.virtual, smallest);
    effect.clock = effectiveClock({ ...state, virtual: effect.virtual }, credit, group);
  }
  if (ahead > 0) effect.announced = announce(state, params, effect);
  return effect;
}

/**
 * Records that a turn has begun. One step for each hand overtaken.
 *
 * @example begin(queue, beginning(queue, {}, 1))
 */
export function begin(state: GroupClocks, effect: Reading<Beginning>): void {
  const hand = state.hands[effect.ticket];
  if (!hand) return;
  delete state.hands[effect.ticket];
  state.running = hand;
  state.virtual = effect.virtual;
  if (effect.clock !== null) state.clocks[effect.group] = effect.clock;
  if (effect.tier !== null) state.tierTurns[effect.tier] = (state.tierTurns[effect.tier] ?? 0) + 1;
  for (const ticket of effect.overtaken) {
    const other = state.hands[ticket];
    if (other) other.overtaken += 1;
  }
  state.announced = effect.announced.map(({ ticket, why }) => ({ ticket, why: [...why] }));
}

/**
 * What happens when the running turn stops after whole `seconds` (technical interruptions not counted). Where the person needs
 * extra time, they are divided by the `factor` granted (a whole number or a fraction such as "3/2") before they count.
 * Points of order are free. Undefined if nobody has the floor. Constant time.
 *
 * @example ending(queue, {}, 5) // { ticket: 1, kind: 'floor', charged: 30, heard: 5 }
 */
export function ending(
  state: Reading<GroupClocks>,
  params: QueueParams,
  seconds: number,
  factor: number | string = 1,
): Ending | undefined {
  if (!state.running) return undefined;
  const { ticket, kind, group } = state.running;
  if (kind === 'order') return { ticket, kind, charged: 0, heard: 0 };
  const { minCharge, shares } = paramsOf(params);
  const spoken = over([seconds, 1], toFraction(factor));
  const least: Fraction = [minCharge, 1];
  const share = toFraction(Object.hasOwn(shares, group) ? (shares[group] ?? 1) : 1);
  // Divided in whole numbers and rounded down once: a quotient of floats could fall below a whole second.
  const charged = roundDown(over(isLess(spoken, least) ? least : spoken, share));
  return { ticket, kind, charged, heard: roundDown(spoken) };
}

/**
 * Records that the running turn has stopped. One step for each attribute of the person.
 *
 * @example end(queue, ending(queue, {}, 90))
 */
export function end(state: GroupClocks, effect: Reading<Ending>): void {
  const hand = state.running;
  if (!hand) return;
  state.running = null;
  if (hand.kind === 'order') return;
  state.clocks[hand.group] = effectiveClock(state, Number.POSITIVE_INFINITY, hand.group) + effect.charged;
  for (const [attribute, value] of Object.entries(hand.attrs)) {
    const heard = airtimeOf(state, attribute, value) + effect.heard;
    state.airtime[attribute] = {
      ...(Object.hasOwn(state.airtime, attribute) && state.airtime[attribute]),
      [value]: heard,
    };
  }
  if (hand.kind === 'floor') state.turns[hand.person] = turnsOf(state, hand.person) + 1;
}

/**
 * The order in which the hands would be called if every turn, the running one too, took as long as planned and nobody else
 * raised a hand. At most `limit` calls. One pass over the hands for each call.
 *
 * While somebody speaks this, not `chooseNext`, says who is likely to be next.
 *
 * @example forecast(queue, {}, 1) // [{ ticket: 2, why: ['first_time', 'group:government@0', 'ticket'] }]
 */
export function forecast(state: Reading<GroupClocks>, params: QueueParams, limit = Number.POSITIVE_INFINITY): Call[] {
  return play(copyOf(state), params, limit, () => true);
}

// Plays turns on a queue that is thrown away, until `limit` calls that count have been made.
function play(queue: GroupClocks, params: QueueParams, limit: number, counts: (call: Call) => boolean): Call[] {
  // What would be announced on the way is what will be found: nothing else can happen.
  const plain = { ...params, ahead: 0 };
  const { slot } = paramsOf(params);
  const calls: Call[] = [];
  while (calls.length < limit) {
    const stopped = ending(queue, plain, slot);
    if (stopped) end(queue, stopped);
    const call = chooseNext(queue, plain);
    const effect = call && beginning(queue, plain, call.ticket);
    if (!effect) break;
    if (counts(call)) calls.push(call);
    begin(queue, effect);
  }
  return calls;
}

function announce(state: Reading<GroupClocks>, params: QueueParams, effect: Beginning): Call[] {
  const queue = copyOf(state);
  begin(queue, effect);
  return play(queue, params, paramsOf(params).ahead, (call) => queue.hands[call.ticket]?.kind === 'floor');
}

const isLess = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1];
