import type { Wording } from '#wording/wording.ts';
import type { NotTaken } from '../phone/forms.ts';

/** What the fields about a person get: what was given so far, and what was not taken of it. `id` keeps two forms apart. */
export interface Given {
  w: Wording;
  id: string;
  given: Record<string, string>;
  form?: NotTaken | null | undefined;
}

/** What is wrong with a field that could not be read; a refusal says by itself which one it means. */
export function remarkOn(w: Wording, form: NotTaken | null | undefined, field: string): string {
  if (form?.refusal || !form?.malformed?.includes(field)) return '';
  return field === 'name' || field === 'organisation' ? w.home.join.tooLong : w.home.join.missing;
}
