import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { type AttributionLevel, attributionLevels } from './words.ts';

/** How far people may be quoted in a session: the most that may be said of anybody. A person may say less, never more (S16). */

/** The most that may be said of anybody who is not on the panel. */
export const mostOf = ({ rules }: Pick<Readonly<Session>, 'rules'>): AttributionLevel =>
  rules.attribution?.most ?? 'named';

/** What a form offers first. */
export const usualOf = ({ rules }: Pick<Readonly<Session>, 'rules'>): AttributionLevel =>
  rules.attribution?.usual ?? 'group';

/** The one of two that says less. */
export const lessOf = (one: AttributionLevel, other: AttributionLevel): AttributionLevel =>
  attributionLevels.indexOf(one) > attributionLevels.indexOf(other) ? one : other;

/** The ways one may choose from, the one that says most first. */
export const levelsUnder = (session: Pick<Readonly<Session>, 'rules'>): AttributionLevel[] =>
  attributionLevels.filter((level) => lessOf(level, mostOf(session)) === level);

/** Why one cannot be quoted like this here. */
export const tooMuchSaid = (session: Readonly<Session>, as: AttributionLevel): Refusal | undefined =>
  lessOf(as, mostOf(session)) === as ? undefined : { refused: 'says-too-much' };
