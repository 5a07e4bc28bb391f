import type { HandView } from '#core/session/views/queue.ts';
import { reasonSentence } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';

/** Place, what decides, and the promise: the same words in the order and on the phone of the person it is about. */
export const handWhy = (w: Wording, { place, reason, latest }: Pick<HandView, 'place' | 'reason' | 'latest'>): string =>
  [w.phone.hand.place(place), reasonSentence(w, reason), w.common.latest(latest)].join(' ');
