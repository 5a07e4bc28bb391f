import { error, json } from '@sveltejs/kit';
import { wordingOf } from '#wording/words.ts';
import { readReport } from '../report/read-report.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const found = await readReport(params.session, request.headers.get('cookie') ?? undefined, locals.lang);
  if (!found?.report) error(404, wordingOf(locals.lang).report.page.notYet);
  return json(found.report, { headers: { 'cache-control': 'no-store' } });
};
