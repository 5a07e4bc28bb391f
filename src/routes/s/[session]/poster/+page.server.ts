import { error } from '@sveltejs/kit';
import { occasionView } from '#core/session/views/setup.ts';
import { reachableAt } from '#server/address.ts';
import { qrPath } from '#server/qr.ts';
import { running } from '#server/running.ts';
import { codeOf, spacedCode } from '#server/sessions.ts';
import { wordingOf } from '#wording/words.ts';

/** What is put on the wall: for everybody, as soon as there is a session to prepare. */
export const load = async ({ params: { session }, locals: { lang }, url }) => {
  const code = await codeOf(running(), session);
  const reading = await running().logs.read(session);
  if (!code || !reading || reading.state.phase === 'none') error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { origin, host } = reachableAt(url);
  const address = `${origin}/j/${code}`;
  return {
    session,
    ...occasionView(reading.state, reading.words),
    code: spacedCode(code),
    host,
    address,
    qr: qrPath(address),
    // One language if one is asked for; on a wall all of them stand beside each other.
    only: url.searchParams.has('lang') ? lang : undefined,
  };
};
