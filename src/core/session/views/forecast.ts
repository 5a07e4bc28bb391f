import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { isPanel, ledgerConfig, openTurn } from '../clock.ts';
import { turnSeconds } from '../floor.ts';
import type { Session } from '../state.ts';

/** About when somebody is called, in whole minutes, if the floor goes on as it has (F21). A forecast, never a promise. */

const minuteMs = 60_000;
const enoughTurns = 3;

/** The instant of the call that has so many before it; nothing before the session, nor for who comes next anyway. */
export function calledAbout(session: Readonly<Session>): (before: number) => number | undefined {
  if (session.phase !== 'live') return () => undefined;
  const from = floorFrom(session);
  const isNext = openTurn(session) === undefined && !inPanel(session);
  const pace = paceSeconds(session) * 1000;
  return (before) => (isNext && before === 0 ? undefined : Math.ceil((from + before * pace) / minuteMs) * minuteMs);
}

const inPanel = ({ clock, agenda }: Readonly<Session>) => {
  const here = clock.segment ? agenda[clock.segment] : undefined;
  return here === undefined || isPanel(here);
};

/** From when the floor can be given next: the end of the turn that runs, the hand-over, or now. */
function floorFrom(session: Readonly<Session>): number {
  const { clock } = session;
  const turn = openTurn(session);
  if (turn) return turn.at + (turn.paused + turnSeconds(session, turn, turn.extraSeconds)) * 1000;
  const since = clock.running?.since ?? clock.startedAt;
  if (!inPanel(session)) return since;
  return Math.max(since, ledger(ledgerConfig(session), clock.booked).handover * 1000);
}

/** A turn and its answer: as long as they took so far on the average, at first a slot. */
function paceSeconds({ turns, clock, rules }: Readonly<Session>): number {
  const ended = Object.values(turns).filter(({ seconds, kind }) => seconds !== undefined && !kind).length;
  if (ended < enoughTurns) return rules.queue.slotSeconds;
  const { voice, reply } = clock.booked;
  return Math.max(30, Math.round((voice + Math.min(reply, voice)) / ended));
}
