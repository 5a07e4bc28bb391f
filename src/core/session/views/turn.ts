import type { Spoken } from '../state.ts';
import { type Audience, isStaff, type ReadWords } from './audience.ts';

/** A turn as a screen tells of it. */

/** Set where somebody else reads out what the person wrote; `text` is empty where it was erased or is not for these eyes. */
export interface ReadOut {
  text: string;
  language: string;
}

/** What is to be read out, and in which language: to the team while it waits, to all once it has the floor (F16). */
export function readOutOf(
  read: ReadWords,
  { readOut }: Pick<Spoken, 'readOut'>,
  audience: Audience,
  hasFloor = false,
): { readOut?: ReadOut } {
  if (!readOut) return {};
  const text = hasFloor || isStaff(audience) ? (read(readOut.words)?.text ?? '') : '';
  return { readOut: { text, language: text ? readOut.language : 'und' } };
}
