import { error } from '@sveltejs/kit';
import { partsNow } from '#live/boards.ts';
import { roomParts } from '#live/surfaces/room.ts';
import { reachableAt } from '#server/address.ts';
import { qrPath } from '#server/qr.ts';
import { running } from '#server/running.ts';
import { codeOf, spacedCode } from '#server/sessions.ts';
import { wordingOf } from '#wording/words.ts';

/** The room's screen: the public parts, and the code with its picture for the phones in the hall. */
export const load = async ({ params: { session }, locals: { lang }, url }) => {
  const code = await codeOf(running(), session);
  const drawn = await partsNow(session, 'room', lang);
  const reading = await running().logs.read(session);
  if (!drawn || !reading || reading.state.phase === 'none')
    error(404, wordingOf(lang).refusals.refusals['no-such-log']);
  const { head, now, ledger, join } = roomParts(reading.state, reading.words);
  const { origin, host } = reachableAt(url);
  const joining = code ? { host, code: spacedCode(code), qr: qrPath(`${origin}/j/${code}`) } : undefined;
  // On this surface every part is HTML.
  return {
    session,
    title: head.title,
    seq: drawn.seq,
    parts: drawn.parts as Record<string, string>,
    now,
    ledger,
    join,
    joining,
  };
};
