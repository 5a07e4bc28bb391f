import type { LedgerView } from '#core/session/views/clock.ts';
import { minutes } from '#wording/plural.ts';
import type { Wording } from '#wording/wording.ts';
import { type Growth, instantPast, ledgerGrowth } from './growth.ts';
import { mark } from './marks.ts';
import { timeOfDay } from './times.ts';

/** One sentence on what became of the floor's promised time, and when it holds; figures that go on are marked in it. */
export interface Share {
  text: string;
  figures: Growth[];
  from?: number;
  until?: number;
}

/**
 * The sentences beside the ribbon, in the order in which they hold while nothing but time happens: kept as planned, then
 * losing (nobody gave the floor what it is owed), or then all given (fairness B2). One of them holds at any instant.
 */
export function floorShares(
  { common: { ribbon }, phone: { now: words, room }, desk: { half } }: Wording,
  ledger: LedgerView,
  {
    zone,
    floorRuns,
    ended,
    brief = false,
  }: { zone?: string | undefined; floorRuns: boolean; ended: boolean; brief?: boolean },
): Share[] {
  const { targetSeconds, creditSeconds, owedSeconds, handoverAt, startedAt, endsAt } = ledger;
  const plain = (text: string): Share[] => [{ text, figures: [] }];
  if (startedAt === 0) return plain(words.lasts(Math.round(endsAt / 1000), targetSeconds));
  if (owedSeconds <= 0) return plain(ribbon.kept);
  if (ended) return plain(words.floorHad(creditSeconds, targetSeconds));

  const { floor, owed, lost } = ledgerGrowth(ledger);
  const losesFrom = isRecovering(ledger)
    ? undefined
    : instantPast({ ...lost, base: lost.base - noticedSeconds + 1 }, (value) => value > 0);
  const keptFrom = instantPast(owed, (value) => value <= 0);
  const opens = timeOfDay(handoverAt, zone, { seconds: true });
  const opensBy = { text: brief ? room.opensBy(opens) : ribbon.opensBy(opens, mark(0)), figures: [owed] };
  const has = brief
    ? { text: half.stillOwed(mark(0)), figures: [owed] }
    : { text: words.floorHas(mark(0), minutes(targetSeconds), mark(1)), figures: [floor, owed] };
  const loses = { text: words.floorLoses(mark(0)), figures: [lost] };
  const kept = { text: ribbon.kept, figures: [] };
  const asPlanned = floorRuns ? has : opensBy;

  const turns = [asPlanned, ...(keptFrom === undefined ? [] : [kept]), ...(losesFrom === undefined ? [] : [loses])];
  const times = [
    Number.NEGATIVE_INFINITY,
    ...(keptFrom === undefined ? [] : [keptFrom]),
    ...(losesFrom === undefined ? [] : [losesFrom]),
  ];
  return inTime(turns, times);
}

/** Each holds from its instant until the next one's. */
function inTime(shares: Share[], times: number[]): Share[] {
  const sorted = shares.map((share, place) => ({ share, from: times[place] ?? 0 })).sort((a, b) => a.from - b.from);
  return sorted.map(({ share, from }, place) => {
    const until = sorted[place + 1]?.from;
    return { ...share, ...(Number.isFinite(from) && { from }), ...(until !== undefined && { until }) };
  });
}

/** Whether a sentence holds at an instant. */
export const holdsAt = ({ from, until }: Pick<Share, 'from' | 'until'>, at: number): boolean =>
  (from === undefined || at >= from) && (until === undefined || at < until);

/**
 * From how many seconds on a loss is said while the session runs. Answers before the first voice count once voices follow,
 * and a hand-over is never on the second: what comes back by itself is no alarm. The report says what was lost to the second.
 */
export const noticedSeconds = 15;

/** While somebody from the floor speaks, answers given before begin to count: a loss shrinks by itself. */
export const isRecovering = ({ running, booked }: LedgerView): boolean =>
  running?.account === 'voice' && booked.reply > booked.voice;

/** What is owed to the floor, as the ledger stands, and no longer fits before the closing. */
export function lostSeconds({ owedSeconds, endsAt, bufferSeconds }: LedgerView, now: number): number {
  const left = Math.floor(endsAt / 1000) - bufferSeconds - Math.floor(now / 1000);
  return Math.max(0, owedSeconds - Math.max(0, left));
}
