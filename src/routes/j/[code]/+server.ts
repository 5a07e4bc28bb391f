import { redirect } from '@sveltejs/kit';
import { running } from '#server/running.ts';
import { findByCode } from '#server/sessions.ts';

/** The short address on posters and in the QR code. A wrong code goes to where it can be mended. */
export const GET = async ({ params: { code } }) => {
  const log = await findByCode(running(), code);
  redirect(303, log ? `/s/${log}` : `/?code=${encodeURIComponent(code.slice(0, 60))}`);
};
