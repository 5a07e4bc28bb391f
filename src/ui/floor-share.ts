import type { LedgerView } from '#core/session/views/clock.ts';
import { minutes } from '#wording/plural.ts';
import type { Wording } from '#wording/wording.ts';
import { timeOfDay } from './times.ts';

/** What became of the floor's promised time, as one sentence beside the ribbon (fairness B2). */
export function floorShareSentence(
  { common: { ribbon }, phone: { now: words } }: Wording,
  ledger: LedgerView,
  { now, zone, floorRuns, ended }: { now: number; zone?: string | undefined; floorRuns: boolean; ended: boolean },
): string {
  const { targetSeconds, creditSeconds, owedSeconds, handoverAt, startedAt } = ledger;
  if (owedSeconds <= 0 && startedAt > 0) return ribbon.kept;
  if (ended) return words.floorHad(creditSeconds, targetSeconds);
  if (startedAt === 0) return words.lasts(Math.round(ledger.endsAt / 1000), targetSeconds);
  const lost = lostSeconds(ledger, now);
  if (lost > 0) return words.floorLoses(lost);
  if (floorRuns || now >= handoverAt) return words.floorHas(creditSeconds, targetSeconds, owedSeconds);
  return ribbon.opensBy(timeOfDay(handoverAt, zone, { seconds: true }), minutes(owedSeconds));
}

/** What is owed to the floor and no longer fits before the closing. */
export function lostSeconds({ owedSeconds, endsAt, bufferSeconds }: LedgerView, now: number): number {
  const left = Math.floor(endsAt / 1000) - bufferSeconds - Math.floor(now / 1000);
  return Math.max(0, owedSeconds - Math.max(0, left));
}
