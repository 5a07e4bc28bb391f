import { error } from '@sveltejs/kit';
import { mayRead, report } from '#documents/report.ts';
import { reportMarkdown } from '#documents/report-markdown.ts';
import { reachableAt } from '#server/address.ts';
import { readFor } from '#server/reports.ts';
import { wordingOf } from '#wording/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const reading = await readFor(params.session, request.headers.get('cookie') ?? undefined);
  const w = wordingOf(locals.lang);
  if (!reading || !mayRead(reading.session, reading.audience)) error(404, w.report.page.notYet);
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
  const text = reportMarkdown(report(reading.session, reading.read, w, locals.lang), frame);
  return new Response(text, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store' },
  });
};
