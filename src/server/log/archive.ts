import {
  appliedMigrations,
  countRows,
  insertRows,
  logs,
  references,
  rowsAsJson,
  type TableColumns,
  tables,
} from './archive.sql.ts';
import { BadArchive, type Header, type Piece, readArchive, writeArchive } from './archive-file.ts';
import type { Kinds } from './kinds.ts';
import type { Lanes, Sql } from './lanes.ts';
import { checksum, migrate, migrations } from './migrate.ts';
import { catchUp, openWords } from './warm.ts';

// Everything into one file and back: all tables as they stand, keys included. Which tables there are the database itself
// says, so that a new one is never forgotten.

/** The place or the file is not as it has to be; nothing was changed. */
export class Unfit extends Error {}

export interface Counts {
  logs: number;
  entries: number;
  people: number;
}

const MIGRATIONS = 'migration';

/** Writes one moment of the whole database into a new file, while others go on writing. */
export async function backUp(lanes: Lanes, file: string, now: Date): Promise<Counts> {
  const rows = new Map<string, number>();
  await lanes.transaction(async (sql) => {
    const all = await tables(sql);
    if (!all.some(({ table }) => table === MIGRATIONS))
      throw new Unfit('There is nothing to back up: the database is empty.');
    await writeArchive(file, pieces(sql, all, now, rows));
  }, 'isolation level repeatable read read only');
  return countsOf(rows);
}

async function* pieces(
  sql: Sql,
  all: readonly TableColumns[],
  now: Date,
  counts: Map<string, number>,
): AsyncGenerator<Piece> {
  const header: Header = { bigtent: 1, madeAt: now.toISOString(), migrations: [...(await appliedMigrations(sql))] };
  yield { is: 'header', header };
  for (const table of inOrder(all, await references(sql))) {
    const rows = await countRows(sql, table);
    counts.set(table.table, rows);
    yield { is: 'table', ...table, rows };
    for await (const found of rowsAsJson(sql, table).cursor(1_000)) {
      yield { is: 'rows', lines: found.map(({ line }) => line) };
    }
  }
}

/** Each table after those it refers to. Which migrations were applied stands in the header. */
function inOrder(all: readonly TableColumns[], refers: readonly { from: string; to: string }[]): TableColumns[] {
  const left = all.filter(({ table }) => table !== MIGRATIONS);
  const ordered: TableColumns[] = [];
  while (left.length > 0) {
    const isFree = ({ table }: TableColumns) =>
      !refers.some(({ from, to }) => from === table && left.some((one) => one.table === to));
    const [next] = left.splice(left.findIndex(isFree), 1);
    if (!next || !isFree(next)) throw new Error('tables refer to each other in a circle');
    ordered.push(next);
  }
  return ordered;
}

const countsOf = (rows: Map<string, number>): Counts => ({
  logs: rows.get('log') ?? 0,
  entries: rows.get('entry') ?? 0,
  people: rows.get('person') ?? 0,
});

/** Whether the file is whole, and of a version this program knows; without a database. */
export async function checkArchive(file: string): Promise<void> {
  for await (const piece of readArchive(file)) if (piece.is === 'header') knownMigrations(piece.header);
}

/** Reads the file into a database without tables, checks what then stands there, and keeps all of it or nothing. */
export async function restore(lanes: Lanes, file: string, kinds: Kinds): Promise<Counts> {
  return lanes.transaction(async (sql) => {
    if ((await tables(sql)).length > 0)
      throw new Unfit('The database is not empty. A backup is restored into an empty place only.');
    const rows = await load(sql, file);
    await migrate(sql);
    for (const { id } of await logs(sql)) await checkLog(sql, kinds, id);
    return countsOf(rows);
  });
}

async function load(sql: Sql, file: string): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  let known: TableColumns[] = [];
  let table: TableColumns | undefined;
  for await (const piece of readArchive(file)) {
    if (piece.is === 'header') {
      // The tables as they were then; what has changed since comes after the rows.
      await migrate(sql, knownMigrations(piece.header));
      known = [...(await tables(sql))];
    } else if (piece.is === 'table') {
      table = known.find((one) => one.table === piece.table && one.columns.join() === piece.columns.join());
      if (!table) throw new BadArchive(`it holds a table ${piece.table} that does not belong there`);
      rows.set(piece.table, piece.rows);
    } else if (table) await insertRows(sql, table, `[${piece.lines.join(',')}]`);
  }
  return rows;
}

function knownMigrations({ migrations: applied }: Header) {
  for (const [place, { name, checksum: was }] of applied.entries()) {
    const here = migrations[place];
    if (here?.name !== name || checksum(here) !== was) {
      throw new Unfit(
        `The backup was made by another version of Bigtent: this one does not know its migration ${name}.`,
      );
    }
  }
  return migrations.slice(0, applied.length);
}

/** The log is numbered without gaps, folds, and every text is the one that was committed to. */
async function checkLog(sql: Sql, kinds: Kinds, log: string): Promise<void> {
  try {
    const warm = await catchUp(sql, kinds, log);
    for (const eid of [...(warm?.sealed.keys() ?? [])]) if (warm) openWords(warm, eid);
  } catch (cause) {
    throw new Unfit(
      `The log ${log} in the backup does not hold together: ${cause instanceof Error ? cause.message : cause}.`,
      { cause },
    );
  }
}
