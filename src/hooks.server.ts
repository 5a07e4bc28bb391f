import type { IncomingMessage } from 'node:http';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { boards } from '#live/boards.ts';
import { createFeed } from '#live/feed.ts';
import { createFeedDoor } from '#live/feed-door.ts';
import { languageOf } from '#live/language.ts';
import { refusalPage, refusalSaid } from '#live/refusal-page.ts';
import { draftOf } from '#readers/draft.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import { newActId } from '#server/acting.ts';
import { cookieOptions, languageCookie, memberSeconds } from '#server/cookies.ts';
import { seedDemo } from '#server/demo/demo.ts';
import { createDoor } from '#server/door.ts';
import { handOver } from '#server/handover.ts';
import { keepSmall } from '#server/memory.ts';
import { running, start, stop } from '#server/running.ts';
import { memberOf } from '#server/sign-in/visitor.ts';
import { handWhy } from '#ui/hands.ts';
import { directionOf } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { building } from '$app/env';
import { readReport } from './routes/s/[session]/report/read-report.ts';

/** Starts what runs, hands the outer server its door, and says of each request who asks and in which language. */

let begun: Promise<void> | undefined;

export const init: ServerInit = async () => {
  if (building) return;
  begun ??= begin();
  await begun;
};

async function begin(): Promise<void> {
  const state = await start(process.env);
  const feed = createFeed(boards());
  keepSmall(feed.readers);
  const door = createDoor({
    running: state,
    feed: createFeedDoor(state, feed),
    report: reportFor,
    sentence: refusalSaid,
    refusalPage,
    why: (hand, lang) => handWhy(wordingOf(languageOf({ query: lang })), hand),
  });
  const draftFrom = (page: string) => draftOf(readProposal(page), page, 'Demonstration');
  const demo = process.argv.includes('--demo') ? await seedDemo(state, draftFrom) : [];
  handOver({
    handle: door,
    demo,
    // The demonstration brings an organiser along.
    setUpToken: demo.length > 0 ? undefined : state.setUpToken,
    publicUrl: state.publicUrl?.origin,
    endStreams: () => feed.close(),
    async stop() {
      boards().close();
      await stop();
    },
  });
}

/** The report as data for programs, in their language; nothing while it is not theirs to read. */
async function reportFor(request: IncomingMessage, log: string) {
  const language = languageOf({ accepted: request.headers['accept-language'] });
  return (await readReport(log, request.headers.cookie, language))?.report;
}

export const handle: Handle = async ({ event, resolve }) => {
  const { cookies, request, url, locals } = event;
  const asked = url.searchParams.get('lang');
  locals.lang = languageOf({
    query: asked,
    cookie: cookies.get(languageCookie),
    accepted: request.headers.get('accept-language'),
  });
  locals.dir = directionOf(locals.lang);
  if (asked === locals.lang && cookies.get(languageCookie) !== asked)
    cookies.set(languageCookie, asked, cookieOptions(url.protocol === 'https:', memberSeconds));
  locals.member = await memberOf(running(), request.headers.get('cookie') ?? undefined);

  // Svelte's marks are for a page that it takes over; the phone's runs none, and is to be small.
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%bigtent.lang%', locals.lang)
        .replace('%bigtent.dir%', locals.dir)
        .replace('%bigtent.page%', pageClass(event.route.id))
        .replace(event.route.id === '/s/[session]' ? /<!--.*?-->/gs : '', ''),
  });
  // Forms on it bear ids of their own: nobody else may be given this page, nor the same person after going back.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  response.headers.append('vary', 'accept-language, cookie');
  return response;
};

/** The room's screen is set larger than anything else. */
const pageClass = (route: string | null) => (route?.split('/').includes('room') ? 'room' : '');

/** What is broken gets a name: the page shows it, the operator's log says the rest under it. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = newActId().slice(0, 8);
  console.error(`Broken (${id}) at ${event.url.pathname}:`, error);
  return { id };
};
