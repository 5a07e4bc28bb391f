import type { IncomingMessage } from 'node:http';
import type { DoorRefusal } from './refused.ts';

/**
 * Reading bodies. We do it before SvelteKit sees a request, because it answers some malformed ones with 500
 * (decision 0013). What is wrong with a body is a value, never an exception.
 */

export const mostBytes = { act: 16 * 1024, form: 512 * 1024 } as const;

type Read<T> = T | DoorRefusal;

const isRefused = (read: unknown): read is DoorRefusal =>
  typeof read === 'object' && read !== null && 'refused' in read;

const malformed: DoorRefusal = { refused: 'malformed' };
const wrongType: DoorRefusal = { refused: 'wrong-type' };

/** What a body says it is: the media type in lower case. Nothing if it is packed, or in another charset than UTF-8. */
export function mediaType({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed.toLowerCase() !== 'identity') return undefined;
  const said = headers['content-type'];
  if (!said) return undefined;
  const [type = '', ...parameters] = said.split(';').map((piece) => piece.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) return undefined;
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined;
}

/**
 * Takes in a whole body, or refuses it as soon as it is too large. With `keep`, the body is put back, so that whoever
 * comes next reads it as if nobody had: the last piece has been taken, but the end has not been told yet, and until then
 * a stream accepts what is put back.
 */
export function readBody(request: IncomingMessage, most: number, { keep = false } = {}): Promise<Read<Buffer>> {
  const tooLarge: DoorRefusal = { refused: 'too-large', mostBytes: most };
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const done = (result: Read<Buffer>) => {
      request.off('readable', take).off('end', end).off('error', broken).off('close', broken);
      resolve(result);
    };
    const broken = () => done(malformed);
    const end = () => done(Buffer.concat(pieces));
    const take = () => {
      for (let piece = request.read(); piece !== null; piece = request.read()) {
        pieces.push(piece);
        size += piece.length;
        if (size > most) return done(tooLarge);
      }
      if (!keep || !request.complete) return;
      const whole = Buffer.concat(pieces);
      if (size > 0) request.unshift(whole);
      // An empty body's end is told now, before anybody else listens: it must not be waited for.
      delete request.headers['transfer-encoding'];
      request.headers['content-length'] = String(size);
      done(whole);
    };
    request.on('readable', take).on('end', end).on('error', broken).on('close', broken);
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON in a body, from a request that says it is JSON. */
export async function readJson(request: IncomingMessage, most: number): Promise<Read<{ json: unknown }>> {
  if (mediaType(request) !== 'application/json') return wrongType;
  const body = await readBody(request, most);
  if (isRefused(body)) return body;
  try {
    return { json: JSON.parse(utf8.decode(body)) };
  } catch {
    return malformed;
  }
}

/** Whether a form can be read; the body stays in the request for the form's action. Nothing where all is well. */
export async function checkForm(request: IncomingMessage, most: number): Promise<DoorRefusal | undefined> {
  const type = mediaType(request);
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return wrongType;
  const body = await readBody(request, most, { keep: true });
  if (isRefused(body)) return body;
  const readable =
    type === 'multipart/form-data'
      ? await isMultipart(body, request.headers['content-type'] ?? '')
      : isUrlEncoded(body);
  return readable ? undefined : malformed;
}

/** More fields than any form of ours has; taking them apart would cost a second. */
const mostFields = 2_000;

/** Names and values percent-encoded as UTF-8: what every browser sends. */
export function isUrlEncoded(body: Buffer): boolean {
  try {
    const pieces = utf8.decode(body).split(/[&=]/, 2 * mostFields + 1);
    if (pieces.length > 2 * mostFields) return false;
    for (const piece of pieces) decodeURIComponent(piece.replaceAll('+', ' '));
    return true;
  } catch {
    return false;
  }
}

async function isMultipart(body: Buffer, contentType: string): Promise<boolean> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    for (const [name, value] of form) {
      if (wasBroken(name, body) || (typeof value === 'string' && wasBroken(value, body))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Bytes that are no UTF-8 come out of the parser as U+FFFD; somebody may also have typed one. */
const wasBroken = (text: string, body: Buffer) => text.includes('\ufffd') && !body.includes('\ufffd');
