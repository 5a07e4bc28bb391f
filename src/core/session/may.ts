import type { ActorId } from '../decider.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import type { Role } from './words.ts';

/** Who may do what, asked by every topic. The organiser may do everything the team may. */

/** The role somebody holds in this session, if any. A revoked link takes the role with it (S8). */
export function roleOf(session: Readonly<Session>, who: ActorId): Role | undefined {
  const staff = session.staff[who];
  if (!staff) return undefined;
  return staff.link && session.links[staff.link]?.revoked ? undefined : staff.role;
}

export const mayOrganise = (session: Readonly<Session>, who: ActorId) => roleOf(session, who) === 'organiser';

export const mayModerate = (session: Readonly<Session>, who: ActorId) =>
  has(session, who, ['organiser', 'moderator', 'online_moderator']);

/** The clock and the floor belong to the moderator in the room; the organiser can stand in (T1). */
export const mayLead = (session: Readonly<Session>, who: ActorId) => has(session, who, ['organiser', 'moderator']);

export const mayNote = (session: Readonly<Session>, who: ActorId) => has(session, who, ['organiser', 'rapporteur']);

const has = (session: Readonly<Session>, who: ActorId, allowed: readonly Role[]) => {
  const role = roleOf(session, who);
  return role !== undefined && allowed.includes(role);
};

/** Changing the plan: the organiser's, and only until the doors open (S6). */
export function notPlanning(session: Readonly<Session>, by: ActorId): Refusal | undefined {
  if (!mayOrganise(session, by)) return notYours;
  if (session.phase === 'none') return { refused: 'not-drafted' };
  if (session.phase === 'draft' || session.phase === 'planned') return undefined;
  return { refused: 'doors-open' };
}

export const notYours: Refusal = { refused: 'not-yours' };

/** Why nothing can happen on the floor now, or nothing if the session runs. */
export function notLive(session: Readonly<Session>): Refusal | undefined {
  if (session.phase === 'closed') return { refused: 'closed' };
  if (session.phase !== 'live') return { refused: 'not-live' };
  return undefined;
}

/** Why nobody can take part yet, or any more. */
export function notOpen(session: Readonly<Session>): Refusal | undefined {
  if (session.phase === 'closed') return { refused: 'closed' };
  if (session.phase !== 'open' && session.phase !== 'live') return { refused: 'doors-not-open' };
  return undefined;
}

/** Whether a reason is missing: none chosen, or "another, in words" without the words (F6, Q7). */
export const lacksReason = (reason: string | undefined, word: string) => !reason || (reason === 'other' && word === '');
