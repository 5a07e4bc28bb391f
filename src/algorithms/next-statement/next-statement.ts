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
  const begun = hashed(offset, `${person}\n`);
  let next: S | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    if (hasVoted(statement.id)) continue;
    const product = (statement.votes + 1) * spread(hashed(begun, statement.id));
    if (product >= least) continue;
    least = product;
    next = statement;
  }
  return next;
}

/** A number from 0 up to, not including, 1 that follows from two names and looks like chance. */
export const lotOf = (person: string, statement: string): number =>
  spread(hashed(hashed(offset, `${person}\n`), statement));

const offset = 0x811c9dc5;

/** FNV-1a (Fowler, Noll, Vo), going on from where it stood. */
function hashed(from: number, text: string): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3 (A. Appleby), so that all bits depend on all; then a number from 0 to 1. */
function spread(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
