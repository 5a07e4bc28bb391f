import { redirect } from '@sveltejs/kit';
import type { Phase } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import { memberCookie, sentName } from '#server/cookies.ts';
import { running } from '#server/running.ts';
import { type MySession, sessionsOf } from '#server/sessions.ts';
import { signOut } from '#server/sign-in/members.ts';

/** What somebody does next in a session: by its phase, and by what they are in it. */
type Next = 'setup' | 'doors' | 'desk' | 'notes' | 'room' | 'report';

const organisers: Record<Phase, Next> = {
  none: 'setup',
  draft: 'setup',
  planned: 'doors',
  open: 'desk',
  live: 'desk',
  closed: 'report',
};
const others: Record<Exclude<Role, 'organiser'>, Next> = {
  moderator: 'desk',
  online_moderator: 'desk',
  rapporteur: 'notes',
  room_screen: 'room',
};

const nextOf = ({ role, phase }: MySession): Next => {
  if (role === 'organiser') return organisers[phase];
  return phase === 'closed' && role !== 'rapporteur' ? 'report' : others[role];
};

export const load = async ({ locals: { member } }) => {
  const mine = member ? await sessionsOf(running(), member.person) : [];
  const sessions = mine.map((session) => {
    const next = nextOf(session);
    return { ...session, next, to: `/s/${session.log}/${next === 'doors' ? 'setup' : next}` };
  });
  return { member: member?.name, organises: member?.organises ?? false, sessions };
};

export const actions = {
  async signOut({ request, cookies, url }) {
    await signOut(running(), request.headers.get('cookie') ?? undefined);
    cookies.delete(sentName(memberCookie, url.protocol === 'https:'), { path: '/' });
    redirect(303, '/sessions');
  },
};
