import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { between, booking, bookSpan, openTurn } from './clock.ts';
import { mayLead, notLive, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { putBack, type UndoStep, undoMs } from './undo-steps.ts';

/** Taking back the last act on the clock or the floor, for ten seconds (decision 0023). Rules T15-T17. */

export const commands = [v.object({ type: v.literal('act.undo') })] as const;

export const events = [
  v.object({
    type: v.literal('act.undone'),
    /** What stood before, as it is put back: the last first. */
    restored: v.array(v.custom<UndoStep>((given) => typeof given === 'object' && given !== null && 'type' in given)),
    ...booking,
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const undo: Part<Session, Command, Event, Refusal> = {
  decide: {
    'act.undo'(session, _, { by, at }) {
      const no = mayLead(session, by) ? notLive(session) : notYours;
      if (no) return no;
      const { undo, clock } = session;
      const first = undo?.steps[0];
      if (!undo || !first || at > undo.at + undoMs) return { refused: 'nothing-to-undo' };
      // The seconds since are nobody's; then runs again what ran before (T16).
      const booked = { account: 'proc' as const, seconds: between(clock.running?.since ?? at, at) };
      return [{ event: { type: 'act.undone', restored: [...undo.steps].reverse(), booked, runs: first.account } }];
    },
  },
  evolve: {
    'act.undone'(session, { at, event }) {
      for (const step of event.restored) putBack(session, structuredCopy(step));
      // What was said in the part that was begun by mistake was said in it: its rule holds for it (M2).
      const { segment, runs } = session.clock;
      if (segment && runs.at(-1)?.segment !== segment) runs.push({ segment, from: at });
      const turn = openTurn(session);
      if (turn) turn.paused += event.booked?.seconds ?? 0; // T16
      bookSpan(session, at, event);
    },
  },
  record: {
    'act.undone': ({ event }) => ({ undone: event.restored.map(({ entry }) => entry) }),
  },
};

/** The event stays as it was written while the state goes on changing what it was given. */
const structuredCopy = <T>(plain: T): T => JSON.parse(JSON.stringify(plain)); // plain JSON, so the same type

/** What can be taken back, and until when; for the desk of whoever leads. */
export interface UndoView {
  what: UndoStep['type'];
  until: number;
}

export function undoView({ undo, phase }: Readonly<Session>): UndoView | undefined {
  const last = undo?.steps.at(-1);
  return undo && last && phase === 'live' ? { what: last.type, until: undo.at + undoMs } : undefined;
}
