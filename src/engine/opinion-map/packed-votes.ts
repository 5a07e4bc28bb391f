import { columnOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';

// The bulk form of votes, for keeping and reloading: a piece holds the votes of some participants who follow each other.
// Little-endian: how many participants (four bytes), how many votes each has (two bytes), the votes (two bytes, as in a table).

/** The participants `from` up to `to` of a table as a piece. @example packVotes(table, 0, table.participants) */
export function packVotes({ start, cells }: VoteTable, from: number, to: number): Uint8Array<ArrayBuffer> {
  const votes = cells.subarray(start[from]!, start[to]!);
  const piece = new Uint8Array(4 + 2 * (to - from) + 2 * votes.length);
  const view = new DataView(piece.buffer);
  view.setUint32(0, to - from, true);
  for (let i = from; i < to; i += 1) view.setUint16(4 + 2 * (i - from), start[i + 1]! - start[i]!, true);
  const first = 4 + 2 * (to - from);
  for (const [at, cell] of votes.entries()) view.setUint16(first + 2 * at, cell, true);
  return piece;
}

export interface Piece {
  /** Votes by participant. */
  readonly counts: Uint16Array;
  readonly cells: Uint16Array;
}

const cutOff = 'A piece of votes is cut off or too long';

/** Reads a piece and refuses one that no table can hold: a choice or a column there is not, columns out of order. */
export function unpackVotes(piece: Uint8Array, statements: number): Piece {
  const words = wordsOf(piece);
  const people = words[0]! + words[1]! * 65_536;
  const counts = words.subarray(2, 2 + people);
  const cells = words.subarray(2 + people);
  const votes = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== people || votes !== cells.length) throw new RangeError(cutOff);
  let at = 0;
  for (const count of counts) {
    checkOrder(cells, at, at + count, statements);
    at += count;
  }
  return { counts, cells };
}

/** On a machine that is little-endian as well, the bytes as they are. */
function wordsOf(piece: Uint8Array): Uint16Array {
  if (piece.byteLength < 4 || piece.byteLength % 2 !== 0) throw new RangeError(cutOff);
  if (isLittleEndian && piece.byteOffset % 2 === 0) {
    return new Uint16Array(piece.buffer, piece.byteOffset, piece.byteLength / 2);
  }
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  return Uint16Array.from({ length: piece.byteLength / 2 }, (_, at) => view.getUint16(2 * at, true));
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function checkOrder(cells: Uint16Array, from: number, to: number, statements: number): void {
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const cell = cells[at]!;
    const column = columnOf(cell);
    if (column <= last || column >= statements || (cell & 3) === 3)
      throw new RangeError('A piece of votes is not in order');
    last = column;
  }
}
