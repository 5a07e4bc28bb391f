import type { IncomingMessage, ServerResponse } from 'node:http';
import { safeHeaders } from '#server/headers.ts';
import { isForPrograms, problemOf, problemType } from '#server/problem.ts';
import { type AnyRefusal, statusOf } from '#server/refused.ts';
import type { Parts } from './parts.ts';
import { refusalSaid } from './refusal-page.ts';

/** The bytes of an event stream, with the lengths of its pieces already before them: the same buffer goes to everybody. */

const head = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-store, no-transform',
  'x-accel-buffering: no',
  ...Object.entries(safeHeaders).map(([name, value]) => `${name}: ${value}`),
  'connection: keep-alive',
  'transfer-encoding: chunked',
  '',
  '',
].join('\r\n');

/** The head of the answer. When a line breaks for all at once, they do not come back all at once. */
export function opening(): Buffer {
  const retry = 2000 + Math.floor(Math.random() * 4000);
  return Buffer.concat([Buffer.from(head), chunk(`retry: ${retry}\n\n`)]);
}

export function chunk(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
}

export const lastChunk = '0\r\n\r\n';

export interface Sent {
  evenEmpty: boolean;
  /** The session's clock. */
  now: number;
}

/** One event: parts, the position they show, and the session's clock. Nothing where there is nothing to say. */
export function frame({ seq, all, parts }: Parts, { evenEmpty, now }: Sent): Buffer | undefined {
  if (!evenEmpty && !all && Object.keys(parts).length === 0) return undefined;
  const data = JSON.stringify({ seq, now, ...(all && { all }), parts });
  return chunk(`id: ${seq}\nevent: parts\ndata: ${data}\n\n`);
}

/** Why there is no stream, as the door says no: a problem for programs, a refusal for pages. */
export function refusalAnswer(request: IncomingMessage, response: ServerResponse, refusal: AnyRefusal): void {
  const forPrograms = isForPrograms(request.url);
  const said = forPrograms ? problemOf(refusal, refusalSaid(refusal, request)) : { kept: false, refusal };
  const body = Buffer.from(JSON.stringify(said));
  response.writeHead(statusOf(refusal), {
    'content-type': forPrograms ? problemType : 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}
