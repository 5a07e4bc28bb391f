import type { VoteEvents } from './ballots.ts';
import { columnsOf, readChoice, readId } from './columns.ts';
import type { Remarks } from './remark.ts';
import { quotedHead, type RowReading } from './table.ts';

/** `votes.csv`: a row for each vote ever cast, re-votes too, in no order. */
export function historyReading(file: string, events: VoteEvents, notes: Remarks): RowReading {
  let columns: ReturnType<typeof columnsOf> = {};
  let width = 0;
  return {
    head(cells) {
      columns = columnsOf(cells);
      const { voter, statement, vote, timestamp } = columns;
      const missing = [
        voter === undefined && 'voter-id',
        statement === undefined && 'comment-id',
        vote === undefined && 'vote',
      ].filter((name) => name !== false);
      if (missing.length > 0) return `${file} has no column ${missing.join(', ')}; it begins ${quotedHead(cells)}.`;
      width = Math.max(voter!, statement!, vote!, timestamp ?? 0) + 1;
      if (timestamp === undefined) notes.add('no-times', file);
      return undefined;
    },
    row(cells, line) {
      if (cells.length < width) return notes.add('short-row', file, line);
      const voter = cells[columns.voter!]!;
      const participant = readId(voter);
      if (participant === undefined) return notes.add('bad-participant', file, line, voter);
      const statement = readId(cells[columns.statement!]);
      if (statement === undefined) return notes.add('bad-statement', file, line, cells[columns.statement!]);
      const choice = readChoice(cells[columns.vote!]);
      if (choice === undefined) return notes.add('bad-vote', file, line, cells[columns.vote!]);
      const time = columns.timestamp === undefined ? 0 : readTime(cells[columns.timestamp]!);
      if (time === undefined) return notes.add('bad-time', file, line, cells[columns.timestamp!]);
      events.add(events.seeParticipant(participant), events.seeStatement(statement), choice, time);
    },
    isAnything: () => events.size() > 0,
  };
}

function readTime(cell: string): number | undefined {
  const time = Number(cell);
  return cell.trim() === '' || !Number.isFinite(time) ? undefined : time;
}
