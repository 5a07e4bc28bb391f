import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { notPlanning } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';

/** A line of the proposal that could not be read was placed by hand: its words went into a field, or it says nothing needed. Rule S18. */

export const linePlaces = ['title', 'when', 'where', 'policy_question', 'seat', 'aside'] as const;
export type LinePlace = (typeof linePlaces)[number];

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400_000));

export const commands = [v.object({ type: v.literal('line.place'), line, to: v.picklist(linePlaces) })] as const;

export const events = [
  v.object({ type: v.literal('line.placed'), line: v.number(), to: v.picklist(linePlaces) }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const placing: Part<Session, Command, Event, Refusal> = {
  decide: {
    'line.place'(session, { line, to }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (line > (session.proposal?.lines ?? 0)) return { refused: 'no-such-line', line };
      return [{ event: { type: 'line.placed', line, to } }];
    },
  },
  evolve: {
    'line.placed'(session, { event }) {
      if (session.proposal) session.proposal.placed = { ...session.proposal.placed, [event.line]: event.to };
    },
  },
  record: {
    'line.placed': () => undefined, // how the team read its page
  },
};
