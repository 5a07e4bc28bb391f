import { error, redirect } from '@sveltejs/kit';
import { running } from '#server/running.ts';
import { codeIn, findByCode, spacedCode } from '#server/sessions.ts';
import { wordingOf } from '#wording/words.ts';

/** The short address on posters and in the QR code. */
export const GET = async ({ params: { code }, locals: { lang } }) => {
  const log = await findByCode(running(), code);
  if (!log) error(404, wordingOf(lang).home.codeWrong(spacedCode(codeIn(code).slice(0, 20))));
  redirect(303, `/s/${log}`);
};
