import { type CommonGround, cautiousSupport } from './common-ground.ts';

/** Support in the whole room as it would be if everybody had voted as those of their group did. Secondary numbers. */
export interface Stratified {
  /** Each group counts as many people as are there. */
  byRoster: number;
  /** Each group counts the same. */
  onEqualFooting: number;
}

/**
 * The head count, corrected for who voted. A group of which nobody voted is taken to be undecided. Undefined where nobody is
 * on the roster. One step for each group. Source: L. Kish 1965.
 *
 * @example stratified({ groups: { a: { agree: 9, weight: 10 } } }, { a: 10, b: 30 })
 * // { byRoster: 0.583…, onEqualFooting: 0.666… }
 */
export function stratified(
  { groups }: { groups: Readonly<Record<string, Pick<CommonGround['groups'][string], 'agree' | 'weight'>>> },
  roster: Readonly<Record<string, number>>,
): Stratified | undefined {
  const present = Object.entries(roster).filter(([, people]) => people > 0);
  if (present.length === 0) return undefined;
  const all = present.reduce((sum, [, people]) => sum + people, 0);
  const support = (name: string) => cautiousSupport(groups[name] ?? { agree: 0, weight: 0 });
  return {
    byRoster: present.reduce((sum, [name, people]) => sum + people * support(name), 0) / all,
    onEqualFooting: present.reduce((sum, [name]) => sum + support(name), 0) / present.length,
  };
}
