import { fail, redirect } from '@sveltejs/kit';
import { running } from '#server/running.ts';
import { codeIn, codeLength, findByCode, spacedCode } from '#server/sessions.ts';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';

/** A short address with a wrong code ends here, the code in the field. */
export const load = async ({ locals: { member, lang }, url }) => {
  const typed = url.searchParams.get('code')?.slice(0, mostTyped);
  return { isMember: member !== undefined, ...(typed !== undefined && { typed, wrong: await goIn(typed, lang) }) };
};

/** The code people type: to the session it leads to, or what is wrong with it, with the text still in the field. */
export const actions = {
  default: async ({ request, locals: { lang } }) => {
    const typed = String((await request.formData()).get('code') ?? '').slice(0, mostTyped);
    const wrong = await goIn(typed, lang);
    return fail(404, { typed, wrong });
  },
};

const mostTyped = 60;

/** Goes to the session with this code; comes back only with the sentence on why there is none. */
async function goIn(typed: string, lang: Language): Promise<string> {
  const log = await findByCode(running(), typed);
  if (log) redirect(303, `/s/${log}`);
  const { home } = wordingOf(lang);
  const code = codeIn(typed);
  if (code === '') return home.codeMissing;
  return code.length === codeLength ? home.codeWrong(spacedCode(code)) : home.codeTooShort(code.length);
}
