import type { Reading } from '../reading.ts';
import { isSupporter, merge, placeIn, support, supportersOf, unsupport, type Waterline } from './waterline.ts';

/**
 * Who would come to `into` by merging `from` into it: those who back `from` and not yet `into`, by id. One step for each
 * supporter of `from`.
 *
 * @example comingBy(state, 'why-too', 'why') // ['cy']
 */
export const comingBy = (state: Reading<Waterline>, from: string, into: string): string[] =>
  supportersOf(state, from).filter((person) => !isSupporter(state, into, person));

/**
 * Who of those who would come had withdrawn their support for `into`, and when: to be asked before the merge, which makes
 * supporters of them. One step for each of them.
 *
 * @example leftBefore(state, 'why', ['cy']) // { cy: 1_700_000_000_000 }
 */
export function leftBefore(state: Reading<Waterline>, into: string, came: readonly string[]): Record<string, number> {
  const target = placeIn(state.questions, into);
  const leavers = target === undefined ? {} : state.leavers[target]!;
  return Object.fromEntries(
    came.flatMap((person) => (Object.hasOwn(leavers, person) ? [[person, leavers[person]!]] : [])),
  );
}

/**
 * Takes a merge apart: `from` is open again, backed by those of its supporters who still back `into`; those who `came` to
 * `into` by the merge back it no more. Nobody is charged. Who withdrew counts as having withdrawn from what they backed:
 * before the merge (for `into`, those who `left`) as if it had not been, since then from what they had come with. Costs a few
 * looks through what each of them backs.
 *
 * @example split(state, 'why-too', 'why', ['cy'], {})
 */
export function split(
  state: Waterline,
  from: string,
  into: string,
  came: readonly string[],
  left: Readonly<Record<string, number>>,
): void {
  const source = placeIn(state.questions, from);
  const target = placeIn(state.questions, into);
  if (source === undefined || target === undefined || state.isOpen[source] || !state.isOpen[target]) return;
  const ofTarget = state.leavers[target]!;
  const ofSource = { ...state.leavers[source]! };
  const backed = supportersOf(state, from);
  for (const person of backed) if (Object.hasOwn(ofTarget, person)) ofSource[person] = ofTarget[person]!;
  const stay = backed.filter((person) => isSupporter(state, into, person));
  for (const person of came) {
    if (isSupporter(state, into, person)) unsupport(state, into, person, 0);
    delete ofTarget[person];
  }
  Object.assign(ofTarget, left);
  reopen(state, from, stay);
  state.leavers[source] = ofSource;
}

/**
 * A closed question is open again, backed by these people at the levels they stand at now.
 *
 * @example reopen(state, 'why', ['ann', 'bo'])
 */
export function reopen(state: Waterline, question: string, people: readonly string[]): void {
  const asked = placeIn(state.questions, question);
  if (asked === undefined || state.isOpen[asked]) return;
  // What was summed up for it stopped with its closing: it is added up anew.
  for (const tally of state.tallies) for (const column of [tally.count, tally.whole, tally.rest]) column[asked] = 0;
  for (const place of state.supporters[asked]!) {
    const backs = state.backs[place]!;
    const at = backs.indexOf(asked);
    if (at !== -1) backs.splice(at, 1);
  }
  state.supporters[asked] = [];
  state.leavers[asked] = {};
  state.isOpen[asked] = true;
  for (const person of people) support(state, question, person);
}

/**
 * The order as it would stand after a merge, to be looked at and not kept: what changes is copied, the rest is shared.
 * One step for each person and each question.
 *
 * @example ranking(afterMerge(state, 'why-too', 'why'), weights)
 */
export function afterMerge(state: Reading<Waterline>, from: string, into: string): Reading<Waterline> {
  const source = placeIn(state.questions, from);
  const target = placeIn(state.questions, into);
  if (source === undefined || target === undefined) return state;
  // A copy of what `support` and `close` change, and nothing else of it is written to.
  const copy = {
    ...state,
    isOpen: [...state.isOpen],
    supporters: [...state.supporters],
    leavers: [...state.leavers],
    backs: [...state.backs],
    highest: [...state.highest],
    lowest: [...state.lowest],
    tallies: state.tallies.map((tally) => ({
      ...tally,
      count: [...tally.count],
      whole: [...tally.whole],
      rest: [...tally.rest],
    })),
  } as Waterline;
  copy.supporters[target] = [...state.supporters[target]!];
  copy.leavers[target] = { ...state.leavers[target]! };
  for (const place of state.supporters[source]!) copy.backs[place] = [...state.backs[place]!];
  merge(copy, from, into);
  return copy;
}
