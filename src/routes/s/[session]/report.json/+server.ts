import { error, json } from '@sveltejs/kit';
import { mayRead, report } from '#documents/report.ts';
import { readFor } from '#server/reports.ts';
import { wordingOf } from '#wording/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const reading = await readFor(params.session, request.headers.get('cookie') ?? undefined);
  const w = wordingOf(locals.lang);
  if (!reading || !mayRead(reading.session, reading.audience)) error(404, w.report.page.notYet);
  return json(report(reading.session, reading.read, w, locals.lang), { headers: { 'cache-control': 'no-store' } });
};
