import { error } from '@sveltejs/kit';
import { partsNow } from '#live/boards.ts';
import { laidOver } from '#live/laid-over.ts';
import { myView, newActId } from '#server/acting.ts';
import { running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { actFromForm } from '../../../act-from-form.ts';

/** The opinion map: the parts that all get, with the own place of whoever asks laid over them. */
export const load = async ({ params: { session }, locals: { lang }, request }) => {
  const who = await actorOf(running(), request.headers.get('cookie') ?? undefined, session);
  const drawn = await partsNow(session, 'map', lang);
  const reading = await running().logs.read(session);
  const { refusals } = wordingOf(lang).refusals;
  if (!drawn || !reading || reading.state.phase === 'none') error(404, refusals['no-such-log']);
  if (!('lead' in drawn.parts)) error(404, wordingOf(lang).map.live.none);
  const { joined, choices, place, placeHidden } = myView(reading, who, running().maps);
  const mine = {
    joined,
    choices,
    ...(place && { place }),
    ...(placeHidden && { placeHidden }),
    hasFloor: false,
    questions: [],
    supports: [],
    statements: [],
  };
  const parts: Record<string, string> = {};
  // On this surface every part is HTML.
  for (const [key, html] of Object.entries(drawn.parts))
    parts[key] = laidOver(String(html), mine, { formId: newActId, myWhy: '' });
  const title = (reading.state.words.title && reading.words(reading.state.words.title)?.title) || '';
  return { session, title, seq: drawn.seq, parts, mine };
};

export const actions = { act: (event) => actFromForm(event, event.params.session) };
