import { ordinaryWeight } from '#algorithms/balanced-weights/balanced-weights.ts';
import { equalShares, type Slate } from '#algorithms/equal-shares/equal-shares.ts';
import { shownShare } from '#algorithms/shown-share/shown-share.ts';
import { auditSlate } from '#algorithms/slate-audit/slate-audit.ts';
import { type Ballots, ballotsIn } from '../../ballots.ts';
import type { ActorId } from '../../decider.ts';
import { weightsOf } from '../people.ts';
import type { Session } from '../state.ts';
import { sum, totals } from '../tally.ts';
import { openStatements } from './statements.ts';

/** How many statements the slate of a report has at most (V11). */
const places = 12;

/** The statements that stand for everybody, in the order of their choice, once the session is closed (V11). */
export interface SlateView {
  method: Slate['method'];
  parameters: Slate['parameters'] & { weights: Session['rules']['questions']['weights'] };
  chosen: { statement: string; phase: Slate['chosen'][number]['phase'] }[];
  /** Whether no group that is large enough for a place was left without: the audit, of this slate too. */
  leavesNobodyOut: boolean;
  /** The largest group that agrees on a left-out statement and has nothing in the slate: percent of the weight. */
  largestLeftOut?: { statement: string; share: number };
}

/** Undefined while the session runs, and where there is nothing to choose from. */
export function slateView(session: Readonly<Session>, ballots: Ballots): SlateView | undefined {
  if (session.phase !== 'closed') return undefined;
  const { rules, statements } = session;
  const ids = openStatements(session).filter((id) => sum(totals(statements[id]!.tally)) >= rules.smallest);
  const approvals = approvalsOf(session, ballots, ids);
  const { method, parameters, chosen } = equalShares(approvals, places);
  if (chosen.length === 0) return undefined;
  const slate = chosen.map(({ statement }) => statement);
  const { violations, gap } = auditSlate(approvals, slate, places);
  const leftOut = approvals.approves.filter(
    (own) => gap.statement !== null && own.includes(gap.statement) && !own.some((each) => slate.includes(each)),
  );
  const mayTell = gap.statement !== null && leftOut.length >= rules.smallest;
  return {
    method,
    parameters: { ...parameters, weights: rules.questions.weights },
    chosen: chosen.map(({ statement, phase }) => ({ statement: ids[statement]!, phase })),
    leavesNobodyOut: violations.length === 0,
    ...(mayTell && {
      largestLeftOut: {
        statement: ids[gap.statement!]!,
        share: shownShare((gap.weight / gap.totalWeight) * approvals.weights.length, approvals.weights.length),
      },
    }),
  };
}

/** Everybody who voted on one of them, with the weight that their group has in the order of questions. */
function approvalsOf(session: Readonly<Session>, ballots: Ballots, ids: readonly string[]) {
  const weights = weightsOf(session);
  const agrees = new Map<ActorId, number[]>();
  for (const [place, id] of ids.entries()) {
    for (const [by, { choice }] of ballotsIn(ballots, id)) {
      const own = agrees.get(by) ?? [];
      if (choice === 'agree') own.push(place);
      agrees.set(by, own);
    }
  }
  const weightOf = (by: ActorId) => weights[session.people[by]?.group ?? 'other'] ?? ordinaryWeight;
  return {
    statements: ids.length,
    weights: Array.from(agrees.keys(), weightOf),
    approves: Array.from(agrees.values()),
  };
}
