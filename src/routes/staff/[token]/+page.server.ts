import { fail, redirect } from '@sveltejs/kit';
import type { Role } from '#core/session/words.ts';
import { newActId } from '#server/acting.ts';
import { cookieOptions, sentName } from '#server/cookies.ts';
import { type AnyRefusal, statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { findStaffLink, redeemStaffLink } from '#server/sign-in/staff-links.ts';
import { isName } from '../../name.ts';

/** Where each role works. */
const deskOf: Record<Role, string> = {
  organiser: 'setup',
  moderator: 'desk',
  online_moderator: 'online',
  rapporteur: 'notes',
  room_screen: 'room',
};

export const load = async ({ params: { token }, locals: { member } }) => {
  const formId = newActId();
  const found = await findStaffLink(running(), token);
  if ('refused' in found) return { refusal: found, formId, member: member?.name };
  const reading = await running().logs.read(found.log);
  const title = (reading?.state.words.title && reading.words(reading.state.words.title)?.title) || '';
  const organiser = Object.entries(reading?.state.staff ?? {}).find(
    ([, { role, link }]) => role === 'organiser' && !link,
  );
  // The keys of `staff` are actors; Object.entries forgets it.
  const invitedBy = organiser ? await nameOf(found.log, organiser[0] as `member:${string}`) : '';
  return { invitation: { title, role: found.role, invitedBy }, formId, member: member?.name };
};

async function nameOf(log: string, actor: `member:${string}`): Promise<string> {
  const { people } = running();
  const person = await people.personOf(actor, log);
  return ((person && (await people.findMember(person))) || { name: '' }).name;
}

const notTaken = (status: number, name: string, refusal?: AnyRefusal) => fail(status, { name, refusal });

export const actions = {
  async enter({ request, params: { token }, cookies, url, locals: { member } }) {
    const form = await request.formData();
    const name = String(form.get('name') ?? '').trim();
    const id = String(form.get('id') ?? '');
    if (!isName(name)) return notTaken(422, name);
    const given = await redeemStaffLink(running(), { token, id, name: member?.name ?? name, member: member?.person });
    if ('refused' in given) return notTaken(statusOf(given), name, given);
    const { signIn, log, role } = given;
    const isSecure = url.protocol === 'https:';
    if (signIn) cookies.set(sentName(signIn.name, isSecure), signIn.value, cookieOptions(isSecure, signIn.maxAge));
    redirect(303, `/s/${log}/${deskOf[role]}`);
  },
};
