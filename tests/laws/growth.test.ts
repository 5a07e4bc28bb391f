import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import type { LedgerView } from '#core/session/views/clock.ts';
import { ledgerAt } from '#core/session/views/plan-now.ts';
import { instantPast, ledgerGrowth, valueAt } from '#ui/growth.ts';

const seconds = fc.integer({ min: 0, max: 2_000 });
const account = fc.constantFrom('panel', 'voice', 'reply', 'proc', 'lent');

/** Any ledger of a running session, as the view would show it. */
const anyLedger = fc
  .record({
    panel: seconds,
    voice: seconds,
    reply: seconds,
    proc: seconds,
    lent: seconds,
    slot: fc.integer({ min: 600, max: 7_200 }),
    account,
    milli: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ slot, account, milli, ...booked }): LedgerView => {
    const start = 1_000_000;
    const since = start + Object.values(booked).reduce((sum, one) => sum + one, 0);
    const { target, credit, owed, handover } = ledger({ start, end: start + slot }, booked);
    return {
      startedAt: start * 1000,
      endsAt: (start + slot) * 1000,
      targetSeconds: target,
      creditSeconds: credit,
      owedSeconds: owed,
      handoverAt: handover * 1000,
      bufferSeconds: 120,
      booked,
      spans: [],
      running: { account, since: since * 1000 + milli },
    };
  });

test('T6 figures that grow are what the ledger says at every instant', () => {
  fc.assert(
    fc.property(anyLedger, fc.integer({ min: 0, max: 5_000_000 }), (view, later) => {
      const at = (view.running?.since ?? 0) + later;
      const then = ledgerAt(view, at);
      const { panel, floor, owed } = ledgerGrowth(view);

      expect([valueAt(panel, at), valueAt(floor, at), valueAt(owed, at)]).toEqual([
        then.booked.panel + then.booked.lent,
        then.creditSeconds,
        then.owedSeconds,
      ]);
    }),
  );
});

test('T6 while the panel goes on, the floor loses each second after the hand-over', () => {
  fc.assert(
    fc.property(anyLedger, fc.integer({ min: 0, max: 5_000_000 }), (any, later) => {
      const view: LedgerView = { ...any, running: { account: 'panel', since: any.running?.since ?? 0 } };
      const at = (view.running?.since ?? 0) + later;
      const past = Math.floor(at / 1000) - view.handoverAt / 1000;

      expect(valueAt(ledgerGrowth(view).lost, at)).toBe(Math.min(view.owedSeconds, Math.max(0, past)));
    }),
  );
});

test('an instant past a limit is the first one', () => {
  fc.assert(
    fc.property(anyLedger, (view) => {
      const { owed, lost } = ledgerGrowth(view);
      const checks = [
        [lost, (value: number) => value > 0],
        [owed, (value: number) => value <= 0],
      ] as const;
      for (const [growth, isPast] of checks) {
        const at = instantPast(growth, isPast);
        let first: number | undefined;
        for (let second = 0; second <= 20_000 && first === undefined; second += 1) {
          const instant = second === 0 ? growth.since : (Math.floor(growth.since / 1000) + second) * 1000;
          if (isPast(valueAt(growth, instant))) first = instant;
        }
        expect(at).toBe(first);
      }
    }),
    { numRuns: 60 },
  );
});
