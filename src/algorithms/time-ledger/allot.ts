/** A segment of the panel still to come, in whole seconds. */
export interface PlannedSegment {
  id: string;
  plan: number;
  /** The least that makes sense; 60 % of the plan, rounded up, where nothing is said. */
  min?: number;
  droppable?: boolean;
}

/** How the plan came to fit into what is left. */
export type AllotMode = 'as_planned' | 'shrunk' | 'dropped' | 'dropped_and_shrunk' | 'emergency';

/** Seconds given to each segment that stays, in the order planned, and the segments dropped, in the order of dropping. */
export interface Allotment {
  mode: AllotMode;
  give: [id: string, seconds: number][];
  dropped: string[];
}

/**
 * The least seconds of a segment.
 *
 * @example leastOf({ id: 'a', plan: 509 }) // 306
 */
export function leastOf(segment: Readonly<PlannedSegment>): number {
  return segment.min ?? Math.ceil((segment.plan * 3) / 5);
}

/**
 * Fits the segments to come into the seconds the panel still has: as planned if they fit; else the last droppable ones go
 * until the minima fit; else what is above the minima shrinks in proportion; and where not even the minima fit, the plans do.
 *
 * Source: ours, rule B2. O(segments).
 *
 * @example allot([{ id: 'a', plan: 300, min: 180 }, { id: 'b', plan: 600, min: 300 }], 690)
 * // { mode: 'shrunk', give: [['a', 240], ['b', 450]], dropped: [] }
 */
export function allot(segments: readonly Readonly<PlannedSegment>[], allowance: number): Allotment {
  const available = Math.max(0, allowance);
  const kept = [...segments];
  const dropped: string[] = [];
  if (planned(kept) > available) {
    while (minima(kept) > available) {
      const last = kept.findLastIndex((segment) => segment.droppable === true);
      if (last === -1) break;
      for (const segment of kept.splice(last, 1)) dropped.push(segment.id);
    }
  }
  const plans = planned(kept);
  const least = minima(kept);
  if (plans <= available) {
    const give = kept.map((segment): [string, number] => [segment.id, segment.plan]);
    return { mode: dropped.length > 0 ? 'dropped' : 'as_planned', give, dropped };
  }
  if (least <= available) {
    const give = kept.map((segment): [string, number] => {
      const above = segment.plan - leastOf(segment);
      return [segment.id, leastOf(segment) + Math.floor((above * (available - least)) / (plans - least))];
    });
    return { mode: dropped.length > 0 ? 'dropped_and_shrunk' : 'shrunk', give, dropped };
  }
  const give = kept.map((segment): [string, number] => [segment.id, Math.floor((segment.plan * available) / plans)]);
  return { mode: 'emergency', give, dropped };
}

function planned(segments: readonly PlannedSegment[]): number {
  return segments.reduce((sum, segment) => sum + segment.plan, 0);
}

function minima(segments: readonly PlannedSegment[]): number {
  return segments.reduce((sum, segment) => sum + leastOf(segment), 0);
}
