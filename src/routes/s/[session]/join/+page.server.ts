import { error, fail, redirect } from '@sveltejs/kit';
import { levelsUnder } from '#core/session/attribution.ts';
import { confidedParts } from '#core/session/views/clock.ts';
import { headView, privacyNotice, remoteView, rulesView } from '#core/session/views/head.ts';
import { mineView } from '#core/session/views/mine.ts';
import { newActId } from '#server/acting.ts';
import { sentName } from '#server/cookies.ts';
import { comeBack } from '#server/personal-code.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { joinFromForm } from '../../../act-from-form.ts';

export const load = async ({ params: { session }, locals: { lang, member }, request }) => {
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { state, words } = reading;
  const { title, phase, promisedSeconds } = headView(state, words);
  const { joined } = mineView(state, words, who);
  const notice = privacyNotice(state, words);
  const rules = rulesView(state);
  const common = {
    rules,
    confided: confidedParts(state, words, 'public'),
    levels: levelsUnder(state),
    remote: phase === 'closed' ? undefined : remoteView(state, words),
  };
  return { session, title, phase, joined, notice, ...common, promisedSeconds, isMember: !!member, formId: newActId() };
};

export const actions = {
  join: (event) => joinFromForm(event, event.params.session, `/s/${event.params.session}`),
  /** With a personal code, as who one was. Never an act: a code stands in no log (J13). */
  async back({ request, cookies, url, params: { session } }) {
    const form = await request.formData();
    const [id, typed] = [String(form.get('id') ?? ''), String(form.get('code') ?? '').slice(0, 60)];
    const secure = url.protocol === 'https:';
    const given = { log: session, id, typed, cookies: request.headers.get('cookie') ?? undefined, secure };
    const came = await comeBack(running(), given);
    if ('refused' in came) return fail(statusOf(came), { type: 'back', refusal: came, given: { code: typed } });
    cookies.set(sentName(came.cookie.name, secure), came.cookie.value, came.cookie.options);
    redirect(303, `/s/${session}#me`);
  },
};
