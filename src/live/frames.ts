import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, deflateRawSync } from 'node:zlib';
import { safeHeaders } from '#server/headers.ts';
import { isForPrograms, problemOf, problemType } from '#server/problem.ts';
import { type AnyRefusal, statusOf } from '#server/refused.ts';
import type { Parts } from './parts.ts';
import { refusalSaid } from './refusal-page.ts';

/**
 * The bytes of an event stream, with the lengths of its pieces already before them: the same buffer goes to everybody. Packed,
 * too (decision 0028): each piece is packed by itself and refers to nothing before it, so that pieces packed once are a
 * stream for whoever reads from here on.
 */

const head = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-store, no-transform',
  'vary: accept-encoding',
  'x-accel-buffering: no',
  ...Object.entries(safeHeaders).map(([name, value]) => `${name}: ${value}`),
  'connection: keep-alive',
  'transfer-encoding: chunked',
].join('\r\n');

/** A piece of the stream, made into bytes when first asked for. */
export class Piece {
  readonly #text: string;
  #plain: Buffer | undefined;
  #packed: Buffer | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  bytes(packed: boolean): Buffer {
    if (packed) this.#packed ??= chunk(pack(this.#text));
    else this.#plain ??= chunk(Buffer.from(this.#text));
    return (packed ? this.#packed : this.#plain) as Buffer; // just made
  }
}

/** How a packed stream begins (RFC 1952), and blocks of it (RFC 1951) that end on a whole byte and are not the last. */
const packedHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** The first line stays readable as it is: the position is found without unpacking. */
function pack(text: string): Buffer {
  const end = text.indexOf('\n') + 1;
  const line = Buffer.from(text.slice(0, end));
  const before = Buffer.from([0, line.length & 255, line.length >> 8, ~line.length & 255, (~line.length >> 8) & 255]);
  if (end === text.length) return Buffer.concat([before, line]);
  const rest = deflateRawSync(text.slice(end), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([before, line, rest]);
}

/** The heads of the answer. When a line breaks for all at once, they do not come back all at once. */
const openings = Array.from({ length: 64 }, (_, index) => {
  const retry = `retry: ${2000 + Math.floor((index * 4000) / 64)}\n\n`;
  const asItIs = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), new Piece(retry).bytes(false)]);
  const packed = Buffer.concat([
    Buffer.from(`${head}\r\ncontent-encoding: gzip\r\n\r\n`),
    chunk(Buffer.concat([packedHead, pack(retry)])),
  ]);
  return { asItIs, packed };
});

export function opening(packed: boolean): Buffer {
  const drawn = openings[Math.floor(Math.random() * openings.length)] ?? openings[0];
  if (!drawn) throw new Error('No head of an answer was made.');
  return packed ? drawn.packed : drawn.asItIs;
}

function chunk(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
}

export const lastChunk = '0\r\n\r\n';

export interface Sent {
  evenEmpty: boolean;
  /** The session's clock. */
  now: number;
}

/** The server's clock. An event, not a comment: the page must notice when nothing comes any more. */
export const beat = () => new Piece(`event: time\ndata: ${Date.now()}\n\n`);

/** One event: parts, the position they show, and the session's clock. Nothing where there is nothing to say. */
export function frame({ seq, all, parts }: Parts, { evenEmpty, now }: Sent): Piece | undefined {
  if (!evenEmpty && !all && Object.keys(parts).length === 0) return undefined;
  const data = JSON.stringify({ seq, now, ...(all && { all }), parts });
  return new Piece(`id: ${seq}\nevent: parts\ndata: ${data}\n\n`);
}

/** Why there is no stream, as the door says no: a problem for programs, a refusal for pages. */
export function refusalAnswer(request: IncomingMessage, response: ServerResponse, refusal: AnyRefusal): void {
  const forPrograms = isForPrograms(request.url);
  const said = forPrograms ? problemOf(refusal, refusalSaid(refusal, request)) : { kept: false, refusal };
  const body = Buffer.from(JSON.stringify(said));
  response.writeHead(statusOf(refusal), {
    ...safeHeaders,
    'content-type': forPrograms ? problemType : 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}
