import type { Reading } from '../reading.ts';
import { add, type Sum, unit } from './exact.ts';

/** The order of audience questions: weighted dynamic Phragmén on whole numbers. */
export const waterline = { name: 'waterline', version: 1 };

/**
 * The people, the questions and who backs what: plain JSON. People and questions stand in lists in the order in which they
 * came, and refer to each other by their places there. Weights are not kept: they belong to the class of a person and are
 * said at each call, so sums are kept by class.
 *
 * Source: J. Israel, M. Brill, Dynamic Proportional Rankings (IJCAI 2021), with weights and late-comers added by us.
 * Memory: about 30 bytes for each support, and three numbers for each class and question.
 */
export interface Waterline {
  /** Places of the people by their id; below, one item for each person. */
  people: Record<string, number>;
  names: string[];
  classOf: number[];
  /** How much of the questions asked each person has paid for. Only ever rises. */
  levels: number[];
  /** The questions each person backs. Closed ones drop out sooner or later. */
  backs: number[][];
  /** Places of the questions by their id; below, one item for each question, in the order of submission. */
  questions: Record<string, number>;
  ids: string[];
  isOpen: boolean[];
  supporters: number[][];
  /** When they withdrew their support (epoch milliseconds), by the id of the person. */
  leavers: Record<string, number>[];
  /** Levels that no supporter is above, and none below. Not always the closest. */
  highest: number[];
  lowest: number[];
  /** Places of the classes by their name; below, one item for each class. */
  classes: Record<string, number>;
  tallies: Tally[];
}

/** How many people of one class there are and what their levels add up to: in all, and by question they back. */
export interface Tally {
  class: string;
  people: number;
  total: Sum;
  count: number[];
  whole: number[];
  rest: number[];
}

/** Nobody there and nothing asked. */
export function emptyWaterline(): Waterline {
  return {
    people: {},
    names: [],
    classOf: [],
    levels: [],
    backs: [],
    questions: {},
    ids: [],
    isOpen: [],
    supporters: [],
    leavers: [],
    highest: [],
    lowest: [],
    classes: {},
    tallies: [],
  };
}

/**
 * Somebody comes in at a level (whole number, see `joiningLevel`). Somebody who is there already stays as they are, so
 * leaving and returning changes nothing. Constant time.
 *
 * @example join(state, 'ann', 'academia', joiningLevel(state, { academia: 1000 }))
 */
export function join(state: Waterline, person: string, group: string, level: number): void {
  if (placeIn(state.people, person) !== undefined) return;
  const tally = tallyOf(state, group);
  state.people[person] = state.names.length;
  state.names.push(person);
  state.classOf.push(placeIn(state.classes, group)!);
  state.levels.push(level);
  state.backs.push([]);
  tally.people += 1;
  add(tally.total, level);
}

/**
 * From now on the person counts in another class; what they have paid for stays with them, and questions that are closed
 * keep the class they were backed in. Costs as many steps as they
 * back questions.
 *
 * @example changeClass(state, 'ann', 'civil_society')
 */
export function changeClass(state: Waterline, person: string, group: string): void {
  const place = placeIn(state.people, person);
  if (place === undefined) return;
  const level = state.levels[place]!;
  const from = state.tallies[state.classOf[place]!]!;
  const to = tallyOf(state, group);
  from.people -= 1;
  add(from.total, -level);
  to.people += 1;
  add(to.total, level);
  for (const question of state.backs[place]!) {
    if (!state.isOpen[question]) continue;
    count(from, question, -1, -level);
    count(to, question, 1, level);
  }
  state.classOf[place] = placeIn(state.classes, group)!;
}

/**
 * A question is open from now on. `person` backs it; its author does, unless they say otherwise. A question that is known
 * already stays as it is. One step for each class.
 *
 * @example submit(state, 'why', 'ann')
 */
export function submit(state: Waterline, question: string, person?: string): void {
  if (placeIn(state.questions, question) === undefined) {
    state.questions[question] = state.ids.length;
    state.ids.push(question);
    state.isOpen.push(true);
    state.supporters.push([]);
    state.leavers.push({});
    state.highest.push(0);
    state.lowest.push(0);
    for (const tally of state.tallies) for (const column of columnsOf(tally)) column.push(0);
  }
  if (person !== undefined) support(state, question, person);
}

/**
 * The person backs the question, if it is open and they do not back it yet. A microsecond or two: one look through what
 * the person backs.
 *
 * @example support(state, 'why', 'bo')
 */
export function support(state: Waterline, question: string, person: string): void {
  const asked = placeIn(state.questions, question);
  const place = placeIn(state.people, person);
  if (asked === undefined || place === undefined || !state.isOpen[asked]) return;
  if (state.backs[place]!.includes(asked)) return;
  const level = state.levels[place]!;
  const isFirst = state.supporters[asked]!.length === 0;
  state.highest[asked] = isFirst ? level : Math.max(state.highest[asked]!, level);
  state.lowest[asked] = isFirst ? level : Math.min(state.lowest[asked]!, level);
  state.supporters[asked]!.push(place);
  state.backs[place]!.push(asked);
  delete state.leavers[asked]![person];
  count(state.tallies[state.classOf[place]!]!, asked, 1, level);
}

/**
 * The person no longer backs the question from the instant `at` (epoch milliseconds); for a while they are charged all the
 * same if it is taken. One look through what the person backs and one through the supporters.
 *
 * @example unsupport(state, 'why', 'bo', 1_700_000_000_000)
 */
