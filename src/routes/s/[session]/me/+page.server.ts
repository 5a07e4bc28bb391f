import { error, fail, redirect } from '@sveltejs/kit';
import { levelsUnder } from '#core/session/attribution.ts';
import { headView } from '#core/session/views/head.ts';
import { mineView } from '#core/session/views/mine.ts';
import { newActId } from '#server/acting.ts';
import { loadOwnActs } from '#server/own-acts.ts';
import { newPersonalCode } from '#server/personal-code.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { actFromForm } from '../../../act-from-form.ts';

/** Who somebody is in a session, as they said; whoever has not joined is asked to. */
export const load = async ({ params: { session }, locals: { lang }, request }) => {
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const acts = who ? await loadOwnActs(running(), session, who) : [];
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { state, words } = reading;
  const { self } = mineView(state, words, who);
  if (!self) redirect(303, `/s/${session}/join`);
  const { title, phase } = headView(state, words);
  const levels = levelsUnder(state);
  return { session, title, phase, self, levels, acts, isGuest: who?.startsWith('guest:') === true, formId: newActId() };
};

export const actions = {
  act: (event) => actFromForm(event, event.params.session),
  /** The personal code, once, in the answer itself: it is kept nowhere (J13). */
  async code({ request, params: { session } }) {
    const id = String((await request.formData()).get('id') ?? '');
    const cookies = request.headers.get('cookie') ?? undefined;
    const given = await newPersonalCode(running(), { log: session, id, cookies });
    if ('refused' in given) return fail(statusOf(given), { type: 'code', refusal: given, given: {} });
    return given;
  },
};
