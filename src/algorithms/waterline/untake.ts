import type { Reading } from '../reading.ts';
import { add } from './exact.ts';
import { reopen } from './split.ts';
import { placeIn, supportersOf, type Waterline } from './waterline.ts';

/** What taking a question changes, as it stands before: plain JSON. */
export interface BeforeTaking {
  /** The levels of those who are raised, each with the places of the people who stand at it. */
  levels: [level: number, people: number[]][];
  /** Who had withdrawn their support, and when. */
  leavers: Record<string, number>;
}

/**
 * What has to be known to take a taking back: to be asked before the question is taken at `level`, with `leavers` charged as
 * well. One step for each supporter.
 *
 * @example beforeTaking(state, 'why', 250_000_000, []) // { levels: [[0, [0, 1]]], leavers: {} }
 */
export function beforeTaking(
  state: Reading<Waterline>,
  question: string,
  level: number,
  leavers: readonly string[],
): BeforeTaking {
  const asked = placeIn(state.questions, question);
  if (asked === undefined) return { levels: [], leavers: {} };
  const charged = [...state.supporters[asked]!, ...leavers.flatMap((person) => placeIn(state.people, person) ?? [])];
  const byLevel = new Map<number, number[]>();
  for (const place of charged) {
    const own = state.levels[place]!;
    if (own < level) byLevel.set(own, [...(byLevel.get(own) ?? []), place]);
  }
  return { levels: [...byLevel], leavers: { ...state.leavers[asked]! } };
}

/**
 * The question is open again as if it had not been taken, and nobody is charged for it: those who were raised stand where they
 * stood, the rest of what happened since stays. Costs the sum, over those lowered, of the questions they back.
 *
 * @example untake(state, 'why', before)
 */
export function untake(state: Waterline, question: string, { levels, leavers }: BeforeTaking): void {
  const asked = placeIn(state.questions, question);
  if (asked === undefined || state.isOpen[asked]) return;
  for (const [level, people] of levels) for (const place of people) lower(state, place, level);
  reopen(state, question, supportersOf(state, question));
  state.leavers[asked] = { ...leavers };
}

/** The sums of the open questions the person backs sink with their level; that somebody stood higher stays a bound. */
function lower(state: Waterline, place: number, level: number): void {
  const step = level - state.levels[place]!;
  const tally = state.tallies[state.classOf[place]!]!;
  state.levels[place] = level;
  add(tally.total, step);
  for (const asked of state.backs[place]!) {
    if (!state.isOpen[asked]) continue;
    const sum = { whole: tally.whole[asked]!, rest: tally.rest[asked]! };
    add(sum, step);
    tally.whole[asked] = sum.whole;
    tally.rest[asked] = sum.rest;
    if (state.lowest[asked]! > level) state.lowest[asked] = level;
  }
}
