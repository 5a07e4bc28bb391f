import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// SvelteKit's server sends pages as they are: 19 KB where 2 would do. Files of the build lie there compressed already,
// and the event stream never comes through here.

const compressible =
  /^(text\/(html|plain|css|csv|markdown|xml|javascript)|application\/(json|xml|xhtml\+xml)|image\/svg\+xml)\b/;
const worthIt = 500;

const packers = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

type Packing = keyof typeof packers;

/** Which packing the other end takes, the best of ours first. `q=0` is a no. */
export function packingFor<P extends Packing>(accepted: string | undefined, ours: readonly P[]): P | undefined {
  const takes = new Map<string, number>();
  for (const piece of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = piece.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    takes.set(name, quality ? Number.parseFloat(quality.slice(2)) || 0 : 1);
  }
  return ours.find((name) => (takes.get(name) ?? takes.get('*') ?? 0) > 0);
}

/** Makes this response pack its body once it is whole, if it turns out to be text. */
export function compressLater(request: IncomingMessage, response: ServerResponse): void {
  const packing = packingFor(request.headers['accept-encoding'], ['br', 'gzip']);
  const { writeHead, write, end } = response;
  const pieces: Buffer[] = [];
  let status = 200;
  let packs: boolean | undefined;

  // Node's methods take their arguments in several orders; what stands before us (SvelteKit) uses one of them.
  const isText = () => compressible.test(String(response.getHeader('content-type') ?? ''));
  const starts = () => {
    if (packs !== undefined) return packs;
    packs = request.method !== 'HEAD' && isText() && !response.hasHeader('content-encoding') && status !== 206;
    if (isText()) response.appendHeader('vary', 'accept-encoding');
    if (packing === undefined) packs = false;
    return packs;
  };
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') pieces.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) pieces.push(Buffer.from(chunk));
  };

  response.writeHead = function held(this: ServerResponse, code: number, ...rest: unknown[]) {
    status = code;
    // Headers given here rather than set before are those of files: none of ours to pack.
    if (rest.length > 0 || !starts()) return Reflect.apply(writeHead, this, [code, ...rest]);
    response.statusCode = code;
    return response;
  } as ServerResponse['writeHead'];

  response.write = function held(this: ServerResponse, ...given: unknown[]) {
    if (response.headersSent || !starts()) return Reflect.apply(write, this, given);
    keep(given[0]);
    return true;
  } as ServerResponse['write'];

  response.end = function held(this: ServerResponse, ...given: unknown[]) {
    if (response.headersSent || !starts()) return Reflect.apply(end, this, given);
    keep(given[0]);
    const body = Buffer.concat(pieces);
    const send = (whole: Buffer) => {
      // Ending calls the others by their names, and must find Node's own.
      Object.assign(response, { writeHead, write, end });
      response.setHeader('content-length', whole.length);
      response.end(whole);
    };
    if (body.length < worthIt || packing === undefined) send(body);
    else {
      response.setHeader('content-encoding', packing);
      packers[packing](body).then(send, (error) => response.destroy(error));
    }
    return response;
  } as ServerResponse['end'];
}
