import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { accountsAt, ledgerConfig, openTurn, reservedAt } from '#core/session/clock.ts';
import { isSeat } from '#core/session/hand.ts';
import type { Session } from '#core/session/state.ts';
import { type NextStep, nextStep } from '#core/session/views/next-step.ts';
import { overrideReasons } from '#core/session/words.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Hall } from './hall.ts';
import { standingOf, takenQuestion } from './moment.ts';

/**
 * An invented moderator: does what the desk offers as the next step when its time has come, and now and then what moderators
 * do besides: a pause, another end, somebody out of the order with a reason (X7). Panels overrun; the hand-over is kept.
 */

export type ModeratorAct = { type: string; [field: string]: unknown };

interface Options {
  seed: number;
  hall: Hall;
  /** Epoch seconds. */
  begins: number;
  seconds: number;
}

/** What the moderator does at this second. To be asked again after each act, until there is nothing. */
export type Moderator = (session: Readonly<Session>, at: number) => ModeratorAct | undefined;

export function makeModerator({ seed, hall, begins, seconds }: Options): Moderator {
  const chance = chanceFrom(seed, 3);
  const startsAt = begins + chance.whole(0, 150);
  const pauses = [0.2, 0.7].map((share) => begins + Math.floor(seconds * share) + chance.whole(0, 300));
  let endChangesAt = begins + Math.floor(seconds * 0.35) + chance.whole(0, 600);
  let known = '';
  let readyAt = 0;
  let turns = 0;

  return (session, at) => {
    if (session.phase === 'open') return at >= startsAt ? { type: 'session.start' } : undefined;
    if (session.phase !== 'live') return undefined;
    const moment = momentOf(session);
    if (moment !== known) {
      known = moment;
      readyAt = at + secondsFor(session, at, { chance, hall });
    }
    const besides = beside(session, at);
    if (besides) return besides;
    if (at < readyAt && !isOver(session, at)) return undefined;
    const step = nextStep(standingOf(session, at * 1000), at * 1000);
    if (step.step === 'wait') readyAt = at + 4;
    return actFor(step, session);
  };

  /** A fault of the technology, or an end that is moved. */
  function beside(session: Readonly<Session>, at: number): ModeratorAct | undefined {
    if (session.clock.pausedFrom) return undefined;
    const pause = pauses.findIndex((when) => at >= when);
    if (pause !== -1) {
      pauses.splice(pause, 1);
      return { type: 'clock.pause' };
    }
    if (at < endChangesAt) return undefined;
    endChangesAt = Number.POSITIVE_INFINITY;
    return { type: 'end.change', endsAt: session.clock.endsAt + chance.one([-240, 180, 300]) * 1000 };
  }

  function actFor(step: NextStep, session: Readonly<Session>): ModeratorAct | undefined {
    switch (step.step) {
      case 'resume':
        return { type: 'clock.resume' };
      case 'begin':
        return { type: 'segment.begin', segment: step.segment };
      case 'end_turn':
        return { type: 'floor.end' };
      case 'answer':
        return { type: 'question.answer', question: step.question };
      case 'take':
        return { type: 'question.take', question: step.question };
      case 'close':
        return { type: 'session.close' };
      case 'give':
        return giveFloor(step.ticket, session);
      default:
        return undefined;
    }
  }

  /** Somebody of the panel was addressed, and may answer for themselves. */
  function replyTo(session: Readonly<Session>): ModeratorAct | undefined {
    const seat = Object.entries(session.seats).find(([, { closed }]) => !closed)?.[0];
    const { voice, reply } = session.clock.booked;
    const isFree =
      voice - reply > 20 &&
      session.repliesInRow === 0 &&
      Object.values(session.hands).every(({ kind }) => kind !== 'reply');
    return seat && isFree ? { type: 'reply.grant', to: `seat:${seat}` } : undefined;
  }

  /** Now and then a question between two turns, or somebody who cannot wait. */
  function giveFloor(ticket: number, session: Readonly<Session>): ModeratorAct {
    if (openTurn(session)) return { type: 'floor.end' };
    turns += 1;
    const question = turns % 4 === 0 ? standingOf(session, session.clock.segmentAt).firstQuestion : undefined;
    if (question !== undefined) return { type: turns % 8 === 0 ? 'floor.read' : 'question.take', question };
    const reply = turns % 5 === 0 ? replyTo(session) : undefined;
    if (reply) return reply;
    const others = Object.keys(session.hands)
      .map(Number)
      .filter((other) => other !== ticket);
    const [other] = others;
    if (other === undefined || !chance.is(0.06)) return { type: 'floor.give', ticket };
    const reason = chance.one(overrideReasons);
    const word = reason === 'other' ? 'The interpreter of this language leaves in a moment.' : '';
    return { type: 'floor.give', ticket: others[chance.whole(0, others.length - 1)] ?? other, reason, word };
  }
}

/** What changes when something begins or ends on the floor. */
const momentOf = ({ clock, questions }: Readonly<Session>) =>
  [clock.segment, clock.turn, clock.pausedFrom, takenQuestion({ questions } as Session)].join(' ');

/** The panel's time is up, its answers are as long as the floor has spoken, or the closing has come: whatever was planned, this does not wait (fairness B2). */
function isOver(session: Readonly<Session>, at: number): boolean {
  const { clock, agenda } = session;
  const turn = openTurn(session);
  if (clock.pausedFrom || (turn && !isSeat(turn.by))) return false;
  const kind = clock.segment ? agenda[clock.segment]?.kind : undefined;
  if (kind === undefined || kind === 'closing') return false;
  const accounts = accountsAt(session, at * 1000);
  if (kind !== 'floor') return at >= ledger(ledgerConfig(session), accounts).handover;
  const hasAnswered = accounts.reply >= accounts.voice && Object.keys(session.hands).length > 0;
  return hasAnswered || at >= Math.floor(session.clock.endsAt / 1000) - session.rules.ledger.bufferSeconds;
}

/** How long what has just begun takes, in seconds. */
function secondsFor(session: Readonly<Session>, at: number, { chance, hall }: { chance: Chance; hall: Hall }): number {
  const { clock, agenda } = session;
  if (clock.pausedFrom) return chance.whole(15, 75);
  const turn = openTurn(session);
  if (turn) return Math.max(1, hall.speaks(turn.by) - (at - Math.floor(turn.at / 1000)));
  const here = clock.segment ? agenda[clock.segment] : undefined;
  if (!here) return chance.whole(10, 90);
  if (here.kind === 'closing') return Math.max(20, Math.floor(clock.endsAt / 1000) - at + chance.whole(-25, 30));
  const { voice, reply } = accountsAt(session, at * 1000);
  // Answers count up to the floor's own time: the panel is not let speak longer between two turns.
  if (here.kind === 'floor')
    return Math.min(Math.max(0, voice - reply), chance.whole(3, takenQuestion(session) ? 75 : 35));
  const left = reservedAt(session, at * 1000);
  return chance.is(0.3) ? left + chance.whole(30, 240) : Math.ceil(left * (0.85 + chance.share() / 5));
}
