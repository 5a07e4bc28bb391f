import type { Said } from '#wording/sentences.ts';
import type { Language, Wording } from '#wording/wording.ts';
import type { Line } from './live.svelte.ts';

/** What every component of a desk is handed. */
export interface Desk {
  line: Line;
  w: Wording;
  lang: Language;
  /** The zone of the server's clock. */
  zone: string;
  /** Once for each page as it was sent: the ids of its forms begin with it. */
  actId: string;
  /** Whether the script has arrived: only then is shown what needs it. */
  awake: boolean;
  /** Whether single keys work here. */
  keys: boolean;
  /** What a form without script was refused, and what was typed. */
  notKept?: NotKept | undefined;
}

export interface NotKept {
  type: string;
  given: Record<string, string>;
  refusal?: { refused: string };
}

/** The fixed fields of an act; what people type or choose comes from the form. */
export type Fields = { type: string } & Record<string, string | number | boolean>;

/**
 * The id of a form: new with every page, told apart on one page by what the form does. The door takes up to 64 of these
 * characters.
 *
 * @example formId('R4nd0mR4nd0mR4nd0m', { type: 'floor.give', ticket: 12 }) // 'R4nd0mR4nd0mR4nd-floor-give-12'
 */
export function formId(actId: string, { type, ...fields }: Fields): string {
  const which = Object.values(fields)
    .join('-')
    .replaceAll(/[^A-Za-z0-9-]/g, '')
    .slice(0, 24);
  return [actId.slice(0, 16), type.replace('.', '-'), ...(which ? [which] : [])].join('-');
}

/** What was refused in a card: by the script's own act, or by the form that was sent without one. */
export function refusedAt({ line, notKept }: Desk, where: string): Said | undefined {
  const said = line.said[where];
  if (said || notKept?.given.at !== where) return said;
  return (notKept.refusal ?? { refused: 'malformed' }) as Said; // every refusal of the server has its sentence
}

/** What was typed into a form that was refused without script. */
export const typedIn = ({ notKept }: Desk, type: string, field: string): string =>
  notKept?.type === type ? (notKept.given[field] ?? '') : '';
