import { columnsOf, readId } from './columns.ts';
import type { Statement } from './conversation.ts';
import type { Remarks } from './remark.ts';
import { quotedHead, wholeTable } from './table.ts';

type Columns = ReturnType<typeof columnsOf>;

/**
 * `comments.csv`: the statements by id, or the sentence that says why it cannot be read. Its counters of agrees and disagrees
 * are often wrong; nobody reads them here.
 */
export function readComments(file: string, bytes: Uint8Array, notes: Remarks): Map<number, Statement> | string {
  const statements = new Map<number, Statement>();
  let columns: Columns | undefined;
  let width = 0;
  let refused: string | undefined;
  const take = (cells: string[], line: number) => {
    if (refused !== undefined) return;
    if (!columns) {
      columns = columnsOf(cells);
      width = cells.length;
      refused = headOf(file, cells, columns, notes);
      return;
    }
    const id = readId(cells[columns.statement!]);
    if (id === undefined) return notes.add('bad-statement', file, line, cells[columns.statement!]);
    if (cells.length < width) return notes.add('short-row', file, line);
    if (cells.length > width) notes.add('long-row', file, line);
    if (statements.has(id)) notes.add('same-statement', file, line, String(id));
    statements.set(
      id,
      statementOf(id, cells, columns, (word) => notes.add('bad-moderation', file, line, word)),
    );
  };
  wholeTable(bytes, take, (line) => notes.add('unclosed-quote', file, line));
  return refused ?? (columns ? statements : `${file} is empty.`);
}

function headOf(file: string, cells: string[], columns: Columns, notes: Remarks): string | undefined {
  if (columns.statement === undefined) return `${file} has no column comment-id; it begins ${quotedHead(cells)}.`;
  if (columns.body === undefined) notes.add('no-body', file);
  if (columns.moderated === undefined) notes.add('no-moderation', file);
  return undefined;
}

function statementOf(id: number, cells: string[], columns: Columns, odd: (word: string) => void): Statement {
  const cell = (place: number | undefined) => (place === undefined ? '' : (cells[place] ?? '').trim());
  const body = columns.body === undefined ? '' : (cells[columns.body] ?? '');
  const author = readId(cell(columns.author));
  const time = readId(cell(columns.timestamp));
  const moderated = moderationOf(cell(columns.moderated), odd);
  const isMeta = /^(?:true|t|1|yes)$/i.test(cell(columns.meta));
  return {
    id,
    // Our own files put an apostrophe before words that a spreadsheet would run, and say where.
    text: cell(columns.guarded) === '1' ? body.slice(1) : body,
    ...(author !== undefined && { author }),
    ...(time !== undefined && { time }),
    ...(moderated !== undefined && { moderated }),
    ...(isMeta && { isMeta }),
  };
}

function moderationOf(word: string, odd: (word: string) => void): number | undefined {
  if (word === '') return undefined;
  const found = /^([-−]?)([01])(?:\.0+)?$/.exec(word);
  if (!found) odd(word);
  if (!found) return undefined;
  return found[2] === '0' ? 0 : found[1] === '' ? 1 : -1;
}
