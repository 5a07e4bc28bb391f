import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Standing } from '#core/session/views/queue.ts';
import { type Answered, type Asked, answerAct, answerJoin, answerMine, refusedAnswer } from './acting.ts';
import { answerApi, isApi, type Told } from './api.ts';
import { checkForm, mostBytes, readJson } from './body.ts';
import { compressLater } from './compress.ts';
import { commandOf, fieldsOf } from './form.ts';
import { addressOf, isOwnOrigin, isSecure, safeHeaderList, setSafeHeaders, settleForwarding } from './headers.ts';
import { isForPrograms, problemOf, problemType } from './problem.ts';
import { createBuckets, limits } from './rate.ts';
import { type AnyRefusal, statusOf } from './refused.ts';
import type { Running } from './running.ts';

/**
 * The outer door. Everything passes here before SvelteKit sees it: what is malformed goes no further, acts and feeds of
 * pages with script are answered here, the rest is handed on with its body checked (decisions 0010, 0013).
 */
export interface Door {
  running: Running;
  /** The stream of changes; it answers by itself. */
  feed(request: IncomingMessage, response: ServerResponse, log: string, query: URLSearchParams): Promise<void>;
  /** The report as data, for whoever asks and may read it; nothing where there is none for them. */
  report(request: IncomingMessage, log: string): Promise<unknown>;
  /** A refusal as a sentence in the reader's language, and as a page of its own for browsers without script. */
  sentence(refusal: AnyRefusal, request: IncomingMessage): string;
  refusalPage(refusal: AnyRefusal, request: IncomingMessage): string;
  /** Why a hand stands where it stands, as a sentence in the language a page asks for. */
  why(hand: Standing, language: string): string;
}

export type Next = (request: IncomingMessage, response: ServerResponse) => void;

const bare = /^\/(act|join|mine|feed)(?:\/(.*))?$/;
const logName = /^[A-Za-z0-9_-]{1,64}$/;
const longestAddress = 8_000;
// With anything else in it, the rest of an address would be read as part of another.
const hostName = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unspeakable = /[\u0000-\u001f\u007f\\]/;

const ofAddress = createBuckets(limits.address);

export function createDoor(door: Door) {
  return async (request: IncomingMessage, response: ServerResponse, next: Next, full = false): Promise<void> => {
    try {
      await pass(door, request, response, next, full);
    } catch (error) {
      console.error('Broken:', request.method, request.url?.split('?')[0], error);
      if (response.headersSent) response.destroy();
      else refuse(door, request, response, { refused: 'not-answered' });
    }
  };
}

async function pass(door: Door, request: IncomingMessage, response: ServerResponse, next: Next, full: boolean) {
  const { running } = door;
  settleForwarding(request, running);
  const no = full ? ({ refused: 'not-answered' } as const) : wrongFromTheStart(request);
  if (no) return refuse(door, request, response, no);
  const seconds = ofAddress.take(addressOf(request, running));
  if (seconds > 0) return refuse(door, request, response, { refused: 'too-fast', seconds });

  const { pathname, query } = addressed(request);
  if (pathname === '/healthz') return health(running, response);
  if (isApi(pathname)) {
    const told = await answerApi(door, request, response, { pathname, query });
    return told && tell(door, request, response, told);
  }
  const [, name, log] = bare.exec(pathname) ?? [];
  if (name) {
    if (!log || !logName.test(log)) return refuse(door, request, response, { refused: 'no-such-log' });
    if (name === 'feed' || name === 'mine') {
      if (request.method !== 'GET') return refuse(door, request, response, { refused: 'wrong-method' });
      return name === 'feed'
        ? door.feed(request, response, log, query)
        : tellMine(door, request, response, { log, query });
    }
    return bareAct(door, request, response, log, name === 'act' ? answerAct : answerJoin);
  }
  if (request.method === 'POST') {
    // What SvelteKit calls an action without a name; asked for by that, it answers 500.
    if (query.has('/default')) return refuse(door, request, response, { refused: 'no-such-address' });
    const wrong = isOwnOrigin(request, running)
      ? await checkForm(request, mostBytes.form)
      : ({ refused: 'other-site' } as const);
    if (wrong) return refuse(door, request, response, wrong);
  }
  setSafeHeaders(response);
  compressLater(request, response);
  next(request, response);
}

