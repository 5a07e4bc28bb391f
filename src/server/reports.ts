import type { Entry } from '#core/decider.ts';
import { roleOf } from '#core/session/may.ts';
import type { Event, Session } from '#core/session/session.ts';
import type { Audience, ReadWords } from '#core/session/views/audience.ts';
import { findEntry } from './entries.sql.ts';
import { running } from './running.ts';
import { actorOf } from './sign-in/visitor.ts';
import { type VoteResults, voteResults } from './vote-results.ts';

/** A session as one visitor reads it: state and words of this moment, and the audience they belong to. */
export interface SessionReading {
  session: Readonly<Session>;
  read: ReadWords;
  audience: Audience;
  /** The log's position it is read at. */
  seq: number;
  /** What the votes came to; only where it was asked for, and only of a closed session. */
  votes?: VoteResults;
}

/** Reads a session for whoever these cookies belong to. Use it before the next `await`: the state is the live one. */
export async function readFor(log: string, cookies: string | undefined): Promise<SessionReading | undefined> {
  const actor = await actorOf(running(), cookies, log);
  const reading = await running().logs.read(log);
  if (!reading) return undefined;
  const audience = (actor && roleOf(reading.state, actor)) ?? 'public';
  return { session: reading.state, read: reading.words, audience, seq: reading.seq };
}

/** The same with what the votes came to: the first time after the close it is waited for. */
export async function readForReport(log: string, cookies: string | undefined): Promise<SessionReading | undefined> {
  const closed = await running().logs.read(log);
  const votes = closed && (await voteResults(log, closed));
  const reading = await readFor(log, cookies);
  return reading && { ...reading, ...(votes && { votes }) };
}

/** One entry of a log by its identifier, or nothing. */
export async function loadEntry(log: string, eid: string): Promise<Entry<Event> | undefined> {
  if (!/^[0-9a-f]{32}$/.test(eid)) return undefined;
  const seq = await running().database.run((sql) => findEntry(sql, log, eid));
  if (seq === undefined) return undefined;
  const [entry] = await running().logs.entries(log, seq - 1, 1);
  return entry as Entry<Event> | undefined; // the log of a session holds events of a session
}
