import { error } from '@sveltejs/kit';
import { headView, privacyNotice } from '#core/session/views/head.ts';
import { mineView } from '#core/session/views/mine.ts';
import { newActId } from '#server/acting.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { joinFromForm } from '../../../act-from-form.ts';

export const load = async ({ params: { session }, locals: { lang }, request }) => {
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { state, words } = reading;
  const { title, phase } = headView(state, words);
  const { joined } = mineView(state, words, who);
  return { session, title, phase, joined, notice: privacyNotice(state, words), formId: newActId() };
};

export const actions = { join: (event) => joinFromForm(event, event.params.session, `/s/${event.params.session}`) };
