import { expect, test } from 'vitest';
import type { LedgerView } from '#core/session/views/clock.ts';
import { ribbonShape } from './ribbon.ts';

const minute = 60_000;
const nothing = { panel: 0, voice: 0, reply: 0, proc: 0, lent: 0 };
const start = 1_000 * minute;

/** Ninety minutes, half of them the floor's; the panel spoke 18:30, the floor 6:30, the panel speaks again. */
const running: LedgerView = {
  startedAt: start,
  endsAt: start + 90 * minute,
  targetSeconds: 2700,
  creditSeconds: 390,
  owedSeconds: 2310,
  handoverAt: start + 49.5 * minute,
  bufferSeconds: 120,
  booked: { ...nothing, panel: 1110, voice: 390 },
  spans: [
    { account: 'panel', seconds: 1110 },
    { account: 'voice', seconds: 390 },
  ],
  running: { account: 'panel', since: start + 25 * minute },
};

test('T6 bars stand in the order in which time was used, and the running one ends at now', () => {
  const shape = ribbonShape(running, start + 36 * minute);

  expect(shape.bars).toEqual([
    { kind: 'panel', x: 0, width: 185 },
    { kind: 'floor', x: 185, width: 65 },
  ]);
  expect(shape.running).toEqual({ kind: 'panel', x: 250, width: 110 });
  expect(shape.now).toBe(360);
});

test('T6 what is owed begins at the hand-over time and leaves the closing free', () => {
  expect(ribbonShape(running, start + 36 * minute).owed).toEqual({ x: 495, width: 385 });
});

test('T6 once the hand-over has passed, only what still fits is hatched', () => {
  expect(ribbonShape(running, start + 60 * minute).owed).toEqual({ x: 600, width: 280 });
});

test('T6 before the start there is no line, and the promise stands at the end', () => {
  const { running: _, ...rest } = running;
  const planned: LedgerView = {
    ...rest,
    startedAt: 0,
    endsAt: 90 * minute,
    creditSeconds: 0,
    owedSeconds: 2700,
    handoverAt: 43 * minute,
    booked: nothing,
    spans: [],
  };

  expect(ribbonShape(planned, 0)).toEqual({
    bars: [],
    owed: { x: 430, width: 450 },
    now: undefined,
    running: undefined,
  });
});

test('T6 interruptions are nobody’s: the track stays empty there', () => {
  const shape = ribbonShape(
    {
      ...running,
      spans: [
        { account: 'proc', seconds: 600 },
        { account: 'panel', seconds: 900 },
      ],
    },
    start + 25 * minute,
  );

  expect(shape.bars).toEqual([{ kind: 'panel', x: 100, width: 150 }]);
});

test('T6 while the floor speaks, what it is owed shrinks from the front', () => {
  const shape = ribbonShape(
    { ...running, running: { account: 'voice', since: start + 25 * minute } },
    start + 35 * minute,
  );

  expect(shape.owed).toEqual({ x: 595, width: 285 });
});

test('T6 after the end the bar stays as it was, however late it is looked at', () => {
  const { running: _, ...closed } = running;

  expect(ribbonShape(closed, start + 91 * minute)).toEqual(ribbonShape(closed, start + 10_000 * minute));
  expect(ribbonShape(closed, start + 91 * minute).bars[0]).toEqual({ kind: 'panel', x: 0, width: 185 });
});
