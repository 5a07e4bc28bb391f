import type { LedgerView } from '#core/session/views/clock.ts';
import { ledgerGrowth, valueAt } from './growth.ts';

/** The whole session as one bar: what was used, by whom, what is owed, and now. Pure geometry, in units of the bar. */

export const ribbonWidth = 900;

export interface Stretch {
  x: number;
  width: number;
}

export interface Bar extends Stretch {
  kind: 'panel' | 'floor';
}

export interface RibbonShape {
  bars: Bar[];
  /** What is owed to the floor, as late as it can still be given. */
  owed: Stretch | undefined;
  /** Where we are; nothing before the session runs. */
  now: number | undefined;
  /** The span that runs: its bar grows with the line. */
  running: Bar | undefined;
}

/** Whose bar a second belongs to. Opening formalities and interruptions are nobody's: the track stays empty there. */
const kinds: Record<string, Bar['kind'] | undefined> = {
  panel: 'panel',
  lent: 'panel',
  voice: 'floor',
  reply: 'floor',
};

/** The bar at an instant, from a ledger as it stood when the last span was booked. */
export function ribbonShape(ledger: LedgerView, now: number): RibbonShape {
  const { startedAt, endsAt, running } = ledger;
  // Before and after a session nothing moves any more, however late it is looked at.
  const until = running ? now : startedAt + sumOf(ledger.spans) * 1000;
  const all = Math.max(1, endsAt - startedAt, until - startedAt);
  const unit = (span: number) => Math.round((span / all) * ribbonWidth * 10) / 10;
  const bars: Bar[] = [];
  let passed = 0;
  for (const { account, seconds } of ledger.spans) {
    const kind = kinds[account];
    const [x, width] = [unit(passed * 1000), unit(seconds * 1000)];
    if (kind) bars.push({ kind, x, width });
    passed += seconds;
  }
  const x = unit(passed * 1000);
  const line = running ? Math.max(x, unit(now - startedAt)) : undefined;
  const kind = running && kinds[running.account];
  return {
    bars,
    owed: owedBar(ledger, valueAt(ledgerGrowth(ledger).owed, now), running ? now : startedAt),
    now: line,
    running: kind && line !== undefined ? { kind, x, width: Math.round((line - x) * 10) / 10 } : undefined,
  };
}

const sumOf = (spans: LedgerView['spans']) => spans.reduce((sum, { seconds }) => sum + seconds, 0);

type Frame = Pick<LedgerView, 'startedAt' | 'endsAt' | 'bufferSeconds'>;

/** What is owed at an instant, as late as it can still be given: it ends where the closing begins. */
export function owedBar(
  { startedAt, endsAt, bufferSeconds }: Frame,
  owedSeconds: number,
  now: number,
): Stretch | undefined {
  const all = Math.max(1, endsAt - startedAt, now - startedAt);
  const unit = (span: number) => (span / all) * ribbonWidth;
  const end = unit(endsAt - startedAt - bufferSeconds * 1000);
  const x = Math.max(end - unit(owedSeconds * 1000), unit(now - startedAt), 0);
  const rounded = (length: number) => Math.round(length * 10) / 10;
  return owedSeconds > 0 && end > x ? { x: rounded(x), width: rounded(end - x) } : undefined;
}
