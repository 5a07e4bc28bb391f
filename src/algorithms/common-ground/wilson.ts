/** The quantile of the normal distribution that leaves 5 % on one side. */
export const z = 1.6448536269514722;

/** Between which shares the support of a whole group lies: each bound is passed in at most about one case in twenty. */
export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * The two one-sided 95 % bounds of Wilson for a share (0 to 1) that was found among `evidence` people. Without evidence
 * nothing is known: 0 and 1. Constant time.
 *
 * Source: E. B. Wilson 1927; L. Brown, T. Cai, A. DasGupta, Statistical Science 2001.
 *
 * @example bounds(4 / 5, 5).lower // 0.435…
 */
export function bounds(share: number, evidence: number): Bounds {
  if (evidence <= 0) return { lower: 0, upper: 1 };
  const part = (z * z) / evidence;
  const centre = (share + part / 2) / (1 + part);
  const half = (z * Math.sqrt((share * (1 - share)) / evidence + part / (4 * evidence))) / (1 + part);
  // A share that is a quotient of sums may pass 1 by its last bit, and the root must not see that.
  if (share <= 0) return { lower: 0, upper: Math.min(1, centre + half) };
  return { lower: Math.max(0, centre - half), upper: share >= 1 ? 1 : Math.min(1, centre + half) };
}
