import type { IncomingMessage, ServerResponse } from 'node:http';
import { packingFor } from '#server/compress.ts';
import { languageCookie, readCookie } from '#server/cookies.ts';
import { addressOf } from '#server/headers.ts';
import type { Running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import type { Feed } from './feed.ts';
import { refusalAnswer } from './frames.ts';
import { languageOf } from './language.ts';
import { findSurface } from './surfaces.ts';

/** Streams of one address: a hall of ten thousand has one, and one address cannot fill the memory. Each costs some 20 KB. */
const mostStreams = 20_000;

/** `GET /feed/<log>?surface=phone&lang=fr&after=812`: who wants which stream from where. */
export function createFeedDoor(running: Running, feed: Pick<Feed, 'open'>, most = mostStreams) {
  const streams = new Map<string, number>();

  function count(address: string, more: 1 | -1) {
    const now = (streams.get(address) ?? 0) + more;
    if (now > 0) streams.set(address, now);
    else streams.delete(address);
  }

  return async (request: IncomingMessage, response: ServerResponse, log: string, query: URLSearchParams) => {
    const address = addressOf(request, running);
    if ((streams.get(address) ?? 0) >= most)
      return refusalAnswer(request, response, { refused: 'too-fast', seconds: 10 });
    const surface = findSurface(query.get('surface') ?? '');
    if (!surface) return refusalAnswer(request, response, { refused: 'no-such-log' });
    const { cookie, 'accept-language': accepted } = request.headers;
    const language = languageOf({ query: query.get('lang'), cookie: readCookie(cookie, languageCookie), accepted });
    const actor = surface.audience === 'public' ? undefined : await actorOf(running, cookie, log);
    // A browser that comes back by itself says what it has in the header; the page said it in the address.
    const after = position(request.headers['last-event-id']) ?? position(query.get('after'));
    const seenAt = position(query.get('seen'));
    const packed = packingFor(request.headers['accept-encoding'], ['gzip']) !== undefined;
    const place = query.get('place') ?? undefined;
    await feed.open(request, response, { log, surface, language, packed, actor, after, seenAt, place });
    // A stream goes to the socket; whoever got an answer got none.
    const { socket } = request;
    if (response.headersSent || socket.destroyed) return;
    count(address, 1);
    socket.once('close', () => count(address, -1));
  };
}

function position(said: string | string[] | null | undefined): number | undefined {
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}
