import type { ServerResponse } from 'node:http';
import type { Parts } from './parts.ts';

/** The bytes of an event stream, with the lengths of its pieces already before them: the same buffer goes to everybody. */

const head = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-store, no-transform',
  'x-accel-buffering: no',
  'x-content-type-options: nosniff',
  'referrer-policy: same-origin',
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

/** One event: parts, the position they show, and the server's clock. Nothing where there is nothing to say. */
export function frame({ seq, all, parts }: Parts, { evenEmpty }: { evenEmpty: boolean }): Buffer | undefined {
  if (!evenEmpty && !all && Object.keys(parts).length === 0) return undefined;
  const data = JSON.stringify({ seq, now: Date.now(), ...(all && { all }), parts });
  return chunk(`id: ${seq}\nevent: parts\ndata: ${data}\n\n`);
}

export function refusalAnswer(response: ServerResponse, status: number, refused: string): void {
  const body = Buffer.from(JSON.stringify({ kept: false, refusal: { refused } }));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}
