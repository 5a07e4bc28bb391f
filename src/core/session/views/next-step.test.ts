import { describe, expect, test } from 'vitest';
import { nextStep, type Standing } from './next-step.ts';

const minute = 60_000;
const talk = { segment: 'talk', kind: 'presentation' } as const;
const panel = { segment: 'panel', kind: 'panel' } as const;
const floor = { segment: 'floor', kind: 'floor' } as const;
const closing = { segment: 'end', kind: 'closing' } as const;

// A session of ninety minutes: the floor is due after forty-three, the closing after eighty-eight.
const live: Standing = {
  phase: 'live',
  what: 'segment',
  segment: talk,
  next: panel,
  floor,
  owedSeconds: 2700,
  handoverAt: 43 * minute,
  closingAt: 88 * minute,
};
const onFloor: Standing = { ...live, segment: floor, next: closing, floor: undefined };
const at = 20 * minute;

describe('D1 before and after the session, the step is the one that leads to the next phase', () => {
  test.each([
    ['none', 'plan'],
    ['draft', 'plan'],
    ['planned', 'open_doors'],
    ['open', 'start'],
    ['closed', 'report'],
  ] as const)('%s: %s', (phase, step) => {
    expect(nextStep({ ...live, phase, what: phase === 'closed' ? 'closed' : 'before' }, at)).toEqual({ step });
  });

  test('just started: the first part begins', () => {
    const { segment: _, ...starting } = live;
    expect(nextStep({ ...starting, what: 'starting', next: talk }, at)).toEqual({ step: 'begin', segment: 'talk' });
  });
});

test('D2 a paused clock is resumed before anything else', () => {
  const paused: Standing = { ...onFloor, what: 'paused', firstHand: 3, takenQuestion: 'q' };
  expect(nextStep(paused, at)).toEqual({ step: 'resume' });
  expect(nextStep(paused, 89 * minute)).toEqual({ step: 'resume' });
});

describe('D3 while somebody from the floor speaks', () => {
  test.each([
    ['the next hand follows', { ...onFloor, firstHand: 4 }, at, { step: 'give', ticket: 4 }],
    ['with nobody waiting, the turn ends', onFloor, at, { step: 'end_turn' }],
    ['in a part of the panel, the turn ends and the part goes on', { ...live, firstHand: 4 }, at, { step: 'end_turn' }],
    ['when the closing is due, the turn ends', { ...onFloor, firstHand: 4 }, 88 * minute, { step: 'end_turn' }],
  ] as const)('%s', (_, standing, when, step) => {
    expect(nextStep({ ...standing, what: 'turn' }, when)).toEqual(step);
  });
});

describe('D4 on the floor: the question that was taken is answered, then hands, then questions', () => {
  const all = { ...onFloor, takenQuestion: 'taken', firstHand: 4, firstQuestion: 'first' };
  test.each([
    ['a taken question', all, { step: 'answer', question: 'taken' }],
    ['a hand', { ...all, takenQuestion: undefined }, { step: 'give', ticket: 4 }],
    ['a question', { ...onFloor, firstQuestion: 'first' }, { step: 'take', question: 'first' }],
  ] as const)('%s', (_, standing, step) => {
    expect(nextStep(standing, at)).toEqual(step);
  });
});

describe('D5 from the time kept for the closing on, the next part begins, whoever waits', () => {
  const all = { ...onFloor, takenQuestion: 'taken', firstHand: 4, firstQuestion: 'first' };
  test.each([
    ['one millisecond before', all, 88 * minute - 1, { step: 'answer', question: 'taken' }],
    ['from the instant itself', all, 88 * minute, { step: 'begin', segment: 'end' }],
    ['without a closing part', { ...all, next: undefined }, 88 * minute, { step: 'close' }],
  ] as const)('%s', (_, standing, when, step) => {
    expect(nextStep(standing, when)).toEqual(step);
  });
});

describe('D6 nobody waits on the floor: nothing takes its time away while it is owed', () => {
  test.each([
    ['owed', onFloor, { step: 'wait' }],
    ['owed one second', { ...onFloor, owedSeconds: 1 }, { step: 'wait' }],
    ['kept, the next part', { ...onFloor, owedSeconds: 0 }, { step: 'begin', segment: 'end' }],
    ['kept, the end', { ...onFloor, owedSeconds: 0, next: undefined }, { step: 'close' }],
  ] as const)('%s', (_, standing, step) => {
    expect(nextStep(standing, at)).toEqual(step);
  });
});

describe('D7 in the panel: the next part by the running order, and the floor once it is due', () => {
  test.each([
    ['the next part', { ...live, firstHand: 4, firstQuestion: 'first' }, at, { step: 'begin', segment: 'panel' }],
    ['until the hand-over', live, 43 * minute - 1, { step: 'begin', segment: 'panel' }],
    ['at the hand-over', live, 43 * minute, { step: 'begin', segment: 'floor' }],
    ['the floor has been', { ...live, floor: undefined }, 50 * minute, { step: 'begin', segment: 'panel' }],
    [
      'a question taken meanwhile',
      { ...live, takenQuestion: 'taken' },
      43 * minute,
      { step: 'answer', question: 'taken' },
    ],
    ['nothing more to come', { ...live, next: undefined, floor: undefined }, at, { step: 'close' }],
  ] as const)('%s', (_, standing, when, step) => {
    expect(nextStep(standing, when)).toEqual(step);
  });
});

test('D8 in the closing part, the session is closed', () => {
  expect(nextStep({ ...onFloor, segment: closing, next: undefined, firstHand: 4 }, at)).toEqual({ step: 'close' });
});
