export const weighing = { name: 'balanced-weights', version: 1 };

/** What one ordinary person counts for, in thousandths. */
export const ordinaryWeight = 1000;

// No one counts more than four times the average, nor less than a quarter of it.
const leastWeight = 250;
const greatestWeight = 4000;

/**
 * How much each person of a group counts, in thousandths (250 to 4000), so that groups of ordinary size weigh the same
 * in total however many people they sent. `counts` are whole numbers of people by group; an empty group has no weight.
 *
 * n people in G groups: 1000 n / (G n_g), rounded to the nearest whole number (half upwards), then cut.
 * Source: ours, the default of the waterline rule for sessions with several groups. One pass over the groups.
 *
 * @example balancedWeights({ a: 10, b: 20, c: 30 }) // { a: 2000, b: 1000, c: 667 }
 */
export function balancedWeights(counts: Readonly<Record<string, number>>): Record<string, number> {
  const groups = Object.entries(counts).filter(([, count]) => count > 0);
  const people = groups.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries(
    groups.map(([group, count]) => {
      const share = groups.length * count;
      const weight = Math.floor((2 * ordinaryWeight * people + share) / (2 * share));
      return [group, Math.min(greatestWeight, Math.max(leastWeight, weight))];
    }),
  );
}

/**
 * One person, one unit: the same weight for every person of every group that is not empty. One pass over the groups.
 *
 * @example equalWeights({ a: 10, b: 0 }) // { a: 1000 }
 */
export function equalWeights(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([group]) => [group, ordinaryWeight]),
  );
}
