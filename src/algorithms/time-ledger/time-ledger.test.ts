import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Accounts, allowance, type LedgerConfig, ledger, replyCap } from './time-ledger.ts';

const ninetyMinutes: LedgerConfig = { start: 0, end: 5400 };

test('half of the session is owed to the audience, and the hand-over leaves two minutes for the closing', () => {
  expect(ledger(ninetyMinutes, {})).toEqual({ target: 2700, credit: 0, owed: 2700, handover: 2580 });
});

test('answers count only up to the time the audience spoke', () => {
  expect(ledger(ninetyMinutes, { voice: 240, reply: 180 }).credit).toBe(420);
  expect(ledger(ninetyMinutes, { voice: 180, reply: 240 }).credit).toBe(360);
  expect(ledger(ninetyMinutes, { reply: 240, lent: 60 }).credit).toBe(0);
});

test('audience turns push the hand-over later, overruns of the panel never do', () => {
  expect(ledger(ninetyMinutes, { panel: 900, voice: 240, reply: 180 }).handover).toBe(3000);
  expect(ledger(ninetyMinutes, { panel: 2900, proc: 600 }).handover).toBe(2580);
});

test('the target is rounded up, and nothing is owed beyond it', () => {
  expect(ledger({ start: 100, end: 201 }, {}).target).toBe(51);
  expect(ledger({ start: 0, end: 100, num: 2, den: 3, buffer: 0 }, { voice: 80 })).toEqual({
    target: 67,
    credit: 80,
    owed: 0,
    handover: 100,
  });
});

test('the panel answers out of what the audience has spoken, or out of its own time', () => {
  const config = { start: 0, end: 3600 };

  expect(replyCap(config, { panel: 1700, voice: 60, reply: 20 }, 1780)).toBe(40);
  expect(replyCap(config, { panel: 600, voice: 60, reply: 60 }, 720)).toBe(1080);
  expect(replyCap(config, { panel: 1900 }, 1900)).toBe(0);
  expect(allowance(config, { panel: 1900 }, 1900)).toBe(-220);
});

// The guarantee of B2, played second by second in steps: whatever the panel does while it may, once the hand-over has come
// and hands are up, at the closing the credit has reached the target.
test('whatever overran, the audience has its share when hands are up after the hand-over', () => {
  const step = fc.record({
    by: fc.constantFrom('panel' as const, 'voice' as const, 'reply' as const, 'proc' as const),
    seconds: fc.integer({ min: 1, max: 900 }),
  });
  const frame = fc.record({
    end: fc.integer({ min: 600, max: 7200 }),
    num: fc.integer({ min: 1, max: 3 }),
    buffer: fc.constantFrom(0, 60, 120, 180),
  });
  fc.assert(
    fc.property(frame, fc.array(step, { minLength: 1, maxLength: 60 }), ({ end, num, buffer }, steps) => {
      const config = { start: 0, end, num, den: 4, buffer };
      if (ledger(config, {}).handover < 0) return;
      const accounts = play(config, steps);
      const { credit, target } = ledger(config, accounts);
      expect(credit).toBeGreaterThanOrEqual(target);
      expect(2 * (accounts.voice ?? 0)).toBeGreaterThanOrEqual(target);
    }),
    { numRuns: 1000 },
  );
});

function play(
  config: Required<Pick<LedgerConfig, 'start' | 'end' | 'buffer'>>,
  steps: { by: 'panel' | 'voice' | 'reply' | 'proc'; seconds: number }[],
): Accounts {
  const accounts = { panel: 0, voice: 0, reply: 0, proc: 0 };
  const closing = config.end - config.buffer;
  let now = config.start;
  for (let i = 0; now < closing; i += 1) {
    const { by, seconds } = steps[i % steps.length]!;
    // The panel and what is formal stop at the hand-over, however much they wanted; an answer stops at its cap.
    const most = { panel: allowance(config, accounts, now), proc: allowance(config, accounts, now) };
    const may = { ...most, reply: replyCap(config, accounts, now), voice: closing - now };
    let spoken = Math.min(seconds, may[by], closing - now);
    if (spoken > 0) accounts[by] += spoken;
    else {
      spoken = Math.min(seconds, closing - now);
      accounts.voice += spoken;
    }
    now += spoken;
  }
  return accounts;
}
