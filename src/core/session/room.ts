import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayModerate, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** What the screen in the room shows, and how bright: the moderator's choice. Rules W1-W3. */

/** `usual` follows the session by itself: who speaks, and the code between turns. */
export const roomShows = ['usual', 'code', 'question', 'statement', 'map'] as const;
export type RoomShows = (typeof roomShows)[number];

/** `system`: as the computer of the screen is set. */
export const roomTones = ['system', 'light', 'dark'] as const;
export type RoomTone = (typeof roomTones)[number];

const choice = {
  shows: v.picklist(roomShows),
  tone: v.picklist(roomTones),
  /** The one that is put to the room, where it is not the one that came last. */
  statement: v.optional(w.statementId),
};

export const commands = [v.object({ type: v.literal('room.show'), ...choice })] as const;
export const events = [v.object({ type: v.literal('room.shown'), ...choice })] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const room: Part<Session, Command, Event, Refusal> = {
  decide: {
    'room.show'(session, { shows, tone, statement: asked }, { by }) {
      if (!mayModerate(session, by)) return notYours;
      if (session.phase === 'closed') return { refused: 'closed' };
      if (session.phase === 'none') return { refused: 'not-drafted' };
      const statement = shows === 'statement' ? asked : undefined;
      if (statement && session.statements[statement]?.stage !== 'open')
        return { refused: 'no-such-statement', statement };
      const { room } = session;
      if (room.shows === shows && room.tone === tone && room.statement === statement) return [];
      return [{ event: { type: 'room.shown', shows, tone, ...(statement && { statement }) } }];
    },
  },
  evolve: {
    'room.shown'(session, { event: { shows, tone, statement } }) {
      session.room = { shows, tone, ...(statement && { statement }) };
    },
  },
  record: { 'room.shown': () => undefined }, // how bright a screen was is nobody's history
};
