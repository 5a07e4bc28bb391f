import type { Ballots } from './ballots.ts';

/** How far two readings of the same votes agree. */
export interface Comparison {
  /** The first has the signs the other way round. */
  isTurned: boolean;
  /** Pairs of person and statement that differ, signs put right. */
  differing: number;
  /** Where first, in words. */
  first: string;
}

/** With fewer votes that say the opposite it may as well be a slip. */
const fewestToTurn = 10;

/** Compares the last votes of the history with the matrix, person by person. */
export function compareBallots(
  history: Ballots,
  matrix: Ballots,
  participantIds: readonly number[],
  statementIds: readonly number[],
): Comparison {
  const same = { asTheyAre: 0, turned: 0 };
  const pairs = function* () {
    for (let person = 0; person < participantIds.length; person += 1) yield* pairsOf(history, matrix, person);
  };
  for (const { left, right } of pairs()) {
    if (!left || !right) continue;
    if (left === right) same.asTheyAre += 1;
    else same.turned += 1;
  }
  const isTurned = same.turned >= fewestToTurn && same.turned > 9 * same.asTheyAre;
  const sign = isTurned ? -1 : 1;
  let differing = 0;
  let first = '';
  for (const { person, column, left, right } of pairs()) {
    const turned = left === undefined ? undefined : left * sign;
    // A zero that was turned is minus zero, which is still no different from zero.
    if (turned === right) continue;
    differing += 1;
    if (differing === 1) {
      const said = (choice: number | undefined) => (choice === undefined ? 'none' : String(choice + 0));
      first = `participant ${participantIds[person]}, statement ${statementIds[column]}: ${said(turned)} and ${said(right)}`;
    }
  }
  return { isTurned, differing, first };
}

interface Pair {
  person: number;
  column: number;
  left: number | undefined;
  right: number | undefined;
}

/** Two ascending lists side by side: every column that one of them has. */
function* pairsOf(one: Ballots, other: Ballots, person: number): Generator<Pair> {
  let a = one.start[person]!;
  let b = other.start[person]!;
  const endA = one.start[person + 1]!;
  const endB = other.start[person + 1]!;
  while (a < endA || b < endB) {
    const columnA = a < endA ? one.columns[a]! : Number.POSITIVE_INFINITY;
    const columnB = b < endB ? other.columns[b]! : Number.POSITIVE_INFINITY;
    const column = Math.min(columnA, columnB);
    yield {
      person,
      column,
      left: columnA === column ? one.choices[a]! : undefined,
      right: columnB === column ? other.choices[b]! : undefined,
    };
    if (columnA === column) a += 1;
    if (columnB === column) b += 1;
  }
}
