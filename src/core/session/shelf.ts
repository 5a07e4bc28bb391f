import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayOrganise, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';

/** Out of the list of sessions, and back. Nothing is deleted, and everybody still reads what they may read. Rule S19. */

export const commands = [
  v.object({ type: v.literal('session.archive') }),
  v.object({ type: v.literal('session.unarchive') }),
] as const;

export const events = [
  v.object({ type: v.literal('session.archived') }),
  v.object({ type: v.literal('session.unarchived') }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const shelf: Part<Session, Command, Event, Refusal> = {
  decide: {
    'session.archive'(session, _, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      if (session.phase === 'live') return { refused: 'already-live' };
      return session.archived ? [] : [{ event: { type: 'session.archived' } }];
    },
    'session.unarchive'(session, _, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      return session.archived ? [{ event: { type: 'session.unarchived' } }] : [];
    },
  },
  evolve: {
    'session.archived'(session) {
      session.archived = true;
    },
    'session.unarchived'(session) {
      delete session.archived;
    },
  },
  record: {
    'session.archived': () => undefined, // how the team keeps its list
    'session.unarchived': () => undefined,
  },
};
