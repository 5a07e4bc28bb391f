import { error } from '@sveltejs/kit';
import { headView } from '#core/session/views/head.ts';
import { mayRead, report } from '#documents/report.ts';
import { readFor } from '#server/reports.ts';
import { wordingOf } from '#wording/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, request }) => {
  const reading = await readFor(params.session, request.headers.get('cookie') ?? undefined);
  const w = wordingOf(locals.lang);
  if (!reading || reading.session.phase === 'none') error(404, w.refusals.refusals['no-such-log']);
  const { session, read, audience } = reading;
  const { title } = headView(session, read);
  const isReadable = mayRead(session, audience);
  return { session: params.session, title, report: isReadable ? report(session, read, w, locals.lang) : undefined };
};
