import type { Session } from '#core/session/state.ts';
import type { Audience, ReadWords } from '#core/session/views/audience.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import type { Role } from '#core/session/words.ts';
import type { Language } from '#wording/wording.ts';

/**
 * One kind of screen, as pieces with keys. What a piece may show comes from a view of its audience, the only gate; how it
 * looks follows from that view and the language alone, so that everybody of an audience gets the same bytes (decision 0011).
 */
export interface Surface {
  name: string;
  audience: Audience;
  /** Roles that may read it besides its audience and the organiser. Without meaning where everybody may. */
  also?: readonly Role[];
  /** Whether it shows who is connected now, as a piece called `presence` that no log knows of (J16). */
  presence?: true;
  /** Whether it shows the opinion map: then `parts` is given the one the state names. */
  opinion?: true;
  /** The views by key. A list is a part of its own: `listOf(keys, more)`. */
  parts(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): object;
  /** HTML where a phone, the room or a public page shows it; data where a desk does. */
  draw(key: string, view: unknown, language: Language): unknown;
}

/** The order of a list whose pieces are parts of their own, and how many there are besides. */
export interface ListView {
  list: readonly string[];
  more: number;
}

export const listOf = (list: readonly string[], more = 0): ListView => ({ list, more });

export const isList = (view: unknown): view is ListView => typeof view === 'object' && view !== null && 'list' in view;

/** Whether somebody with this role, or none, may read a surface. */
export function mayRead({ audience, also }: Surface, role: Role | undefined): boolean {
  if (audience === 'public') return true;
  return role !== undefined && (role === audience || role === 'organiser' || also?.includes(role) === true);
}
