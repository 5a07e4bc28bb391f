import { expOfMinus } from '../normal.ts';
import type { PlainCounts } from '../stages.ts';
import type { Points } from './points.ts';

const metaPriority = 49;

/** How far out each statement lies: where somebody would stand who disagreed with it and had no other vote. */
export function extremityOf({ mean, components: [first, second] }: Points): Float64Array {
  return mean.map((m, column) => {
    const off = Math.sqrt(mean.length) * (-1 - m);
    const [x, y] = [off * first[column]!, off * second[column]!];
    return Math.sqrt(x * x + y * y);
  });
}

/**
 * How often each statement should be shown next, against the others: new and telling ones first. `counts` are those of the
 * people in the conversation, as one group.
 */
export function priorityOf(
  counts: PlainCounts,
  extremity: Float64Array,
  isMeta: ArrayLike<number | boolean>,
): Float64Array {
  return extremity.map((far, column) => {
    if (isMeta[column]) return metaPriority;
    const agrees = counts.agree[column]!;
    const votes = counts.seen[column]!;
    const passShare = (votes - agrees - counts.disagree[column]! + 1) / (votes + 2);
    const novelty = 1 + 8 * expOfMinus((votes / 5) * Math.LN2);
    const root = (1 - passShare) * (far + 1) * ((agrees + 1) / (votes + 2)) * novelty;
    return root * root;
  });
}
