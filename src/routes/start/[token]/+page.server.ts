import { fail, redirect } from '@sveltejs/kit';
import { newActId } from '#server/acting.ts';
import { cookieOptions, sentName } from '#server/cookies.ts';
import { type AnyRefusal, statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { isSetUpLink, redeemSetUpLink } from '#server/sign-in/setup-link.ts';
import { isName } from '../../name.ts';

/** The link of the first organiser. Looking at it changes nothing: programs that preview links do that too. */
export const load = async ({ params: { token } }) => ({
  usable: await isSetUpLink(running(), token),
  // A link that we made and that opens nothing any more: it was used, or another one was.
  taken: (await running().people.findInvitation(token)) !== undefined,
  formId: newActId(),
});

const notTaken = (status: number, name: string, refusal?: AnyRefusal) => fail(status, { name, refusal });

export const actions = {
  async begin({ request, params: { token }, cookies, url }) {
    const form = await request.formData();
    const name = String(form.get('name') ?? '').trim();
    const id = String(form.get('id') ?? '');
    if (!isName(name) || name === '') return notTaken(422, name);
    const given = await redeemSetUpLink(running(), { token, id, name });
    if ('refused' in given) return notTaken(statusOf(given), name, given);
    const isSecure = url.protocol === 'https:';
    cookies.set(sentName(given.name, isSecure), given.value, cookieOptions(isSecure, given.maxAge));
    redirect(303, '/sessions');
  },
};
