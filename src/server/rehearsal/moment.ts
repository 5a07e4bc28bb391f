import { forecast } from '#algorithms/group-clocks/turn.ts';
import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { nextQuestion } from '#algorithms/waterline/ranking.ts';
import { accountsAt, ledgerConfig, openTurn, planOfRest, reservedAt } from '#core/session/clock.ts';
import { parameters } from '#core/session/floor.ts';
import { weightsOf } from '#core/session/people.ts';
import { agendaInOrder } from '#core/session/plan.ts';
import type { Session } from '#core/session/state.ts';
import type { Standing } from '#core/session/views/next-step.ts';

/** How things stand for whoever leads, as their desk would say it, without drawing the desk (X7). */
export function standingOf(session: Readonly<Session>, at: number): Standing {
  const { clock, phase, agenda } = session;
  const { owed, handover } = ledger(ledgerConfig(session), accountsAt(session, at));
  const here = clock.segment ? agenda[clock.segment] : undefined;
  return {
    phase,
    what: clock.pausedFrom ? 'paused' : openTurn(session) ? 'turn' : here ? 'segment' : 'starting',
    ...(clock.segment && here && { segment: { segment: clock.segment, kind: here.kind } }),
    next: nextPart(session, at),
    floor: toCome(session).find(({ kind }) => kind === 'floor'),
    firstHand: forecast(session.queue, parameters(session), 1)[0]?.ticket,
    firstQuestion: nextQuestion(session.waterline, weightsOf(session)),
    takenQuestion: takenQuestion(session),
    owedSeconds: owed,
    handoverAt: handover * 1000,
    closingAt: clock.endsAt - session.rules.ledger.bufferSeconds * 1000,
  };
}

/** The question that is being answered, if one is. */
export const takenQuestion = (session: Readonly<Session>) =>
  Object.entries(session.questions).find(([, { stage }]) => stage === 'taken')?.[0];

/** Parts that have not been begun. */
const toCome = ({ agenda, clock }: Readonly<Session>) =>
  Object.entries(agenda).flatMap(([segment, { kind }]) => (clock.begun[segment] ? [] : [{ segment, kind }]));

/** The part that comes next by the running order, without those that have been dropped. */
function nextPart(session: Readonly<Session>, at: number) {
  const { clock } = session;
  const { dropped } = planOfRest(session, at, reservedAt(session, at)).allotment;
  const order = agendaInOrder(session);
  const here = order.findIndex(([id]) => id === clock.segment);
  const next = order.slice(here + 1).find(([id]) => !clock.begun[id] && !dropped.includes(id));
  return next && { segment: next[0], kind: next[1].kind };
}
