import { randomBytes } from 'node:crypto';
import type { ActorId } from '#core/decider.ts';
import { readCommand, type Session } from '#core/session/session.ts';
import { type MineView, mineView, type Offered, offeredIn } from '#core/session/views/mine.ts';
import { ownPlace } from '#core/session/views/own-place.ts';
import { type Standing, standings } from '#core/session/views/queue.ts';
import { cookieLine, cookieOptions, guestCookie, guestSeconds } from './cookies.ts';
import { isActId } from './form.ts';
import type { Reading } from './log/log.ts';
import type { OpinionMaps } from './opinion/maps.ts';
import { hashToken, joinToken } from './people.ts';
import { createBuckets, limits } from './rate.ts';
import { type AnyRefusal, statusOf } from './refused.ts';
import type { Running } from './running.ts';
import { actorOf } from './sign-in/visitor.ts';

/** What both doors do with an act: the bare one for scripts and the form's action (decision 0010). */

export interface Asked {
  log: string;
  /** Made once by the page, the same when it is sent again. */
  id: unknown;
  command: unknown;
  /** The `Cookie` header. */
  cookies: string | undefined;
  secure: boolean;
}

export type Answer =
  | { kept: true; seq: number; eids: string[]; mine: MineView }
  | { kept: false; refusal: AnyRefusal }
  | { kept: false; malformed: string[] };

export interface Answered {
  status: number;
  answer: Answer;
  /** The `Set-Cookie` line for somebody who has just come in. */
  cookie?: { name: string; value: string; line: string };
}

/** A fresh id for a form. Never on a page that more than one person is given. */
export const newActId = (): string => randomBytes(16).toString('base64url');

const ofPerson = createBuckets(limits.person);
const ofSession = createBuckets(limits.session);

export const refusedAnswer = (refusal: AnyRefusal): Answered => ({
  status: statusOf(refusal),
  answer: { kept: false, refusal },
});

/** An act of somebody who is in already. */
export async function answerAct(running: Running, asked: Asked): Promise<Answered> {
  const read = readAsked(asked);
  if ('status' in read) return read;
  const by = await actorOf(running, asked.cookies, asked.log);
  if (!by)
    return refusedAnswer((await isLog(running, asked.log)) ? { refused: 'not-joined' } : { refused: 'no-such-log' });
  const seconds = ofPerson.take(`${asked.log} ${by}`);
  if (seconds > 0) return refusedAnswer({ refused: 'too-fast', seconds });
  return answered(running, { log: asked.log, ...read, by });
}

/**
 * Coming in. The credential follows from the act's id, so a join that is sent again opens the same door to the same
 * person; it is stored with the join itself, or not at all.
 */
export async function answerJoin(running: Running, asked: Asked): Promise<Answered> {
  const read = readAsked(asked);
  if ('status' in read) return read;
  if (read.command.type !== 'person.join') return { status: 400, answer: { kept: false, malformed: ['type'] } };
  const by = await actorOf(running, asked.cookies, asked.log);
  if (by) return answered(running, { log: asked.log, ...read, by });
  const value = joinToken(await running.people.secret('join'), asked.log, read.id);
  const expiresAt = new Date(Date.now() + guestSeconds * 1000);
  const newcomer = { tokenHash: hashToken(value), kind: 'guest' as const, expiresAt };
  const given = await answered(running, { log: asked.log, ...read, newcomer });
  if (!given.answer.kept) return given;
  const name = guestCookie(asked.log);
  return {
    ...given,
    cookie: { name, value, line: cookieLine(name, value, cookieOptions(asked.secure, guestSeconds)) },
  };
}

/** What is personal on the page of whoever holds these cookies; nothing if there is no such session. */
export async function answerMine(
  running: Running,
  log: string,
  cookies: string | undefined,
): Promise<MineView | undefined> {
  const actor = await actorOf(running, cookies, log);
  return mineOf(running, log, actor);
}

async function mineOf({ logs, maps }: Running, log: string, actor: ActorId | undefined): Promise<MineView | undefined> {
  const reading = await logs.read(log);
  if (!reading) return undefined;
  return myView(reading, actor, maps);
}

/** What is personal to somebody, at a position of the log. */
export const myView = (
  { state, seq, words, chosen }: Pick<Reading<Session>, 'state' | 'seq' | 'words' | 'chosen'>,
  actor: ActorId | undefined,
  maps: Pick<OpinionMaps, 'placeOf' | 'at'>,
): MineView => {
  const common = commonAt(state, seq);
  const standing = (ticket: number) => standingAt(state, common, ticket);
  const mine = mineView(state, words, actor, standing, (vote) => chosen(actor, vote), common.offered);
  const of = state.opinion.released?.of;
  if (!actor || of === undefined) return { ...mine, ...ownPlace(state, actor, undefined) };
  return { ...mine, ...ownPlace(state, actor, maps.placeOf(state.id, of, actor), maps.at(state.id, of)) };
};

/** What is the same for all who ask at one position of a log: a hall that acts at once is told from it one by one. */
interface Common {
  seq: number;
  offered: Offered;
  order: ReturnType<typeof standings> | undefined;
  orderedAt: number;
}

const commons = new WeakMap<object, Common>();

function commonAt(state: Readonly<Session>, seq: number): Common {
  const known = commons.get(state);
  if (known?.seq === seq) return known;
  // The order may be a moment old: what moves in between reaches every page with its parts.
  const isFresh = known && Date.now() - known.orderedAt < freshMs;
  const common = {
    seq,
    offered: offeredIn(state),
    order: isFresh ? known.order : undefined,
    orderedAt: known?.orderedAt ?? 0,
  };
  commons.set(state, common);
  return common;
}

const freshMs = 250;

/** Where a hand stands: one forecast for each position of a log, and at most four a second. */
function standingAt(state: Readonly<Session>, common: Common, ticket: number): Standing | undefined {
  const known = common.order?.get(ticket);
  if (known) return known;
  common.order = standings(state);
  common.orderedAt = Date.now();
  return common.order.get(ticket);
}

const isLog = async ({ logs }: Running, log: string) => (await logs.position(log)) !== undefined;

function readAsked({ log, id, command }: Asked) {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(log)) return refusedAnswer({ refused: 'no-such-log' }); // before anything is kept for it
  if (!isActId(id)) return malformed(['id']);
  const read = readCommand(command);
  if ('malformed' in read) return malformed(read.malformed);
  const seconds = ofSession.take(log);
  if (seconds > 0) return refusedAnswer({ refused: 'too-fast', seconds });
  return { id, command: read.command };
}

const malformed = (remarks: string[]): Answered => ({ status: 400, answer: { kept: false, malformed: remarks } });

type SessionAct = Parameters<Running['logs']['act']>[0];

async function answered({ logs, maps }: Running, act: SessionAct): Promise<Answered> {
  try {
    const outcome = await logs.actAndSee(act, (reading, actor) => myView(reading, actor, maps));
    if (!outcome.kept) return refusedAnswer(outcome.refusal);
    const { seq, eids, seen } = outcome;
    if (!seen) throw new Error(`Nothing was seen of the log ${act.log} after an act.`);
    return { status: 200, answer: { kept: true, seq, eids, mine: seen } };
  } catch (error) {
    // Not known to be kept: the page sends it again under the same id.
    console.error('An act was not answered:', error);
    return refusedAnswer({ refused: 'not-answered' });
  }
}
