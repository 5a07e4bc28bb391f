import { cutOf, shownShare } from '#algorithms/shown-share/shown-share.ts';
import type { Wording } from '#wording/wording.ts';
import type { MapCell } from './tree.ts';

/** Of fewer people nothing is shown (fairness F1). */
export const leastShown = 5;

/** A share as it may be shown: rounded, cut where few voted, nothing of fewer than so many. */
export function shareCell(count: number, of: number, { map: { share } }: Wording, least = leastShown): MapCell {
  if (of < least) return { text: share.few };
  const percent = shownShare(count, of);
  const cut = cutOf(of);
  const text =
    cut > 0 && percent === 100 - cut
      ? share.atLeast(percent)
      : cut > 0 && percent === cut
        ? share.atMost(percent)
        : share.exact(percent);
  return { text, percent };
}
