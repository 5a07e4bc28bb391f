/** The largest group that prefers one left-out statement to the whole slate. */
export const utilityAuditMethod = { name: 'utility-audit', version: 1 };

export interface UtilityGap {
  method: { name: string; version: number };
  /** Null where nobody is left out. Of several the first statement, then the highest threshold. */
  statement: number | null;
  /** Each of the coalition finds the statement at least this good, and everything in the slate less. */
  threshold: number | null;
  coalition: number;
  people: number;
  places: number;
}

/**
 * With graded utilities (`utilities[person][statement]`, larger is better): the largest number of people for whom some left-out
 * statement and some threshold exist, so that they find the statement at least that good and everything in the slate less.
 *
 * For each statement everybody contributes the interval (best in the slate, own utility]; the deepest point is found by
 * sorting the ends: statements * people * log people. Source: after S. De, L. Gelauff, A. Goel, S. Milli, A. Procaccia,
 * A. Siu, Question the Questions (2025); the formal details are ours.
 *
 * @example utilityAudit([[0, 1], [0, 1], [1, 0]], [0], 1) // statement 1, threshold 1, a coalition of 2
 */
export function utilityAudit(
  utilities: readonly (readonly number[])[],
  slate: readonly number[],
  places: number,
): UtilityGap {
  const best = utilities.map((own) => Math.max(Number.NEGATIVE_INFINITY, ...slate.map((statement) => own[statement]!)));
  const inSlate = new Set(slate);
  const gap: UtilityGap = {
    method: utilityAuditMethod,
    statement: null,
    threshold: null,
    coalition: 0,
    people: utilities.length,
    places,
  };
  for (const statement of utilities[0]?.keys() ?? []) {
    if (inSlate.has(statement)) continue;
    const deepest = deepestPoint(
      utilities.map((own, person) => ({ above: best[person]!, upTo: own[statement]! })).filter(isSomewhere),
    );
    if (deepest.depth > gap.coalition)
      Object.assign(gap, { statement, threshold: deepest.point, coalition: deepest.depth });
  }
  return gap;
}

interface Interval {
  above: number;
  upTo: number;
}

const isSomewhere = ({ above, upTo }: Interval) => above < upTo;

/** The point that lies in most of the intervals, which have their upper end and not their lower: the end of one of them. */
function deepestPoint(intervals: readonly Interval[]): { depth: number; point: number } {
  const starts = intervals.map(({ above }) => above).sort((a, b) => b - a);
  const ends = intervals.map(({ upTo }) => upTo).sort((a, b) => b - a);
  let deepest = { depth: 0, point: Number.NaN };
  let left = 0;
  // From above: at the point `end`, the intervals that end there or above are entered, those that start there or above left.
  for (const [place, point] of ends.entries()) {
    while (starts[left]! >= point) left += 1;
    const depth = place + 1 - left;
    if (depth > deepest.depth) deepest = { depth, point };
  }
  return deepest;
}
