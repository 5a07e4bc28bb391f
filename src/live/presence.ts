import { smallJoined } from '#core/session/participation.ts';
import { type Place, places } from '#core/session/words.ts';
import type { PresenceView } from '#ui/presence.ts';

/**
 * Who is connected now: open streams of the phone's page, by place. Never stored and never an event: it lives in this node's
 * memory for as long as the lines are up (J16). Where somebody is, the page says of itself; nothing is decided by it.
 */
export interface Presence {
  /** Somebody's line is up; calling what comes back says that it is gone. */
  enter(log: string, place: string | undefined): () => void;
  view(log: string, smallest: number): PresenceView;
}

const isPlace = (said: string | undefined): said is Place => (places as readonly (string | undefined)[]).includes(said);

export function createPresence(): Presence {
  const lines = new Map<string, Map<Place | 'reading', number>>();

  return {
    enter(log, said) {
      const here = lines.get(log) ?? new Map<Place | 'reading', number>();
      lines.set(log, here);
      const place = isPlace(said) ? said : 'reading';
      here.set(place, (here.get(place) ?? 0) + 1);
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        const left = (here.get(place) ?? 1) - 1;
        if (left > 0) here.set(place, left);
        else here.delete(place);
        if (here.size === 0 && lines.get(log) === here) lines.delete(log);
      };
    },
    view(log, smallest) {
      const here = Object.fromEntries(lines.get(log) ?? []);
      const { reading = 0, ...counts } = here;
      const total = Object.values(counts).reduce((sum, count) => sum + count, reading);
      return { total, places: smallJoined(counts, smallest) };
    },
  };
}
