import type { Standing } from '#core/session/views/queue.ts';
import { reasonSentence } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';
import { timeOfDay } from './times.ts';

/** Place, what decides, and the promise: the same words in the order and on the phone of the person it is about. */
export const handWhy = (w: Wording, { place, reason, latest, aboutAt }: Standing): string =>
  [w.phone.hand.place(place), reasonSentence(w, reason), aboutWords(w, aboutAt), w.common.latest(latest)]
    .filter((said) => said)
    .join(' ');

/** About when, in whole minutes; nothing where nobody can say. */
export const aboutWords = (w: Wording, aboutAt: number | undefined, zone?: string): string =>
  aboutAt === undefined ? '' : w.common.about(timeOfDay(aboutAt, zone));
