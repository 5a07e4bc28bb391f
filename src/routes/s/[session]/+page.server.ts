import { error } from '@sveltejs/kit';
import { roundAt } from '#core/session/awareness.ts';
import { timeIn } from '#core/session/rehearsal.ts';
import { partsNow } from '#live/boards.ts';
import { laidOver } from '#live/laid-over.ts';
import { askPart, mayBePlain, nowPart } from '#live/surfaces/phone.ts';
import { myView, newActId } from '#server/acting.ts';
import { loadOwnActs } from '#server/own-acts.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { handWhy } from '#ui/hands.ts';
import { wordingOf } from '#wording/words.ts';
import { actFromForm } from '../../act-from-form.ts';

/** The phone page: the parts that all get, with what is mine laid over them. */
export const load = async ({ params: { session }, locals: { lang }, request, url }) => {
  const w = wordingOf(lang);
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const surface = await surfaceOf(session, url);
  const drawn = await partsNow(session, surface, lang);
  const acts = who ? await loadOwnActs(running(), session, who) : [];
  const reading = await running().logs.read(session);
  if (!drawn || !reading || reading.state.phase === 'none') error(404, w.refusals.refusals['no-such-log']);
  const { state, words } = reading;
  const own = myView(reading, who, running().maps);
  const mine = { ...own, ...(own.next && !(`s-${own.next.statement}` in drawn.parts) && { beyond: true }) };
  const over = { formId: newActId, myWhy: mine.hand ? handWhy(w, mine.hand) : '' };
  const parts: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const [key, part] of Object.entries(drawn.parts)) {
    if (typeof part === 'string') parts[key] = laidOver(part, mine, over);
    else lists[key] = (part as { list: string[] }).list; // what is not HTML on this surface is a list
  }
  const title = (state.words.title && words(state.words.title)?.title) || '';
  const [now, ask] = [nowPart(state, words), askPart(state, words)];
  const awarenessOver = state.phase === 'closed' && roundAt(state, timeIn(state, Date.now())) === undefined;
  return {
    session,
    surface,
    awarenessOver,
    title,
    phase: state.phase,
    seq: drawn.seq,
    mine,
    acts,
    parts,
    lists,
    now,
    ask,
    formId: newActId(),
  };
};

/** The plain order, for whoever asks for it where the rules let them (Q24). */
async function surfaceOf(session: string, url: URL): Promise<'phone' | 'phone-by-support'> {
  if (url.searchParams.get('order') !== 'support') return 'phone';
  const reading = await running().logs.read(session);
  return reading && mayBePlain(reading.state) ? 'phone-by-support' : 'phone';
}

export const actions = { act: (event) => actFromForm(event, event.params.session) };
