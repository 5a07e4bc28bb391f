import type { Refusal } from './refusal.ts';
import type { SegmentKind } from './words.ts';

/** What keeps a running order from being one: it fits the slot, holds a floor, and the floor its promise (S5). */
export function agendaProblem(
  plan: readonly { segment: string; kind: SegmentKind; seat?: string | undefined; seconds: number }[],
  slotSeconds: number,
  promisedSeconds: number,
  /** The seats there are, where a part may name one. */
  seats?: ReadonlySet<string>,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const { segment, seat } of plan) {
    if (seen.has(segment)) return { refused: 'same-segment-twice', segment };
    seen.add(segment);
    if (seat && seats && !seats.has(seat)) return { refused: 'no-such-seat', seat };
  }
  const floor = plan.filter(({ kind }) => kind === 'floor');
  if (floor.length === 0) return { refused: 'agenda-without-floor' };
  if (sum(floor) < promisedSeconds) return { refused: 'floor-under-promise', promisedSeconds };
  if (sum(plan) > slotSeconds) return { refused: 'agenda-too-long', overSeconds: sum(plan) - slotSeconds };
  return undefined;
}

const sum = (parts: readonly { seconds: number }[]) => parts.reduce((total, { seconds }) => total + seconds, 0);
