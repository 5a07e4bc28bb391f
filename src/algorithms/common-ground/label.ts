import type { Standing } from './standing.ts';

/** What is said of a statement. */
export type Label =
  | 'not-enough-voices'
  | 'common-ground'
  | 'common-rejection'
  | 'divided'
  | 'leaning-together'
  | 'open';

/** The first that holds, in the order of fairness C. `standings` are those of the groups heard. */
export function labelOf(standings: readonly Standing[], notHeard: number, majority: number): Label {
  const isFor = ({ supportAtLeast }: Standing) => supportAtLeast >= majority;
  const isAgainst = ({ oppositionAtLeast }: Standing) => oppositionAtLeast >= majority;
  if (standings.length < 2 || notHeard > 0) return 'not-enough-voices';
  if (standings.every(isFor)) return 'common-ground';
  if (standings.every(isAgainst)) return 'common-rejection';
  if (standings.some(isFor) && standings.some(isAgainst)) return 'divided';
  if (standings.every(({ isHalfInFavour }) => isHalfInFavour)) return 'leaning-together';
  return 'open';
}
