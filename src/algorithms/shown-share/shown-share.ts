export const rounding = { name: 'shown-share', version: 1 };

/**
 * The share that may be shown of `n` people, in percent: to the nearest 5 points, halves up; cut to 10-90 where there are fewer
 * than 20 people and to 5-95 where there are fewer than 50, so that a small group is never shown to be of one mind.
 *
 * Source: ours (fairness F3). Constant time, whole numbers only.
 *
 * @example shownShare(6, 6) // 90
 */
export function shownShare(count: number, n: number): number {
  const nearest = Math.floor((200 * count + 5 * n) / (10 * n)) * 5;
  const cut = cutOf(n);
  return Math.min(100 - cut, Math.max(cut, nearest));
}

/** How far from 0 and 100 the shares of so many people are cut: what stands there means "at most" and "at least". */
export const cutOf = (n: number): number => (n < 20 ? 10 : n < 50 ? 5 : 0);
