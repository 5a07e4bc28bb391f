/** Where two results differ. */
export interface Differences {
  /** How many figures, words and yes-or-nos were compared. */
  compared: number;
  count: number;
  /** The first of them, each with its place. */
  first: string[];
}

/** Two programs agree when no number is further apart than this (the reference's own tolerance). */
export const tolerance = 1e-6;
const mostTold = 10;

/**
 * Compares what is stored with what is computed, key by key: every key of the stored one has to be there and say the same.
 * Numbers may differ by the tolerance, everything else not at all.
 */
export function differences(stored: unknown, computed: unknown, place = ''): Differences {
  const found: Differences = { compared: 0, count: 0, first: [] };
  compare(stored, computed, place, found);
  return found;
}

function compare(stored: unknown, computed: unknown, place: string, found: Differences): void {
  if (Array.isArray(stored) && Array.isArray(computed) && stored.length !== computed.length) {
    tell(found, `${place}: ${stored.length} stored, ${computed.length} computed`);
    return;
  }
  if (isObject(stored) && isObject(computed)) {
    for (const [key, value] of Object.entries(stored)) {
      const inside = Array.isArray(stored) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
      compare(value, Object.hasOwn(computed, key) ? computed[key] : undefined, inside, found);
    }
    return;
  }
  found.compared += 1;
  const isClose =
    typeof stored === 'number' && typeof computed === 'number' && Math.abs(stored - computed) <= tolerance;
  if (!isClose && stored !== computed) tell(found, `${place}: stored ${shown(stored)}, computed ${shown(computed)}`);
}

function tell(found: Differences, sentence: string): void {
  found.count += 1;
  if (found.first.length < mostTold) found.first.push(sentence);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
