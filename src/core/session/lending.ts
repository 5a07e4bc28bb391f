import * as v from 'valibot';
import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import type { Part } from '../decider.ts';
import { accountsAt, book, booking, bookSpan, isPanel, ledgerConfig } from './clock.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';

/**
 * Time lent to the panel: it is the hand-over time and nobody is waiting, so the panel goes on in slices of at most a
 * minute, which count for nobody (fairness B2). Rules T11-T13.
 */

/** Only the scheduler asks for it, when it falls due. */
export const innerCommands = [v.object({ type: v.literal('panel.lend') })] as const;

export const events = [
  v.object({
    type: v.literal('panel.lent'),
    /** When it fell due: the span before ends here, whenever the scheduler came to it. */
    from: v.number(),
    until: v.number(),
    ...booking,
  }),
  v.object({ type: v.literal('lending.ended'), from: v.number(), ...booking }),
] as const;

export type Command = v.InferOutput<(typeof innerCommands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

const sliceMs = 60_000;

export const lending: Part<Session, Command, Event, Refusal> = {
  decide: {
    'panel.lend'(session, _, { at }) {
      const due = lendingDue(session);
      if (due === undefined || due > at) return [];
      const { limit, handover } = frame(session);
      const isOver =
        session.clock.running?.account === 'lent' && (isWaiting(session) || due < handover || due >= limit);
      if (isOver) return [{ event: { type: 'lending.ended', from: due, ...book(session, due, 'panel') } }];
      const until = Math.min(due + sliceMs, limit);
      return [{ event: { type: 'panel.lent', from: due, until, ...book(session, due, 'lent') } }];
    },
  },
  evolve: {
    'panel.lent'(session, { event }) {
      bookSpan(session, event.from, event);
      session.clock.lentUntil = event.until;
    },
    'lending.ended'(session, { event }) {
      bookSpan(session, event.from, event);
      delete session.clock.lentUntil;
    },
  },
  record: {
    'panel.lent': ({ event }) => ({ ...event }),
    'lending.ended': ({ event }) => ({ ...event }),
  },
};

/**
 * When the panel is lent its next slice, or a slice ends; nothing where neither comes by itself. From a part of the panel's
 * own time: at the hand-over, while nobody is waiting. In a slice: at its end, whoever is waiting.
 */
export function lendingDue(session: Readonly<Session>): number | undefined {
  const { clock, agenda, emptySince = 0 } = session;
  const here = clock.segment ? agenda[clock.segment] : undefined;
  if (session.phase !== 'live' || !here || !isPanel(here) || !clock.running) return undefined;
  const { account, since } = clock.running;
  if (account === 'lent') return Math.max(since, clock.lentUntil ?? since);
  if (account !== 'panel' || isWaiting(session)) return undefined;
  const { limit, handover } = frame(session);
  const from = Math.max(handover, since, emptySince);
  return from < limit ? from : undefined;
}

/** By when the panel must give the floor, and from when on the time is kept for the closing: nothing is lent then. */
function frame(session: Readonly<Session>) {
  const config = ledgerConfig(session);
  const { handover } = ledger(config, accountsAt(session, session.clock.running?.since ?? 0));
  return { handover: handover * 1000, limit: (config.end - config.buffer) * 1000 };
}

const isWaiting = ({ hands }: Readonly<Session>) => Object.keys(hands).length > 0;
