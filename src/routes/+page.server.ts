import { fail, redirect } from '@sveltejs/kit';
import { running } from '#server/running.ts';
import { codeIn, codeLength, findByCode, spacedCode } from '#server/sessions.ts';
import { wordingOf } from '#wording/words.ts';

export const load = ({ locals: { member } }) => ({ isMember: member !== undefined });

/** The code people type: to the session it leads to, or what is wrong with it, with the text still in the field. */
export const actions = {
  default: async ({ request, locals: { lang } }) => {
    const typed = String((await request.formData()).get('code') ?? '').slice(0, 60);
    const log = await findByCode(running(), typed);
    if (log) redirect(303, `/s/${log}`);
    const { home } = wordingOf(lang);
    const code = codeIn(typed);
    if (code === '') return fail(422, { typed, wrong: home.codeMissing });
    if (code.length !== codeLength) return fail(422, { typed, wrong: home.codeTooShort(code.length) });
    return fail(404, { typed, wrong: home.codeWrong(spacedCode(code)) });
  },
};
