import fs from 'node:fs';
import { buildTable, type Choice, type VoteTable } from '#algorithms/opinion-map/votes.ts';

/** A public conversation, as votes and which statements count. */
export interface Conversation {
  readonly name: string;
  readonly table: VoteTable;
  readonly active: boolean[];
}

const folder = new URL('../../../shared/data/opinion/', import.meta.url);

/** The public conversations beside the checkout; none, and said so, where they are not there. */
export function publicConversations(): Conversation[] {
  if (!fs.existsSync(folder)) {
    console.warn('NOT RUN: the public conversations are not beside the checkout (../shared/data/opinion)');
    return [];
  }
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const read = (file: string) => fs.readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
    const golden = JSON.parse(read('golden.json')) as { inactive_statement_ids: number[] }; // as its description says
    return { name, ...readMatrix(read('participants-votes.csv'), new Set(golden.inactive_statement_ids)) };
  });
}

/** One row a participant; a column for each statement, headed by its number. Nothing in these files is quoted. */
function readMatrix(text: string, inactive: Set<number>): { table: VoteTable; active: boolean[] } {
  const [head = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(','));
  const columns = [...head.entries()]
    .filter(([, name]) => /^\d+$/.test(name))
    .map(([at, name]) => ({ at, id: Number(name) }))
    .sort((a, b) => a.id - b.id);
  const people = rows.filter((row) => row.length > 1).sort((a, b) => Number(a[0]) - Number(b[0]));
  const builder = buildTable(columns.length);
  for (const [participant, row] of people.entries()) {
    for (const [column, { at }] of columns.entries()) {
      if (row[at]) builder.add(participant, column, Number(row[at]) as Choice); // 1, 0 or -1 in these files
    }
  }
  return { table: builder.finish(people.length), active: columns.map(({ id }) => !inactive.has(id)) };
}
