/** Whether a slate, by whomever it was written, leaves a group out that is large enough for a place. */
export const auditMethod = { name: 'slate-audit', version: 1 };

/** Who supports what. Statements are numbered from 0; weights are whole numbers from 1. */
export interface Approvals {
  statements: number;
  weights: readonly number[];
  approves: readonly (readonly number[])[];
}

/**
 * Supporters of a statement that was left out who have fewer than `level` statements in the slate, although together they
 * weigh enough for `level` places.
 */
export interface Violation {
  statement: number;
  level: number;
  weight: number;
}

/** The heaviest group that shares a statement which was left out, and has nothing in the slate. */
export interface Gap {
  /** Null where nobody is left out. Of several statements the first. */
  statement: number | null;
  weight: number;
  totalWeight: number;
  places: number;
}

export interface Audit {
  method: { name: string; version: number };
  /** By statement, the smallest level of each. */
  violations: Violation[];
  gap: Gap;
}

/**
 * Whether a slate gives everybody their share (EJR+), and the largest group that it leaves out. With a gap of
 * weight * places < total weight nobody who deserves a place is left without one (justified representation).
 *
 * One step for each approval, and one for each statement and place. Source: M. Brill, J. Peters, Robust and verifiable
 * proportionality axioms for multiwinner voting (EC 2023).
 *
 * @example // six people for 0 to 4, four for 5 to 9, and the slate has 0 to 4
 * auditSlate(sixAndFour, [0, 1, 2, 3, 4], 5).gap // { statement: 5, weight: 4, totalWeight: 10, places: 5 }
 */
export function auditSlate(approvals: Approvals, slate: readonly number[], places: number): Audit {
  const { statements, weights, approves } = approvals;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(total * places)) throw new RangeError('Weights too large to be compared exactly.');
  const inSlate = new Set(slate);
  const lefts = leftOut(statements, inSlate, places);
  for (const [voter, list] of approves.entries()) {
    const own = new Set(list);
    let represented = 0;
    for (const statement of own) if (inSlate.has(statement)) represented += 1;
    if (represented >= places) continue;
    for (const statement of own) {
      const by = lefts.get(statement);
      if (by) by[represented] = by[represented]! + weights[voter]!;
    }
  }
  const gap: Gap = { statement: null, weight: 0, totalWeight: total, places };
  for (const [statement, by] of lefts) if (by[0]! > gap.weight) Object.assign(gap, { statement, weight: by[0] });
  return {
    method: auditMethod,
    violations: [...lefts].flatMap(([statement, by]) => violationOf(statement, by, total) ?? []),
    gap,
  };
}

/** By statement that is not in the slate: the weight of its supporters by how many statements they have there. */
function leftOut(statements: number, inSlate: ReadonlySet<number>, places: number): Map<number, Float64Array> {
  const all = Array.from({ length: statements }, (_, statement) => statement);
  return new Map(
    all.filter((statement) => !inSlate.has(statement)).map((statement) => [statement, new Float64Array(places)]),
  );
}

function violationOf(statement: number, by: Float64Array, total: number): Violation | undefined {
  let weight = 0;
  for (const [represented, more] of by.entries()) {
    weight += more;
    const level = represented + 1;
    if (weight > 0 && weight * by.length >= level * total) return { statement, level, weight };
  }
  return undefined;
}

/** The statements by the weight of their supporters, as a plain vote would print them; ties by their number. */
export function slateByVotes({ statements, weights, approves }: Approvals, places: number): number[] {
  const weight = new Float64Array(statements);
  for (const [voter, list] of approves.entries())
    for (const statement of new Set(list)) weight[statement] = weight[statement]! + weights[voter]!;
  return Array.from(weight.keys())
    .sort((a, b) => weight[b]! - weight[a]! || a - b)
    .slice(0, places);
}
