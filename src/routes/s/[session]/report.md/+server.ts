import { error } from '@sveltejs/kit';
import { reportMarkdown } from '#documents/report-markdown.ts';
import { reachableAt } from '#server/address.ts';
import { wordingOf } from '#wording/words.ts';
import { readReport } from '../report/read-report.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const found = await readReport(params.session, request.headers.get('cookie') ?? undefined, locals.lang);
  const w = wordingOf(locals.lang);
  if (!found?.report) error(404, w.report.page.notYet);
  const { origin } = reachableAt(url); // asks the machine for its addresses: once, not for each source
  const frame = {
    draft: w.report.draft,
    rehearsal: w.report.rehearsal,
    groupBehind: w.report.sentences.groupBehind,
    sides: w.report.sides,
    separator: w.report.separator,
    sourcesHeading: w.report.headings.sources,
    address: (entry: string) => `${origin}/s/${params.session}/entry/${entry}`,
  };
  const text = reportMarkdown(found.report, frame);
  return new Response(text, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store' },
  });
};
