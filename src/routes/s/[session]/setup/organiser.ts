import { error } from '@sveltejs/kit';
import { mayOrganise } from '#core/session/may.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';

/** The organiser who asks, with the session as it stands now; anybody else is told whose page this is. */
export async function organiserOf(session: string, request: Request, lang: Language) {
  const { refusals } = wordingOf(lang).refusals;
  const by = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, refusals['no-such-log']);
  if (!by || !mayOrganise(reading.state, by)) error(403, refusals['not-yours']);
  return { by, reading };
}
