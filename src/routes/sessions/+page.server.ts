import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Phase } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import { answerAct, newActId } from '#server/acting.ts';
import { memberCookie, sentName } from '#server/cookies.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { copySession, type MySession, sessionsOf } from '#server/sessions.ts';
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

/** From so many sessions on, a list is searched. */
const searchedFrom = 8;

export const load = async ({ locals: { member, lang }, url }) => {
  const mine = member ? await sessionsOf(running(), member.person) : [];
  const wanted = (url.searchParams.get('title') ?? '').trim().slice(0, 200);
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(lang);
  const found = mine.filter(({ title }) => folded(title).includes(folded(wanted)));
  const all = found.map((session) => {
    const next = nextOf(session);
    return { ...session, next, to: `/s/${session.log}/${next === 'doors' ? 'setup' : next}` };
  });
  const sessions = all.filter(({ archived }) => !archived);
  const archived = all.filter((session) => session.archived);
  const search =
    mine.length >= searchedFrom || wanted !== '' ? { wanted, of: mine.length, found: found.length } : undefined;
  return {
    formId: newActId(),
    search,
    archived,
    member: member?.name,
    organises: member?.organises ?? false,
    sessions,
  };
};

/** Out of the list, or back (S19). */
async function shelve({ request }: RequestEvent, type: 'session.archive' | 'session.unarchive') {
  const form = await request.formData();
  const cookies = request.headers.get('cookie') ?? undefined;
  const given = {
    log: String(form.get('session') ?? ''),
    id: form.get('id'),
    command: { type },
    cookies,
    secure: false,
  };
  const { status, answer } = await answerAct(running(), given);
  if (!answer.kept)
    return fail(status, { refusal: 'refusal' in answer ? answer.refusal : { refused: 'malformed' as const } });
  redirect(303, '/sessions#main'); // not where a refusal would stand
}

export const actions = {
  archive: (event) => shelve(event, 'session.archive'),
  unarchive: (event) => shelve(event, 'session.unarchive'),
  async copy({ request, locals: { member } }) {
    if (!member) redirect(303, '/sessions');
    const form = await request.formData();
    const [id, from] = ['id', 'session'].map((name) => String(form.get(name) ?? ''));
    const made = await copySession(running(), { person: member.person, id: id ?? '', from: from ?? '' });
    if ('refused' in made) return fail(statusOf(made), { refusal: made });
    redirect(303, `/s/${made.log}/setup#main`); // not where a refusal would stand
  },
  async signOut({ request, cookies, url }) {
    await signOut(running(), request.headers.get('cookie') ?? undefined);
    cookies.delete(sentName(memberCookie, url.protocol === 'https:'), { path: '/' });
    redirect(303, '/sessions');
  },
};
