import type { IncomingMessage, ServerResponse } from 'node:http';
import { entryView } from '#core/session/views/entry.ts';
import { type Answered, answerAct, answerJoin, answerMine, refusedAnswer } from './acting.ts';
import { mostBytes, readJson } from './body.ts';
import { guestCookie, memberCookie } from './cookies.ts';
import { isActId } from './form.ts';
import { isOwnOrigin, isSecure } from './headers.ts';
import type { AnyRefusal } from './refused.ts';
import { loadEntry, readFor } from './reports.ts';
import type { Running } from './running.ts';
import { findByCode } from './sessions.ts';
import { redeemStaffLink } from './sign-in/staff-links.ts';

/**
 * The door for programs: `/api/v1/...`, JSON in and out, the same acts and views as behind the other two (decision 0029).
 * Who asks is said by a credential in a header, never by a cookie, so no page elsewhere can act for the person before it.
 */
export interface Reach {
  running: Running;
  feed(request: IncomingMessage, response: ServerResponse, log: string, query: URLSearchParams): Promise<void>;
  /** The report as data, for who may read it; nothing where there is none for them. */
  report(request: IncomingMessage, log: string): Promise<unknown>;
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  /** What the address names: a session, or a code; then an entry. */
  name: string;
  entry: string;
  body: Record<string, unknown>;
}

/** What to answer: data, a no, or nothing where the stream answers by itself. */
export type Told = { data: unknown } | Answered | AnyRefusal | undefined;

interface Place {
  method: 'GET' | 'POST';
  address: RegExp;
  answer(reach: Reach, call: Call): Promise<Told>;
}

const noSession: AnyRefusal = { refused: 'no-such-log' };

const places: readonly Place[] = [
  { method: 'GET', address: /^codes\/([^/]{1,60})$/, answer: sessionOfCode },
  { method: 'POST', address: /^links\/([\w.-]{1,200})$/, answer: enterByLink },
  { method: 'POST', address: /^sessions\/([\w-]{1,64})\/join$/, answer: join },
  { method: 'POST', address: /^sessions\/([\w-]{1,64})\/acts$/, answer: act },
  { method: 'GET', address: /^sessions\/([\w-]{1,64})\/me$/, answer: me },
  { method: 'GET', address: /^sessions\/([\w-]{1,64})\/feed$/, answer: follow },
  { method: 'GET', address: /^sessions\/([\w-]{1,64})\/entries\/([0-9a-f]{32})$/, answer: entry },
  { method: 'GET', address: /^sessions\/([\w-]{1,64})\/report$/, answer: report },
];

const start = '/api/v1/';

export const isApi = (pathname: string): boolean => pathname.startsWith(start);

/** Answers a request to the interface. */
export async function answerApi(
  reach: Reach,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, query }: { pathname: string; query: URLSearchParams },
): Promise<Told> {
  const asked = pathname.slice(start.length);
  const place = places.find(({ address }) => address.test(asked));
  if (!place) return { refused: 'no-such-address' };
  if (request.method !== place.method) return { refused: 'wrong-method' };
  if (request.headers.origin !== undefined && !isOwnOrigin(request, reach.running)) return { refused: 'other-site' };
  const read = place.method === 'POST' ? await readJson(request, mostBytes.act) : { json: {} };
  if ('refused' in read) return read;
  const { json } = read;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { refused: 'malformed' };
  const [, name = '', entry = ''] = place.address.exec(asked) ?? [];
  settleCredential(request, name);
  const body = json as Record<string, unknown>; // just seen to be an object; its fields are still unread
  return place.answer(reach, { request, response, query, name, entry, body });
}

/**
 * Puts the credential where everything behind the door looks for one, in the place of whatever cookies came along: a
 * browser sends those by itself, an `Authorization` header only a program writes.
 */
function settleCredential(request: IncomingMessage, log: string): void {
  const [, token] = /^Bearer ([\w.-]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token) request.headers.cookie = `${memberCookie}=${token}; ${guestCookie(log)}=${token}`;
  else delete request.headers.cookie;
}

async function sessionOfCode({ running }: Reach, { name }: Call): Promise<Told> {
  const session = await findByCode(running, decodeURIComponent(name)); // the door has seen that it can be decoded
  return session ? { data: { session } } : noSession;
}

/** The organiser's link makes somebody part of the team, as the form behind it does. */
async function enterByLink({ running }: Reach, { name: token, body: { id, name } }: Call): Promise<Told> {
  if (!isActId(id)) return malformed('id');
  if (typeof name !== 'string' || name.length > 200 || !/[\p{L}\p{N}]/u.test(name)) return malformed('name');
  const entered = await redeemStaffLink(running, { token, id, name });
  if ('refused' in entered) return entered;
  return { data: { session: entered.log, role: entered.role, credential: entered.signIn?.value } };
}

async function join({ running }: Reach, call: Call): Promise<Told> {
  const { type: _, id, ...given } = call.body;
  const joined = await answerJoin(running, { ...askedIn(call), id, command: { type: 'person.join', ...given } });
  if (!joined.answer.kept) return joined;
  const { kept: _kept, ...told } = joined.answer;
  return { data: { ...told, ...(joined.cookie && { credential: joined.cookie.value }) } };
}

async function act({ running }: Reach, call: Call): Promise<Told> {
  const { id, command } = call.body;
  const given = await answerAct(running, { ...askedIn(call), id, command });
  if (!given.answer.kept) return given;
  const { kept: _, ...told } = given.answer;
  return { data: told };
}

const askedIn = ({ request, name }: Call) => ({
  log: name,
  cookies: request.headers.cookie,
  secure: isSecure(request),
});

async function me({ running }: Reach, { request, name }: Call): Promise<Told> {
  const mine = await answerMine(running, name, request.headers.cookie);
  return mine ? { data: mine } : noSession;
}

async function follow({ running, feed }: Reach, { request, response, query, name }: Call): Promise<Told> {
  if ((await running.logs.position(name)) === undefined) return noSession;
  if (!query.has('surface')) query.set('surface', 'data');
  await feed(request, response, name, query);
  return undefined;
}

async function entry(_: Reach, { request, name, entry: eid }: Call): Promise<Told> {
  const found = await loadEntry(name, eid);
  const reading = found && (await readFor(name, request.headers.cookie));
  const view = reading && entryView(reading.session, reading.read, found);
  return view ? { data: view } : { refused: 'no-such-entry' };
}

async function report(reach: Reach, { request, name }: Call): Promise<Told> {
  const data = await reach.report(request, name);
  return data === undefined ? { refused: 'no-report-yet' } : { data };
}

const malformed = (field: string): Answered => ({
  ...refusedAnswer({ refused: 'malformed' }),
  answer: { kept: false, malformed: [field] },
});
