import type { LedgerView } from '#core/session/views/clock.ts';

/** The whole session as one bar: what was used, by whom, what is owed, and now. Pure geometry, in units of the bar. */

export const ribbonWidth = 900;

export interface Bar {
  kind: 'panel' | 'floor';
  x: number;
  width: number;
}

export interface RibbonShape {
  bars: Bar[];
  /** What is owed to the floor, as late as it can still be given. */
  owed: { x: number; width: number } | undefined;
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

export function ribbonShape(ledger: LedgerView, now: number): RibbonShape {
  const { startedAt, endsAt, handoverAt, owedSeconds, bufferSeconds, running } = ledger;
  const begun = startedAt > 0 || running !== undefined;
  const all = Math.max(1, endsAt - startedAt, begun ? now - startedAt : 0);
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
  const line = begun ? Math.max(x, unit(now - startedAt)) : undefined;
  const kind = running && kinds[running.account];
  const from = Math.max(unit(handoverAt - startedAt), line ?? 0);
  const width = Math.min(unit(owedSeconds * 1000), unit(endsAt - startedAt - bufferSeconds * 1000) - from);
  return {
    bars,
    owed: owedSeconds > 0 && width > 0 ? { x: from, width: Math.round(width * 10) / 10 } : undefined,
    now: running ? line : undefined,
    running: kind && line !== undefined ? { kind, x, width: Math.round((line - x) * 10) / 10 } : undefined,
  };
}
