import { error, type RequestEvent } from '@sveltejs/kit';
import { roleOf } from '#core/session/may.ts';
import { partsNow } from '#live/boards.ts';
import { mayRead } from '#live/surface.ts';
import { findSurface } from '#live/surfaces.ts';
import { newActId } from '#server/acting.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';

/** What a desk's page is sent with: its parts, and who reads it. Those it is not for are told how to get in. */
export async function readDesk(
  { params, locals: { lang }, request }: RequestEvent<{ session: string }>,
  name: 'desk' | 'notes' | 'online',
) {
  const { session } = params;
  const { desk, refusals } = wordingOf(lang);
  const surface = findSurface(name);
  const actor = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!surface || !reading || reading.state.phase === 'none') error(404, refusals.refusals['no-such-log']);
  const role = actor && roleOf(reading.state, actor);
  if (!role || !mayRead(surface, role)) {
    const entry = { how: desk.noEntry.how, join: desk.noEntry.join, to: `/s/${session}` };
    error(403, { message: desk.noEntry[name], entry });
  }
  const drawn = await partsNow(session, name, lang);
  if (!drawn) error(404, refusals.refusals['no-such-log']);
  return { log: session, surface: name, seq: drawn.seq, parts: drawn.parts, role, actId: newActId() };
}
