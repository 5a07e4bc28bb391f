/** The target of one dimension: whole parts by value, in the order listed. */
export type Parts = Readonly<Record<string, number>>;

/**
 * Fills open seats one at a time with the value that has the largest shortfall (part x seats - count x sum of parts), ties
 * in the order listed; adds them to `count` and says which they were.
 *
 * @example fill({ a: 1, b: 0 }, { a: 1, b: 1 }, 2, 1) // ['b']
 */
export function fill(count: Record<string, number>, parts: Parts, seats: number, open: number): string[] {
  const whole = sumOf(parts);
  const filled: string[] = [];
  for (let seat = 0; seat < open; seat += 1) {
    let wanted: string | undefined;
    let largest = Number.NEGATIVE_INFINITY;
    for (const [value, part] of Object.entries(parts)) {
      const shortfall = part * seats - (count[value] ?? 0) * whole;
      if (shortfall > largest) [wanted, largest] = [value, shortfall];
    }
    if (wanted === undefined) break;
    count[wanted] = (count[wanted] ?? 0) + 1;
    filled.push(wanted);
  }
  return filled;
}

/**
 * How far seats are from the target, times 2 x seats x sum of parts: a whole number. `unlisted` seats have a value that
 * the target does not name.
 *
 * @example deviation({ a: 2, b: 0 }, { a: 1, b: 1 }, 2) // 4, of at most 8: half of the seats would have to change
 */
export function deviation(count: Readonly<Record<string, number>>, parts: Parts, seats: number, unlisted = 0): number {
  const whole = sumOf(parts);
  return Object.entries(parts).reduce(
    (sum, [value, part]) => sum + Math.abs((count[value] ?? 0) * whole - part * seats),
    unlisted * whole,
  );
}

/**
 * The deviation of the best possible choice of so many seats, on the same scale.
 *
 * @example bestDeviation({ a: 1, b: 1 }, 3) // 2: two and one, where one and a half each is meant
 */
export function bestDeviation(parts: Parts, seats: number): number {
  const count: Record<string, number> = {};
  fill(count, parts, seats, seats);
  return deviation(count, parts, seats);
}

function sumOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}
