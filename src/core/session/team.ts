import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayOrganise, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** The team and the doors: links that make somebody moderator or rapporteur, and the moment people may come in. Rules S7-S9. */

export const commands = [
  v.object({ type: v.literal('staff.invite'), link: w.localId, role: v.picklist(w.roles) }),
  v.object({ type: v.literal('staff.revoke'), link: w.localId }),
  v.object({ type: v.literal('doors.open') }),
] as const;

/** Only the program issues these: it has checked the link's secret, or made the first member. */
export const innerCommands = [
  v.object({ type: v.literal('staff.admit'), link: w.localId, name: w.optionalLine(200) }),
] as const;

export const events = [
  v.object({ type: v.literal('staff.invited'), link: v.string(), role: v.picklist(w.roles) }),
  v.object({ type: v.literal('staff.revoked'), link: v.string() }),
  v.object({ type: v.literal('staff.admitted'), link: v.string(), role: v.picklist(w.roles) }),
  v.object({ type: v.literal('doors.opened') }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]> | v.InferOutput<(typeof innerCommands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const team: Part<Session, Command, Event, Refusal> = {
  decide: {
    'staff.invite'(session, { link, role }, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      if (session.phase === 'closed') return { refused: 'closed' };
      if (Object.keys(session.links).length >= 200) return { refused: 'too-many', most: 200 };
      return session.links[link] ? [] : [{ event: { type: 'staff.invited', link, role } }];
    },
    'staff.revoke'(session, { link }, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      const known = session.links[link];
      if (!known) return { refused: 'no-such-link', link };
      return known.revoked ? [] : [{ event: { type: 'staff.revoked', link } }];
    },
    'staff.admit'(session, { link, name }, { by }) {
      const known = session.links[link];
      if (!known) return { refused: 'no-such-link', link };
      if (known.revoked) return { refused: 'link-revoked', link };
      // The organiser who opens a link of their own stays organiser (S7).
      if (mayOrganise(session, by) || session.staff[by]?.link === link) return [];
      return [{ event: { type: 'staff.admitted', link, role: known.role }, ...(name ? { words: { name } } : {}) }];
    },
    'doors.open'(session, _, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      if (session.phase === 'closed') return { refused: 'closed' };
      if (session.phase === 'open' || session.phase === 'live') return { refused: 'doors-open' };
      if (session.phase !== 'planned') return { refused: 'not-drafted' };
      return [{ event: { type: 'doors.opened' } }];
    },
  },
  evolve: {
    'staff.invited'(session, { event }) {
      session.links[event.link] = { role: event.role };
    },
    'staff.revoked'(session, { event }) {
      const link = session.links[event.link];
      if (link) link.revoked = true;
    },
    'staff.admitted'(session, { eid, by, event, commitment }) {
      session.staff[by] = { role: event.role, link: event.link, ...(commitment ? { words: eid } : {}) };
    },
    'doors.opened'(session, { eid, at }) {
      session.marks.doorsOpened = eid;
      session.phase = 'open';
      session.at.doorsOpened = at;
    },
  },
  record: {
    'staff.invited': () => undefined,
    'staff.revoked': () => undefined,
    'staff.admitted': ({ event }) => ({ role: event.role }),
    'doors.opened': () => ({}),
  },
};
