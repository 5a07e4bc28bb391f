import type { PlainCounts } from './stages.ts';

/** Two groups that lean opposite ways on a statement. */
export interface Opposition {
  readonly column: number;
  readonly agree: number;
  readonly disagree: number;
  /** The lower bounds of both shares together: at least 1, at most 2. */
  readonly strength: number;
}

/** Nine in ten of a normal distribution lie above so many standard errors below the mean. */
const lower90 = 1.2816;

/**
 * Where views oppose each other: of each statement the two groups furthest apart, if surely more than half of one agree and
 * surely more than half of the other disagree. The strongest first. Some steps for each group and statement.
 *
 * Source: ours, on the lower bounds of the shares that the scores use too (`scores.ts`).
 *
 * @example oppositionsOf({ groups: 2, statements: 1, agree: Uint32Array.of(9, 0), disagree: Uint32Array.of(0, 9), seen: Uint32Array.of(9, 9) })[0]?.agree // 0
 */
export function oppositionsOf({ groups, statements, agree, disagree, seen }: PlainCounts): Opposition[] {
  const found: Opposition[] = [];
  for (let column = 0; column < statements; column += 1) {
    const forIt = surest(agree, seen, { groups, statements, column });
    const against = surest(disagree, seen, { groups, statements, column });
    if (forIt.least < 0.5 || against.least < 0.5) continue;
    found.push({ column, agree: forIt.group, disagree: against.group, strength: forIt.least + against.least });
  }
  return found.sort((one, other) => other.strength - one.strength || one.column - other.column);
}

/** The group whose share has the highest lower bound, the first of equals. */
function surest(
  counts: Uint32Array,
  seen: Uint32Array,
  { groups, statements, column }: Pick<PlainCounts, 'groups' | 'statements'> & { column: number },
) {
  let best = { group: 0, least: Number.NEGATIVE_INFINITY };
  for (let group = 0; group < groups; group += 1) {
    const votes = seen[group * statements + column]!;
    const share = (counts[group * statements + column]! + 1) / (votes + 2);
    const least = share - lower90 * Math.sqrt((share * (1 - share)) / (votes + 3));
    if (least > best.least) best = { group, least };
  }
  return best;
}
