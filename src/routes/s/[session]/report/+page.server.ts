import { error } from '@sveltejs/kit';
import { wordingOf } from '#wording/words.ts';
import type { PageServerLoad } from './$types';
import { readReport } from './read-report.ts';

export const load: PageServerLoad = async ({ params, locals, request }) => {
  const found = await readReport(params.session, request.headers.get('cookie') ?? undefined, locals.lang);
  if (!found) error(404, wordingOf(locals.lang).refusals.refusals['no-such-log']);
  const { title, report, body, mayCheck } = found;
  return { session: params.session, title, startedAt: report?.startedAt ?? 0, body: body(), mayCheck };
};
