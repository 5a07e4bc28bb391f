import { promisedSeconds } from '#core/session/plan.ts';
import type { SegmentKind } from '#core/session/words.ts';

/** A part of a running order before it is one. */
export interface RoughPart {
  kind: SegmentKind;
  seconds: number;
  seat?: string;
}

export interface Slot {
  slotSeconds: number;
  promise: { num: number; den: number };
}

const mostParts = 60;

/**
 * Makes what a page says about its time into a running order that a session can have (S5): it fits the slot, holds a
 * floor, and the floor its promise. What the page promised to the floor is kept first; what does not fit is taken from
 * the floor's surplus, then from all other parts in proportion, to whole minutes where they last that long.
 */
export function fitAgenda(rough: readonly RoughPart[], { slotSeconds, promise }: Slot): RoughPart[] {
  const promised = promisedSeconds(slotSeconds, promise);
  const parts = withFloor(rough.filter(({ kind, seconds }) => kind === 'floor' || seconds > 0)).map((part) => ({
    ...part,
  }));
  const floors = parts.filter(isFloor);
  const others = parts.filter((part) => !isFloor(part));
  const last = floors.at(-1);
  if (last && sum(floors) < promised) last.seconds += promised - sum(floors);
  else
    for (const floor of floors.toReversed())
      floor.seconds -= Math.min(floor.seconds, surplus(parts, slotSeconds), sum(floors) - promised);
  const room = slotSeconds - sum(floors);
  const asked = sum(others);
  if (asked > room) for (const part of others) part.seconds = wholeMinutes(Math.floor((part.seconds * room) / asked));
  return parts.filter((part) => part === last || part.seconds > 0);
}

const isFloor = ({ kind }: RoughPart) => kind === 'floor';

/** Before the closing, if there is one, stands a floor; and there are not more parts than a session may have. */
function withFloor(rough: readonly RoughPart[]): readonly RoughPart[] {
  const parts =
    rough.length > mostParts
      ? [
          ...rough.slice(0, mostParts - 1),
          ...rough
            .slice(mostParts - 1)
            .filter(isFloor)
            .slice(0, 1),
        ]
      : rough;
  if (parts.some(isFloor)) return parts;
  const room = parts.slice(0, mostParts - 1);
  const end = room.at(-1)?.kind === 'closing' ? room.length - 1 : room.length;
  return [...room.slice(0, end), { kind: 'floor', seconds: 0 }, ...room.slice(end)];
}

const sum = (parts: readonly RoughPart[]) => parts.reduce((total, { seconds }) => total + seconds, 0);

const surplus = (parts: readonly RoughPart[], slotSeconds: number) => Math.max(0, sum(parts) - slotSeconds);

const wholeMinutes = (seconds: number) => (seconds < 60 ? seconds : seconds - (seconds % 60));
