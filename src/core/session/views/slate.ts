import { ordinaryWeight } from '#algorithms/balanced-weights/balanced-weights.ts';
import { type Approvals, equalShares, type Slate } from '#algorithms/equal-shares/equal-shares.ts';
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
export interface SlateView extends ChoiceAudit {
  method: Slate['method'];
  parameters: Slate['parameters'] & { weights: Session['rules']['questions']['weights'] };
  chosen: { statement: string; phase: Slate['chosen'][number]['phase'] }[];
}

/** What an audit says of a choice of statements, by whomever it was made. */
export interface ChoiceAudit {
  /** Whether no group that is large enough for a place was left without. */
  leavesNobodyOut: boolean;
  /** The largest group that agrees on a left-out statement and has nothing in the choice: percent of the weight. */
  largestLeftOut?: { statement: string; share: number; isDueAPlace: boolean };
}

/** Who agrees with which of these statements: what a slate is chosen from. */
export interface Agreements {
  statements: readonly string[];
  approvals: Approvals;
  smallest: number;
  weights: Session['rules']['questions']['weights'];
}

/** Undefined while the session runs, and where there is nothing to choose from. */
export function slateView(session: Readonly<Session>, ballots: Ballots): SlateView | undefined {
  if (session.phase !== 'closed') return undefined;
  const { rules, statements } = session;
  const ids = openStatements(session).filter((id) => sum(totals(statements[id]!.tally)) >= rules.smallest);
  const { smallest, questions } = rules;
  const approvals = approvalsOf(session, ballots, ids);
  return slateOf({ statements: ids, approvals, smallest, weights: questions.weights });
}

/** Undefined where there is nothing to choose from. */
export function slateOf(agreements: Agreements): SlateView | undefined {
  const { method, parameters, chosen } = equalShares(agreements.approvals, places);
  if (chosen.length === 0) return undefined;
  const slate = chosen.map(({ statement }) => statement);
  return {
    method,
    parameters: { ...parameters, weights: agreements.weights },
    chosen: chosen.map(({ statement, phase }) => ({ statement: agreements.statements[statement]!, phase })),
    ...auditChoice(agreements, slate, places),
  };
}

/** The audit of any choice, such as the team's own (V12). */
export function auditChoice(
  { approvals, statements, smallest }: Agreements,
  chosen: readonly number[],
  places: number,
): ChoiceAudit {
  const { violations, gap } = auditSlate(approvals, chosen, places);
  const leftOut = approvals.approves.filter(
    (own) => gap.statement !== null && own.includes(gap.statement) && !own.some((each) => chosen.includes(each)),
  );
  const mayTell = gap.statement !== null && leftOut.length >= smallest;
  return {
    leavesNobodyOut: violations.length === 0,
    ...(mayTell && {
      largestLeftOut: {
        statement: statements[gap.statement!]!,
        share: shownShare((gap.weight / gap.totalWeight) * approvals.weights.length, approvals.weights.length),
        isDueAPlace: gap.weight * gap.places >= gap.totalWeight,
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
