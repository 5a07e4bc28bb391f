import type { Call, Hand as QueueHand } from '#algorithms/group-clocks/group-clocks.ts';
import { type BeforeTaking, untake } from '#algorithms/waterline/untake.ts';
import type { Entry, EntryId } from '../decider.ts';
import type { Clock, Hand, Session } from './state.ts';
import type { Account, QuestionId } from './words.ts';

/** What the moderator's last act changed, kept for ten seconds so that it can be put back as it was (T15). Plain JSON. */

type Of<T extends string, Before> = { type: T; entry: EntryId; account: Account } & Before;

export type UndoStep =
  | Of<
      'floor.given',
      {
        queued: QueueHand;
        hand: Hand;
        virtual: number;
        clock: number | null;
        announced: Call[];
        overtaken: number[];
        tier: number | null;
        repliesInRow: number;
      }
    >
  | Of<
      'turn.ended',
      {
        turn: EntryId;
        queued: QueueHand;
        clock: number | null;
        turns: number | null;
        airtime: Record<string, number | null>;
      }
    >
  | Of<
      'segment.begun',
      {
        part: Pick<Clock, 'segmentAt' | 'elsewhereSeconds' | 'allottedSeconds' | 'graceSeconds'>;
        segment: string | null;
        done: number | null;
        begun: EntryId | null;
        began: string;
      }
    >
  | Of<'clock.paused', object>
  | Of<'clock.resumed', { pausedFrom: Account }>
  | Of<'question.taken', { question: QuestionId; before: BeforeTaking }>;

export interface Undo {
  seq: number;
  at: number;
  /** The latest last: that is the order in which they are put back from. */
  steps: UndoStep[];
}

export const undoMs = 10_000;

/** Keeps what an entry changes. Entries that one act left belong together: they follow each other at the same instant. */
export function keepUndo(
  session: Session,
  { seq, at }: Pick<Entry<unknown>, 'seq' | 'at'>,
  step: UndoStep,
  earlier?: Undo,
) {
  const isOneAct = earlier !== undefined && earlier.seq === seq - 1 && earlier.at === at;
  session.undo = { seq, at, steps: isOneAct ? [...earlier.steps, step] : [step] };
}

/** That a question was taken can be taken back no more: it has been read out, or answered (T15). */
export function settleTaken(session: Session, question: QuestionId): void {
  const isIt = session.undo?.steps.some((step) => step.type === 'question.taken' && step.question === question);
  if (isIt) delete session.undo;
}

/** Puts one step back. What happened to hands meanwhile stays: hands that went up are up, those that went down are down. */
export function putBack(session: Session, step: UndoStep): void {
  const { queue, clock } = session;
  switch (step.type) {
    case 'floor.given': {
      const { queued, hand, tier } = step;
      queue.hands[queued.ticket] = queued;
      session.hands[queued.ticket] = hand;
      queue.running = null;
      queue.virtual = step.virtual;
      set(queue.clocks, queued.group, step.clock);
      if (tier !== null) queue.tierTurns[tier] = Math.max(0, (queue.tierTurns[tier] ?? 0) - 1);
      for (const ticket of step.overtaken) {
        const other = queue.hands[ticket];
        if (other) other.overtaken -= 1;
      }
      queue.announced = step.announced.filter(({ ticket }) => queue.hands[ticket]);
      session.repliesInRow = step.repliesInRow;
      delete session.turns[step.entry];
      delete clock.turn;
      return;
    }
    case 'turn.ended': {
      const { queued, airtime } = step;
      queue.running = queued;
      set(queue.clocks, queued.group, step.clock);
      set(queue.turns, queued.person, step.turns);
      for (const [attribute, seconds] of Object.entries(airtime)) {
        const value = queued.attrs[attribute];
        const heard = queue.airtime[attribute];
        if (value === undefined || !heard) continue;
        set(heard, value, seconds);
        if (Object.keys(heard).length === 0) delete queue.airtime[attribute];
      }
      clock.turn = step.turn;
      const turn = session.turns[step.turn];
      if (!turn) return;
      for (const field of ['seconds', 'endedAt', 'ended'] as const) delete turn[field];
      return;
    }
    case 'segment.begun': {
      Object.assign(clock, step.part);
      set(clock.begun, step.began, step.begun);
      if (step.segment === null) delete clock.segment;
      else {
        clock.segment = step.segment;
        set(clock.done, step.segment, step.done);
      }
      return;
    }
    case 'clock.paused':
      delete clock.pausedFrom;
      return;
    case 'clock.resumed':
      clock.pausedFrom = step.pausedFrom;
      return;
    case 'question.taken': {
      const asked = session.questions[step.question];
      if (!asked) return;
      asked.stage = 'open';
      delete asked.taken;
      untake(session.waterline, step.question, step.before);
    }
  }
}

function set<T>(record: Record<string, T>, key: string, value: T | null) {
  if (value === null) delete record[key];
  else record[key] = value;
}
