import type { Standing } from '#core/session/views/queue.ts';
import { reasonSentence } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';
import { timeOfDay } from './times.ts';

/** Place, what decides, and the promise: the same words in the order and on the phone of the person it is about. */
export const handWhy = (w: Wording, standing: Standing): string =>
  [
    w.phone.hand.place(standing.place),
    reasonSentence(w, standing.reason),
    aboutWords(w, standing),
    latestWords(w, standing),
  ]
    .filter((said) => said)
    .join(' ');

type When = Pick<Standing, 'aboutAt' | 'tooLate'>;

/** About when, in whole minutes, or that it would be too late; nothing where nobody can say. */
export function aboutWords({ common }: Wording, { aboutAt, tooLate }: When, zone?: string): string {
  if (aboutAt === undefined) return '';
  return tooLate ? common.tooLate : common.about(timeOfDay(aboutAt, zone));
}

/** The promise, as long as the session goes on until it falls due. */
export const latestWords = (
  { common }: Wording,
  { latest, latestTooLate }: Pick<Standing, 'latest' | 'latestTooLate'>,
) => (latestTooLate ? '' : common.latest(latest));