/** What can be seen to be wrong from the first line and the headers alone. */
function wrongFromTheStart({ method, url = '', headers }: IncomingMessage): AnyRefusal | undefined {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST' && method !== 'OPTIONS')
    return { refused: 'wrong-method' };
  if (url.length > longestAddress) return { refused: 'address-too-long' };
  if (!hostName.test(headers.host ?? '')) return { refused: 'malformed' };
  if (!url.startsWith('/') || url.startsWith('//')) return { refused: 'malformed' };
  const [pathname = '', ...rest] = url.split('?');
  try {
    if (unspeakable.test(decodeURIComponent(pathname))) return { refused: 'malformed' };
    decodeURIComponent(rest.join('?').replaceAll('+', ' '));
  } catch {
    return { refused: 'malformed' };
  }
  return undefined;
}

function addressed({ url = '' }: IncomingMessage) {
  const at = url.indexOf('?');
  return { pathname: at < 0 ? url : url.slice(0, at), query: new URLSearchParams(at < 0 ? '' : url.slice(at)) };
}

async function bareAct(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  log: string,
  answer: (running: Running, asked: Asked) => Promise<Answered>,
) {
  const { running } = door;
  if (request.method !== 'POST') return refuse(door, request, response, { refused: 'wrong-method' });
  if (!isOwnOrigin(request, running)) return refuse(door, request, response, { refused: 'other-site' });
  const read = await readJson(request, mostBytes.act);
  if ('refused' in read) return refuse(door, request, response, read);
  const { json } = read;
  // Still unread: only where to look for what.
  const { id, command, form } = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const given = await answer(running, {
    log,
    id,
    command: form === undefined ? command : commandOf(fieldsOf(form)),
    cookies: request.headers.cookie,
    secure: isSecure(request),
  });
  sendAnswer(door, request, response, given);
}

async function tellMine(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  asked: { log: string; query: URLSearchParams },
) {
  const mine = await answerMine(door.running, asked.log, request.headers.cookie);
  const language = asked.query.get('lang');
  if (mine) sendJson(response, 200, { ...mine, ...(mine.hand && language && { why: door.why(mine.hand, language) }) });
  else sendAnswer(door, request, response, refusedAnswer({ refused: 'no-such-log' }));
}

function tell(door: Door, request: IncomingMessage, response: ServerResponse, told: NonNullable<Told>) {
  if ('refused' in told) return refuse(door, request, response, told);
  if ('answer' in told) return sendAnswer(door, request, response, told);
  sendJson(response, 200, told.data);
}

async function health({ database }: Running, response: ServerResponse) {
  await database.run((sql) => sql`select 1`);
  sendJson(response, 200, { ok: true });
}

/** Says no: to a script in data, to a browser that shows a page in a sentence. */
function refuse(door: Door, request: IncomingMessage, response: ServerResponse, refusal: AnyRefusal) {
  // What is left of the body is thrown away; the connection ends, for it may be endless.
  request.resume();
  if (!request.complete) response.setHeader('connection', 'close');
  if (refusal.refused === 'wrong-method') response.setHeader('allow', 'GET, HEAD, POST');
  const isData = isForPrograms(request.url) || bare.test(request.url?.split('?')[0] ?? '');
  const pageWanted = !isData && /text\/html/.test(request.headers.accept ?? '');
  if (!pageWanted) return sendAnswer(door, request, response, refusedAnswer(refusal));
  const page = Buffer.from(door.refusalPage(refusal, request));
  setSafeHeaders(response);
  retryLater(response, refusal);
  response.writeHead(statusOf(refusal), {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.length,
    'cache-control': 'no-store',
  });
  response.end(page);
}

function sendAnswer(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  { status, answer, cookie }: Answered,
) {
  if (cookie) response.setHeader('set-cookie', cookie.line);
  if (answer.kept) return sendJson(response, status, answer);
  const refusal = 'refusal' in answer ? answer.refusal : ({ refused: 'malformed' } as const);
  retryLater(response, refusal);
  const sentence = door.sentence(refusal, request);
  if (!isForPrograms(request.url)) return sendJson(response, status, { ...answer, sentence });
  const fields = 'malformed' in answer ? answer.malformed : undefined;
  sendJson(response, status, problemOf(refusal, sentence, fields), problemType);
}

function retryLater(response: ServerResponse, refusal: AnyRefusal) {
  if (refusal.refused === 'too-fast') response.setHeader('retry-after', refusal.seconds);
  if (refusal.refused === 'not-answered') response.setHeader('retry-after', 2);
}

function sendJson(response: ServerResponse, status: number, value: unknown, type = 'application/json; charset=utf-8') {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, [
    ...safeHeaderList,
    ...['content-type', type, 'content-length', String(body.length), 'cache-control', 'no-store'],
  ]);
  response.end(body);
}
