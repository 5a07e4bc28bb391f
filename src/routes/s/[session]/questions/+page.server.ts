import { error } from '@sveltejs/kit';
import { openBySupport, openInOrder, questionBoard, shown } from '#core/session/views/questions.ts';
import { laidOver } from '#live/laid-over.ts';
import { mayBePlain, phone, questionPart } from '#live/surfaces/phone.ts';
import { myView, newActId } from '#server/acting.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { actFromForm } from '../../../act-from-form.ts';
import { pageOf } from './pages.ts';

/** All open questions, thirty to a page, in either order (Q25): as of when it was asked for. */
export const load = async ({ params: { session }, locals: { lang }, request, url }) => {
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { state, words } = reading;
  const plain = mayBePlain(state);
  const bySupport = plain && url.searchParams.get('order') === 'support';
  const all = bySupport ? openBySupport(state) : openInOrder(state).inOrder;
  const { page, pages, items } = pageOf(all, url.searchParams.get('page'), shown);
  const board = questionBoard(state);
  const mine = myView(reading, who, running().maps);
  const rows = items.flatMap((id) => {
    const view = questionPart(state, words, id, board);
    const drawn = view && String(phone.draw(`q-${id}`, view, lang)); // HTML, as this surface draws all its questions
    return drawn ? [{ id, html: laidOver(drawn, mine, { formId: newActId, myWhy: '' }) }] : [];
  });
  const title = (state.words.title && words(state.words.title)?.title) || '';
  return { session, title, rows, page, pages, plain, bySupport, first: (page - 1) * shown + 1 };
};

export const actions = { act: (event) => actFromForm(event, event.params.session) };
