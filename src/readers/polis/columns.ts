/** Which column is which, whatever a version of Polis, or a program in between, calls it. */

const spellings = {
  timestamp: ['timestamp', 'time', 'created', 'modified'],
  voter: ['voterid', 'voter', 'participantid', 'participant', 'pid'],
  statement: ['commentid', 'statementid', 'comment', 'statement', 'tid'],
  vote: ['vote', 'value'],
  group: ['groupid', 'group'],
  moderated: ['moderated', 'moderation', 'mod'],
  meta: ['ismeta', 'meta'],
  guarded: ['guarded'],
  author: ['authorid', 'author'],
  body: ['commentbody', 'body', 'commenttext', 'text', 'txt'],
} as const;

export type Column = keyof typeof spellings;

/** A head's word as it is compared: `Comment ID`, `comment_id` and `commentId` are all `commentid`. */
const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The place of each column that is there; of two spellings the one named first in the list wins. */
export function columnsOf(head: readonly string[]): Partial<Record<Column, number>> {
  const words = head.map(plain);
  const found: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(spellings) as [Column, readonly string[]][]) {
    const name = names.find((one) => words.includes(one));
    if (name !== undefined) found[column] = words.indexOf(name);
  }
  return found;
}

/** The statement a column of the matrix stands for: `17`, in some versions `comment-17`. */
export function statementOfColumn(word: string): number | undefined {
  const digits = /^(?:comment|statement|tid)?[-_ ]?(\d{1,15})$/i.exec(word.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A whole number from 0 on, as Polis counts people and statements. */
export function readId(cell: string | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const trimmed = cell.trim();
  return /^\d{1,15}(?:\.0+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** A vote: tables that went through a spreadsheet or pandas say `1.0`. Undefined is no vote. */
export function readChoice(cell: string | undefined): 1 | 0 | -1 | undefined {
  if (cell === '1') return 1;
  if (cell === '-1') return -1;
  if (cell === '0') return 0;
  const found = /^([+\-−]?)([01])(?:\.0+)?$/.exec((cell ?? '').trim());
  if (!found) return undefined;
  if (found[2] === '0') return 0;
  return found[1] === '' || found[1] === '+' ? 1 : -1;
}
