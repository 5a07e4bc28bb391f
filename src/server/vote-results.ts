import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Ballots, keepBallot, noBallots } from '#core/ballots.ts';
import { type Session, session } from '#core/session/session.ts';
import { type Cast, castVotes } from '#core/votes/cast.ts';
import type { VoteFigures } from '#core/votes/figures.ts';
import type { VoteResult } from '#core/votes/result.ts';
import type { VoteRows } from '#core/votes/rows.ts';
import type { Reading } from './log/log.ts';
import { madeOnce } from './once.ts';
import { running } from './running.ts';

/** What the votes of a closed session come to, worked out once in a thread of its own and kept while it may be asked for. */
export interface VoteResults {
  rows: VoteRows;
  result: VoteResult;
  figures: VoteFigures;
  /** The position in the log up to which it was read. */
  seq: number;
}

export interface VotesToWorkOut {
  cast: Cast;
  organisations: (string | undefined)[];
}

/** So many sealed names are opened before others get their turn. */
const namesAtOnce = 100;
const entriesAtOnce = 400;

/** Nothing before the session is closed (V8), and nothing where nothing could be voted on. */
export function voteResults(log: string, reading: Reading<Session>): Promise<VoteResults> | undefined {
  const { state, seq } = reading;
  if (state.phase !== 'closed' || Object.keys(state.statements).length === 0) return undefined;
  const held = madeOnce(state, seq, 'vote results', (): { made?: Promise<VoteResults> | undefined } => ({}));
  held.made ??= workOut(log, reading).catch((error: unknown) => {
    held.made = undefined;
    throw error;
  });
  return held.made;
}

async function workOut(log: string, { state, ballots, words: read, seq }: Reading<Session>): Promise<VoteResults> {
  const { released, since } = state.opinion;
  const isLate = released !== undefined && Object.keys(since).length > 0;
  const cast = castVotes(state, ballots, isLate ? await ballotsUpTo(log, released.of) : undefined);
  const organisations: (string | undefined)[] = [];
  for (const [place, { words }] of cast.voters.entries()) {
    if (place % namesAtOnce === namesAtOnce - 1) await nextTurn();
    organisations.push(words === undefined ? undefined : read(words)?.organisation || undefined);
  }
  return { ...(await inThread({ cast, organisations })), seq };
}

/** How people had voted up to a position: read from the log again, a piece at a time. */
async function ballotsUpTo(log: string, position: number): Promise<Ballots> {
  const ballots = noBallots();
  for (let at = 0; at < position; ) {
    const entries = await running().logs.entries(log, at, Math.min(entriesAtOnce, position - at));
    if (entries.length === 0) throw new Error(`The log has no entry ${position}`);
    for (const entry of entries) {
      const ballot = session.ballotIn?.(entry);
      if (ballot) keepBallot(ballots, entry.by, ballot);
    }
    at += entries.length;
  }
  return ballots;
}

function inThread(workerData: VotesToWorkOut): Promise<Omit<VoteResults, 'seq'>> {
  const worker = new Worker(new URL('./vote-results-worker.ts', import.meta.url), { workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The votes were not worked out')));
  });
}
