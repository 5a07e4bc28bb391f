/** Which statement somebody is offered next. */
export const nextStatement = { name: 'next-statement', version: 1 };

/** A statement that can be voted on, and how many people have done so, as far as that is shown. */
export interface OfferedStatement {
  readonly id: string;
  readonly votes: number;
}

/**
 * Of the statements a person has not voted on, the one with the smallest product of their own lot for it and of one more than the
 * people who have voted on it: drawn by lot, and the sooner the fewer have voted on it. Who voted how plays no part.
 *
 * The lot is a number from 0 to 1 made of both names, so that a person is offered the same again after a reload, and no two
 * people alike. One pass over the statements. Ours; what it was measured against is in README.md.
 *
 * @example nextFor('ann', [{ id: 'a', votes: 90 }, { id: 'b', votes: 0 }], () => false)?.id // 'b'
 */
export function nextFor<S extends OfferedStatement>(
  person: string,
  statements: readonly S[],
  hasVoted: (id: string) => boolean,
): S | undefined {
  let next: S | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    const product = (statement.votes + 1) * lotOf(person, statement.id);
    if (product >= least || hasVoted(statement.id)) continue;
    least = product;
    next = statement;
  }
  return next;
}

/** A number from 0 up to, not including, 1 that follows from two names and looks like chance. */
export function lotOf(person: string, statement: string): number {
  // FNV-1a (Fowler, Noll, Vo) over both names, then the last steps of MurmurHash3 (A. Appleby): all bits depend on all.
  let hash = 0x811c9dc5;
  for (const name of [person, '\n', statement])
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
