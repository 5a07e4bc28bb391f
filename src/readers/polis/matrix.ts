import type { VoteEvents } from './ballots.ts';
import { columnsOf, readChoice, readId, statementOfColumn } from './columns.ts';
import type { Remarks } from './remark.ts';
import { quotedHead, type RowReading } from './table.ts';

/** `participants-votes.csv`: a row for each participant, a column for each statement; an empty cell was never voted. */
export function matrixReading(
  file: string,
  events: VoteEvents,
  groups: Map<number, number>,
  notes: Remarks,
): RowReading {
  let columns: ReturnType<typeof columnsOf> = {};
  let statements: { cell: number; statement: number }[] = [];
  let width = 0;
  const rows = new Set<number>();
  return {
    head(cells) {
      columns = columnsOf(cells);
      if (columns.voter === undefined) return `${file} has no column participant; it begins ${quotedHead(cells)}.`;
      const seen = new Set<number>();
      statements = cells.flatMap((word, cell) => {
        const id = cell === columns.voter || cell === columns.group ? undefined : statementOfColumn(word);
        if (id === undefined) return [];
        if (seen.has(id)) notes.add('same-column', file, 1, String(id));
        seen.add(id);
        return [{ cell, statement: events.seeStatement(id) }];
      });
      width = cells.length;
      return undefined;
    },
    row(cells, line) {
      const id = readId(cells[columns.voter!]);
      if (id === undefined) return notes.add('bad-participant', file, line, cells[columns.voter!]);
      if (cells.length < width) notes.add('cut-row', file, line);
      if (cells.slice(width).some((cell) => cell !== '')) notes.add('long-row', file, line);
      if (rows.has(id)) notes.add('same-participant', file, line, String(id));
      rows.add(id);
      const participant = events.seeParticipant(id);
      for (const { cell, statement } of statements) {
        const word = cells[cell];
        if (word === undefined || word === '') continue;
        const choice = readChoice(word);
        if (choice !== undefined) events.add(participant, statement, choice, 0);
        else if (word.trim() !== '') notes.add('bad-vote', file, line, word);
      }
      readGroup(id, columns.group === undefined ? '' : (cells[columns.group] ?? ''), line);
    },
    isAnything: () => rows.size > 0,
  };

  function readGroup(id: number, word: string, line: number): void {
    if (word.trim() === '') return;
    const group = readId(word);
    if (group === undefined) notes.add('bad-group', file, line, word);
    else groups.set(id, group);
  }
}
