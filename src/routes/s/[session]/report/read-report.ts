import { render } from 'svelte/server';
import { headView } from '#core/session/views/head.ts';
import { mayRead, report } from '#documents/report.ts';
import type { Report } from '#documents/report-tree.ts';
import { withoutMarks } from '#live/drawn.ts';
import { madeOnce } from '#server/once.ts';
import { readForReport } from '#server/reports.ts';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import Body from './Body.svelte';

/** A session's report as one visitor may read it; made once in each language for all who read the same moment. */
export interface ReadableReport {
  title: string;
  /** Absent while it is not theirs to read. */
  report?: Report;
  /** The same as a page. */
  body: () => string;
  /** Whether they may take the votes home, to check: the organiser, once there are results. */
  mayCheck: boolean;
}

export async function readReport(
  log: string,
  cookies: string | undefined,
  language: Language,
): Promise<ReadableReport | undefined> {
  const reading = await readForReport(log, cookies);
  if (!reading || reading.session.phase === 'none') return undefined;
  const { session, read, audience, seq, votes } = reading;
  const { title } = headView(session, read);
  if (!mayRead(session, audience)) return { title, body: () => '', mayCheck: false };
  const w = wordingOf(language);
  const made = madeOnce(session, seq, `report ${language}`, () => report(session, read, w, language, votes));
  const mayCheck = audience === 'organiser' && votes !== undefined;
  const draw = () => withoutMarks(render(Body, { props: { report: made, base: `/s/${log}`, w } }).body);
  return { title, report: made, body: () => madeOnce(session, seq, `report’s page ${language}`, draw), mayCheck };
}
