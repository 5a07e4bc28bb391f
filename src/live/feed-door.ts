import type { IncomingMessage, ServerResponse } from 'node:http';
import { packingFor } from '#server/compress.ts';
import { languageCookie, readCookie } from '#server/cookies.ts';
import type { Running } from '#server/running.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import type { Feed } from './feed.ts';
import { refusalAnswer } from './frames.ts';
import { languageOf } from './language.ts';
import { findSurface } from './surfaces.ts';

/** `GET /feed/<log>?surface=phone&lang=fr&after=812`: who wants which stream from where. */
export function createFeedDoor(running: Running, feed: Feed) {
  return async (request: IncomingMessage, response: ServerResponse, log: string, query: URLSearchParams) => {
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
  };
}

function position(said: string | string[] | null | undefined): number | undefined {
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}
