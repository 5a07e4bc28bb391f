import type { Sql } from './lanes.ts';

export interface TableColumns {
  table: string;
  columns: string[];
}

/** Every table with the columns that are stored, not computed. */
export const tables = (sql: Sql) => sql<TableColumns[]>`
  select relname as table, (
    select json_agg(attname order by attnum) from pg_attribute
    where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  ) as columns
  from pg_class
  where relkind = 'r' and relnamespace = current_schema()::regnamespace
  order by relname`;

/** Which table refers to which other one. */
export const references = (sql: Sql) => sql<{ from: string; to: string }[]>`
  select holder.relname as from, held.relname as to
  from pg_constraint
  join pg_class as holder on holder.oid = conrelid
  join pg_class as held on held.oid = confrelid
  where contype = 'f' and conrelid <> confrelid and pg_constraint.connamespace = current_schema()::regnamespace`;

export const appliedMigrations = (sql: Sql) => sql<{ name: string; checksum: string }[]>`
  select name, checksum from migration order by name`;

export const countRows = async (sql: Sql, { table }: TableColumns): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`select count(*) from ${sql(table)}`;
  return row?.count ?? 0;
};

/** Each row as JSON in one line. A line end can only stand between its tokens, never inside a text. */
export const rowsAsJson = (sql: Sql, { table, columns }: TableColumns) => sql<{ line: string }[]>`
  select replace(row_to_json(stored_row)::text, chr(10), ' ') as line
  from (select ${sql(columns)} from ${sql(table)}) as stored_row`;

export const insertRows = (sql: Sql, { table, columns }: TableColumns, rows: string) => sql`
  insert into ${sql(table)} (${sql(columns)})
  select ${sql(columns)} from json_populate_recordset(null::${sql(table)}, ${rows}::text::json)`;

export const logs = (sql: Sql) => sql<{ id: string }[]>`select id from log order by id`;
