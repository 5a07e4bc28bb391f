import type { Said } from '#wording/sentences.ts';

/** What a form of the set-up came back with when it was not kept. */
export interface NotTaken {
  given: Record<string, string>;
  refusal?: Said;
  malformed?: string[];
  trouble?: 'unreadMinutes' | 'floorTooLong' | 'unreadRules' | 'unreadAddress';
}

/** Whether it is this form: each names its place on the page, or what it is about. */
export const isAbout = (form: NotTaken | null, field: string, value: string): form is NotTaken =>
  form !== null && form.given[field] === value;

/** What stands in a field: what was typed and not taken, else what is kept. */
export const typedOr = (form: NotTaken | null, isThis: boolean, name: string, kept: string): string =>
  isThis ? (form?.given[name] ?? kept) : kept;
