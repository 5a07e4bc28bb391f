import type { HereView } from '#core/session/views/head.ts';
import type { Wording } from '#wording/wording.ts';

/** Phones connected at this moment: in all, and by place where no count points at anybody (J16). */
export interface PresenceView {
  total: number;
  places: { members: string[]; count: number }[];
}

/**
 * Who has joined, in the one form of every screen: the room first, then those who are not in it.
 *
 * @example hereSentence(w, view) // '1,001 here: 536 in the room, 398 online, 67 hubs with 821 people'
 */
export function hereSentence(w: Wording, { total, places, heads }: HereView): string {
  const { all, of, at, hubsWith } = w.person.here;
  const names: Record<string, string> = w.common.shortPlaces;
  const hubs = places.some(({ members }) => members.join() === 'hub');
  const placeOf = ({ members }: { members: string[] }) => Object.keys(names).indexOf(members[0] ?? '');
  const said = places
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ members, count }) => {
      const [only] = members;
      if (members.length === 1 && only && Object.hasOwn(at, only)) {
        const counted = at[only as keyof typeof at](count); // asked on the line above
        return only === 'hub' && heads ? hubsWith(counted, heads) : counted;
      }
      return `${count} ${members.map((place) => names[place] ?? place).join(' + ')}`;
    });
  if (heads && !hubs) said.push(w.person.heads.shown(heads));
  return said.length > 0 ? of(all(total), said) : all(total);
}
