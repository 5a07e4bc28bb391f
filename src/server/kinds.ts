import { session } from '#core/session/session.ts';

/** The kinds of log this program runs, by name. */
export const kinds = { session };
