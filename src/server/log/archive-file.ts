import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

// The file of a backup, gzipped, a JSON value in each line: a header; for each table a line that says its name, columns and
// how many rows follow, and these; at last the SHA-256 of everything before. Written and read with little memory.

export interface Header {
  bigtent: 1;
  madeAt: string;
  migrations: { name: string; checksum: string }[];
}

/** What the file says, in order. The rows of a table come in pieces of whole lines. */
export type Piece =
  | { is: 'header'; header: Header }
  | { is: 'table'; table: string; columns: string[]; rows: number }
  | { is: 'rows'; lines: string[] };

/** The file is not what a backup writes: not one at all, cut off, or changed. */
export class BadArchive extends Error {}

const NEWLINE = 10;

/** Writes the pieces into a new file, readable by its owner only, since it holds everybody's keys. */
export async function writeArchive(file: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const hash = createHash('sha256');
  async function* bytes() {
    for await (const piece of pieces) {
      const chunk = toBytes(piece);
      hash.update(chunk);
      yield chunk;
    }
    yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
  }
  await pipeline(bytes, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
}

function toBytes(piece: Piece): string {
  if (piece.is === 'rows') return piece.lines.map((line) => `${line}\n`).join('');
  if (piece.is === 'header') return `${JSON.stringify(piece.header)}\n`;
  const { table, columns, rows } = piece;
  return `${JSON.stringify({ table, columns, rows })}\n`;
}

/** Reads it back, and says at its end whether all of it was there: do nothing lasting before that. */
export async function* readArchive(file: string): AsyncGenerator<Piece> {
  const hash = createHash('sha256');
  let isFirst = true;
  let isOver = false;
  let rowsLeft = 0;
  for await (const text of wholeLines(file)) {
    const lines = text.split('\n').slice(0, -1);
    for (let at = 0; at < lines.length; ) {
      if (isOver) throw new BadArchive('there is something after its end');
      const rows = lines.slice(at, at + rowsLeft);
      if (rows.length > 0) {
        hash.update(toBytes({ is: 'rows', lines: rows }));
        yield { is: 'rows', lines: rows };
        rowsLeft -= rows.length;
        at += rows.length;
        continue;
      }
      const line = lines[at++] ?? '';
      const value = readLine(line);
      if (!isFirst && 'sha256' in value) {
        if (value.sha256 !== hash.digest('hex')) throw new BadArchive('it was changed: the checksum differs');
        isOver = true;
        continue;
      }
      hash.update(`${line}\n`);
      const piece: Piece = isFirst ? toHeader(value) : toTable(value);
      yield piece;
      if (piece.is === 'table') rowsLeft = piece.rows;
      isFirst = false;
    }
  }
  if (!isOver) throw new BadArchive('it ends too early');
}

function toHeader(value: Record<string, unknown>): Piece {
  if (value.bigtent !== 1 || !Array.isArray(value.migrations)) throw new BadArchive('it is not a backup of Bigtent');
  // Written by `writeArchive`; what was changed since fails the checksum before anything lasting is done.
  return { is: 'header', header: value as unknown as Header };
}

function toTable({ table, columns, rows }: Record<string, unknown>): Piece {
  if (typeof table !== 'string' || !Array.isArray(columns) || !Number.isSafeInteger(rows)) {
    throw new BadArchive('a table is missing where one should begin');
  }
  return { is: 'table', table, columns: columns.map(String), rows: Number(rows) };
}

function readLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    // Any JSON object is a record; its fields are looked at one by one.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {}
  throw new BadArchive('it is not a backup of Bigtent, or it was changed');
}

/** Pieces of the unpacked file, cut after a line end. */
async function* wholeLines(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked) {
      const bytes = Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield bytes.toString('utf8', 0, end);
      rest = bytes.subarray(end);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!code.startsWith('Z_')) throw cause;
    throw new BadArchive(
      code === 'Z_BUF_ERROR' ? 'it ends too early' : 'it is not a backup of Bigtent, or it is damaged',
      { cause },
    );
  }
  if (rest.length > 0) throw new BadArchive('it ends too early');
}
