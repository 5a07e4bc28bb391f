/**
 * How far two divisions of the same people agree, beyond what chance would bring: 1 if they are the same, about 0 if they
 * have nothing to do with each other. One step for each person.
 *
 * Source: L. Hubert, P. Arabie, Comparing partitions (1985).
 *
 * @example adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0]) // 1
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const both = new Map<string, number>();
  const ofOne = new Map<string, number>();
  const ofOther = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < one.length; i += 1) {
    add(both, `${one[i]} ${other[i]}`);
    add(ofOne, `${one[i]}`);
    add(ofOther, `${other[i]}`);
  }
  const pairs = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, many) => sum + (many * (many - 1)) / 2, 0);
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (pairs(ofOne) * pairs(ofOther)) / all;
  const most = (pairs(ofOne) + pairs(ofOther)) / 2;
  return most === expected ? 1 : (pairs(both) - expected) / (most - expected);
}