export function unsupport(state: Waterline, question: string, person: string, at: number): void {
  const asked = placeIn(state.questions, question);
  const place = placeIn(state.people, person);
  if (asked === undefined || place === undefined || !state.isOpen[asked]) return;
  if (!remove(state.backs[place]!, asked)) return;
  remove(state.supporters[asked]!, place);
  count(state.tallies[state.classOf[place]!]!, asked, -1, -state.levels[place]!);
  state.leavers[asked]![person] = at;
}

/**
 * The question is withdrawn or set aside: nobody is charged. Constant time.
 *
 * @example close(state, 'why')
 */
export function close(state: Waterline, question: string): void {
  const asked = placeIn(state.questions, question);
  if (asked === undefined) return;
  state.isOpen[asked] = false;
  state.leavers[asked] = {};
}

/**
 * Two open questions become one: those who back `from` back `into`, one person counts once, and `from` is closed. Who
 * withdrew from `from` owes nothing to `into`, and is remembered in case the merge is taken apart. One `support` for each
 * supporter of `from`.
 *
 * @example merge(state, 'why-too', 'why')
 */
export function merge(state: Waterline, from: string, into: string): void {
  const source = placeIn(state.questions, from);
  const target = placeIn(state.questions, into);
  if (source === undefined || target === undefined || source === target) return;
  if (!state.isOpen[source] || !state.isOpen[target]) return;
  for (const place of state.supporters[source]!) support(state, into, state.names[place]!);
  state.isOpen[source] = false;
}

/**
 * The question was taken at `level`, first in the order or not: its supporters and `leavers` (see `charge`) who stand lower
 * are raised to it, and the question is closed. Costs the sum, over those raised, of the questions they back.
 *
 * @example const { level, leavers } = charge(state, weights, 'why', at); take(state, 'why', level, leavers)
 */
export function take(state: Waterline, question: string, level: number, leavers: readonly string[]): void {
  const asked = placeIn(state.questions, question);
  if (asked === undefined || !state.isOpen[asked]) return;
  close(state, question);
  for (const place of state.supporters[asked]!) raise(state, place, level);
  for (const person of leavers) {
    const place = placeIn(state.people, person);
    if (place !== undefined) raise(state, place, level);
  }
}

/**
 * Whether the person backs the question, open or not. One look through what the person backs, or through the supporters.
 *
 * @example isSupporter(state, 'why', 'bo') // true
 */
export function isSupporter(state: Reading<Waterline>, question: string, person: string): boolean {
  const asked = placeIn(state.questions, question);
  const place = placeIn(state.people, person);
  if (asked === undefined || place === undefined) return false;
  return state.isOpen[asked] ? state.backs[place]!.includes(asked) : state.supporters[asked]!.includes(place);
}

/**
 * The open questions the person backs, in the order of submission. One look through what the person backs.
 *
 * @example backedBy(state, 'bo') // ['why']
 */
export function backedBy(state: Reading<Waterline>, person: string): string[] {
  const place = placeIn(state.people, person);
  if (place === undefined) return [];
  const open = state.backs[place]!.filter((asked) => state.isOpen[asked]);
  return open.sort((a, b) => a - b).map((asked) => state.ids[asked]!);
}

/**
 * Who backs the question, or backed it when it was closed, by id. One step for each of them.
 *
 * @example supportersOf(state, 'why') // ['ann', 'bo']
 */
export function supportersOf(state: Reading<Waterline>, question: string): string[] {
  const asked = placeIn(state.questions, question);
  return asked === undefined ? [] : state.supporters[asked]!.map((place) => state.names[place]!);
}

/**
 * The place of something in the list that goes with `places`; undefined where it is not known. Constant time.
 *
 * @example placeIn(state.questions, 'why') // 0
 */
export function placeIn(places: Readonly<Record<string, number>>, id: string): number | undefined {
  // Not `places[id]`: an id may be the name of something that every object has.
  return Object.hasOwn(places, id) ? places[id] : undefined;
}

function raise(state: Waterline, place: number, level: number): void {
  const from = state.levels[place]!;
  if (from >= level) return;
  const { total, whole, rest } = state.tallies[state.classOf[place]!]!;
  const { isOpen, highest } = state;
  const backs = state.backs[place]!;
  const step = level - from;
  state.levels[place] = level;
  add(total, step);
  let kept = 0;
  for (let i = 0; i < backs.length; i += 1) {
    const asked = backs[i]!;
    if (!isOpen[asked]) continue;
    backs[kept] = asked;
    kept += 1;
    let sum = rest[asked]! + step;
    if (sum >= unit) {
      const units = Math.floor(sum / unit);
      whole[asked] = whole[asked]! + units;
      sum -= units * unit;
    }
    rest[asked] = sum;
    if (highest[asked]! < level) highest[asked] = level;
  }
  backs.length = kept;
}

function count(tally: Tally, asked: number, people: number, level: number): void {
  const sum = { whole: tally.whole[asked]!, rest: tally.rest[asked]! };
  add(sum, level);
  tally.count[asked] = tally.count[asked]! + people;
  tally.whole[asked] = sum.whole;
  tally.rest[asked] = sum.rest;
}

function tallyOf(state: Waterline, group: string): Tally {
  const known = placeIn(state.classes, group);
  if (known !== undefined) return state.tallies[known]!;
  const none = () => state.ids.map(() => 0);
  const total = { whole: 0, rest: 0 };
  const tally = { class: group, people: 0, total, count: none(), whole: none(), rest: none() };
  state.classes[group] = state.tallies.length;
  state.tallies.push(tally);
  return tally;
}

const columnsOf = (tally: Tally) => [tally.count, tally.whole, tally.rest];

function remove(list: number[], item: number): boolean {
  const at = list.indexOf(item);
  if (at === -1) return false;
  list.splice(at, 1);
  return true;
}
