import { error } from '@sveltejs/kit';
import { entryView } from '#core/session/views/entry.ts';
import { headView } from '#core/session/views/head.ts';
import { loadEntry, readFor } from '#server/reports.ts';
import { wordingOf } from '#wording/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, request }) => {
  const w = wordingOf(locals.lang);
  const entry = await loadEntry(params.session, params.entry);
  const reading = entry && (await readFor(params.session, request.headers.get('cookie') ?? undefined));
  if (!reading) error(404, w.report.entry.unknown);
  const { title } = headView(reading.session, reading.read);
  return { session: params.session, title, entry: params.entry, view: entryView(reading.session, reading.read, entry) };
};
