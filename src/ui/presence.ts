import type { Wording } from '#wording/wording.ts';

/** Phones connected at this moment: in all, and by place where no count points at anybody (J16). */
export interface PresenceView {
  total: number;
  places: { members: string[]; count: number }[];
}

/** The places of a count, each with its number. */
export function placesOf(w: Wording, rows: PresenceView['places']): string[] {
  const names: Record<string, string> = w.common.shortPlaces;
  return rows.map(({ members, count }) => `${count} ${members.map((place) => names[place] ?? place).join(' + ')}`);
}
