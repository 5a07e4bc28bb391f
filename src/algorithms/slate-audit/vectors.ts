import { type Approvals, auditSlate, slateByVotes } from './slate-audit.ts';
import { utilityAudit } from './utility-audit.ts';

/** Runs one case of `slate/utility-audit`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { utilities, slate, k } = input as { utilities: number[][]; slate: number[]; k: number };
  const { coalition, people, places } = utilityAudit(utilities, slate, k);
  return { coalition, alpha_num: coalition * places, alpha_den: people };
}

/** The audit as `slate/equal-shares` expects it: of the slate, and of what a plain vote would print. */
export function auditsOf(approvals: Approvals, slate: readonly number[], places: number): unknown {
  const byVotes = slateByVotes(approvals, places);
  return {
    slate: auditOf(approvals, slate, places),
    byVotes: { slate: byVotes, ...auditOf(approvals, byVotes, places) },
  };
}

function auditOf(approvals: Approvals, slate: readonly number[], places: number) {
  const { violations, gap } = auditSlate(approvals, slate, places);
  return {
    ejrPlusViolations: violations.map(({ statement, level, weight }) => ({ candidate: statement, level, weight })),
    gap: { alpha_num: gap.weight * gap.places, alpha_den: gap.totalWeight, candidate: gap.statement },
  };
}
