import type { Reading } from '../reading.ts';

/** The order of a speaking queue: a clock for each group, and every fourth turn to the longest waiting. */
export const groupClocks = { name: 'group-clocks', version: 1 };

/** `order` is a point of order, `reply` a reply granted to somebody who was addressed, `floor` all others. */
export type HandKind = 'order' | 'reply' | 'floor';

/** Somebody who wants to speak. `attrs` say what else is balanced within a group, such as `{ region, channel }`. */
export interface Hand {
  ticket: number;
  person: string;
  group: string;
  attrs: Record<string, string>;
  kind: HandKind;
  /** How often a later ticket of the same group and tier went first. */
  overtaken: number;
}

/** A ticket and the codes of the reasons for it. */
export interface Call {
  ticket: number;
  why: string[];
}

/** The queue as plain JSON. All clocks and airtimes are whole seconds. */
export interface GroupClocks {
  /** The ticket the next hand gets; tickets count from 1. */
  nextTicket: number;
  /** The hands that are up, by ticket. */
  hands: Record<string, Hand>;
  /** Seconds charged to each group, or credited when it entered late. */
  clocks: Record<string, number>;
  /** How far the clocks of those who wait have come; a group enters at most `credit` behind it. Never goes back. */
  virtual: number;
  /** Seconds spoken by attribute and value. */
  airtime: Record<string, Record<string, number>>;
  /** Floor turns each person has had. */
  turns: Record<string, number>;
  /** Floor turns begun by people who had had so many turns. */
  tierTurns: Record<string, number>;
  running: Hand | null;
  /** Floor hands that were told they come next, in this order, with the reasons at that time. */
  announced: Call[];
}

/** What a session may set; what it does not say has the value in brackets. */
export interface QueueParams {
  /** Seconds of a turn as planned (120). */
  slot?: number;
  /** How far behind the others a group may start, in seconds (240). */
  credit?: number;
  /** A turn is charged at least so many seconds (30). */
  minCharge?: number;
  /** Among how many of a group's first tickets the least heard is sought (4). */
  window?: number;
  /** How often a hand may be overtaken by later ones of its group (3). */
  maxJump?: number;
  /** Every so manyth floor turn goes to the longest waiting; 0 for never (4). */
  longest?: number;
  /** What share of the time a group is meant to have, as a whole number or a fraction such as "3/2" (1 each). */
  shares?: Record<string, number | string>;
  /** How many hands are told in advance that they come next (0; 2 where the option is used). */
  ahead?: number;
}

/** The parameters with everything said. */
export function paramsOf(params: QueueParams): Required<QueueParams> {
  return {
    slot: 120,
    credit: 240,
    minCharge: 30,
    window: 4,
    maxJump: 3,
    longest: 4,
    shares: {},
    ahead: 0,
    ...params,
  };
}

/** No hand is up and nobody has spoken. */
export function emptyQueue(): GroupClocks {
  return {
    nextTicket: 1,
    hands: {},
    clocks: {},
    virtual: 0,
    airtime: {},
    turns: {},
    tierTurns: {},
    running: null,
    announced: [],
  };
}

/**
 * A hand goes up and gets the next ticket. That nobody has two hands up is for the caller to see to. Constant time.
 *
 * @example raise(queue, { person: 'ann', group: 'academia', attrs: { region: 'WEOG', channel: 'room' } }) // 1
 */
export function raise(
  state: GroupClocks,
  hand: { person: string; group: string; attrs: Readonly<Record<string, string>>; kind?: HandKind },
): number {
  const { person, group, attrs, kind = 'floor' } = hand;
  const ticket = state.nextTicket;
  state.nextTicket += 1;
  state.hands[ticket] = { ticket, person, group, attrs: { ...attrs }, kind, overtaken: 0 };
  return ticket;
}

/**
 * A hand goes down; nothing happens if it is not up. Constant time.
 *
 * @example lower(queue, 1)
 */
export function lower(state: GroupClocks, ticket: number): void {
  delete state.hands[ticket];
  state.announced = state.announced.filter((call) => call.ticket !== ticket);
}

/**
 * The first ticket of a person whose hand is up. One pass over the hands.
 *
 * @example ticketOf(queue, 'ann') // 1
 */
export function ticketOf(state: Reading<GroupClocks>, person: string): number | undefined {
  return waiting(state).find((hand) => hand.person === person)?.ticket;
}

/**
 * The hands that are up in the order of their tickets: a record with whole numbers as keys is in their order.
 *
 * @example waiting(queue).map(({ ticket }) => ticket) // [1, 2, 4]
 */
export function waiting(state: Reading<GroupClocks>): Reading<Hand>[] {
  return Object.values(state.hands);
}

/**
 * How many floor turns the person has had. Those with the fewest are the first tier: no second voice before a first.
 *
 * @example turnsOf(queue, 'ann') // 1
 */
export function turnsOf(state: Reading<GroupClocks>, person: string): number {
  return numberIn(state.turns, person);
}

/**
 * Seconds spoken by people of whom this is true.
 *
 * @example airtimeOf(queue, 'region', 'WEOG') // 300
 */
export function airtimeOf(state: Reading<GroupClocks>, attribute: string, value: string): number {
  const seconds = Object.hasOwn(state.airtime, attribute) ? state.airtime[attribute]! : {};
  return numberIn(seconds, value);
}

/**
 * Seconds at which a group counts now: its own clock, but at most `credit` behind the others.
 *
 * @example effectiveClock(queue, 240, 'academia') // 0
 */
export function effectiveClock(state: Reading<GroupClocks>, credit: number, group: string): number {
  return Math.max(numberIn(state.clocks, group), state.virtual - credit);
}

// A name may be one that every object has ("toString"): what is found under it then is no number.
function numberIn(record: Readonly<Record<string, number>>, name: string): number {
  const found: unknown = record[name];
  return typeof found === 'number' ? found : 0;
}

/** The same queue once more, to try something on it. One step for each hand, person and group. */
export function copyOf(state: Reading<GroupClocks>): GroupClocks {
  const airtime = Object.entries(state.airtime).map(([attribute, seconds]) => [attribute, { ...seconds }]);
  return {
    ...state,
    hands: Object.fromEntries(Object.entries(state.hands).map(([ticket, hand]) => [ticket, { ...hand }])),
    clocks: { ...state.clocks },
    airtime: Object.fromEntries(airtime),
    turns: { ...state.turns },
    tierTurns: { ...state.tierTurns },
    running: state.running && { ...state.running },
    announced: state.announced.map(({ ticket, why }) => ({ ticket, why: [...why] })),
  };
}
