import * as v from 'valibot';
import type { Part } from '../decider.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';

/** A rehearsal: a session for practice, with invented people and a clock of its own. Rules X1-X9. */

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Only the program issues this, before anything else is in the log: no session becomes a rehearsal later, nor stops being one. */
export const innerCommands = [
  v.object({
    type: v.literal('rehearsal.begin'),
    /** The session it was made from. */
    of: v.string(),
    seed: v.pipe(whole, v.maxValue(4_294_967_295)),
    /** Seconds of the session in a second of ours; 0: as fast as it goes, the log's own instants are the clock (X5). */
    speed: v.pipe(whole, v.maxValue(600)),
  }),
] as const;

export const events = [
  v.object({ type: v.literal('rehearsal.begun'), of: v.string(), seed: v.number(), speed: v.number() }),
] as const;

export type Command = v.InferOutput<(typeof innerCommands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const rehearsal: Part<Session, Command, Event, Refusal> = {
  decide: {
    'rehearsal.begin'(session, { of, seed, speed }) {
      if (session.rehearsal || session.phase !== 'none') return { refused: 'already-drafted' }; // X1
      return [{ event: { type: 'rehearsal.begun', of, seed, speed } }];
    },
  },
  evolve: {
    'rehearsal.begun'(session, { at, event }) {
      session.rehearsal = { seed: event.seed, speed: event.speed, since: at, at };
    },
  },
  record: { 'rehearsal.begun': () => ({ rehearsal: true }) },
};

/** What the session's clock shows while ours shows `now`. The one place that knows of another pace (X5, decision 0030). */
export function timeIn({ rehearsal }: Pick<Readonly<Session>, 'rehearsal'>, now: number): number {
  if (!rehearsal) return now;
  const { speed, since, at } = rehearsal;
  return Math.max(at, since + Math.max(0, now - since) * speed);
}

/** How many of the session's seconds pass in one of ours; 0 where its clock stands still between two entries. */
export const paceOf = ({ rehearsal }: Pick<Readonly<Session>, 'rehearsal'>): number => rehearsal?.speed ?? 1;
