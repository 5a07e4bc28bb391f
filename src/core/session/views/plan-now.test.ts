import { describe, expect, test } from 'vitest';
import type { LedgerView } from './clock.ts';
import { ledgerAt, minuteMore, type PlanRow, planAt } from './plan-now.ts';

// The worked example of the ledger: ninety minutes, six talks of five, a discussion of ten that may go, half for the floor.
const start = 1_000_000_000_000;
const minute = (n: number) => start + Math.round(n * 60_000);

const row = (segment: string, seconds: number, kind: PlanRow['kind'], minSeconds: number): PlanRow => ({
  segment,
  kind,
  title: '',
  state: 'to_come',
  planSeconds: seconds,
  nowSeconds: seconds,
  minSeconds,
  droppable: kind === 'panel',
});
const intro: PlanRow = { ...row('intro', 300, 'introduction', 180), state: 'running', since: start };
const talks = [1, 2, 3, 4, 5, 6].map((n) => row(`talk${n}`, 300, 'presentation', 180));
const rest = [...talks, row('panel', 600, 'panel', 300), row('floor', 2700, 'floor', 2700)];
const rows = [intro, ...rest];

const nobody = { panel: 0, voice: 0, reply: 0, proc: 0, lent: 0 };
const view: LedgerView = {
  startedAt: start,
  endsAt: minute(90),
  targetSeconds: 2700,
  creditSeconds: 0,
  owedSeconds: 2700,
  handoverAt: minute(43),
  bufferSeconds: 120,
  booked: nobody,
  spans: [],
  running: { account: 'panel', since: start },
};
const secondsOf = (planned: PlanRow[]) => planned.map(({ segment, nowSeconds }) => [segment, nowSeconds]);

describe('T6 the hand-over time at this second', () => {
  test('the panel running moves nothing', () => {
    expect(ledgerAt(view, minute(9))).toEqual({ ...view, booked: { ...nobody, panel: 540 } });
  });

  test('a turn from the floor moves it later, second by second, and answers as far as they are covered', () => {
    const turn: LedgerView = { ...view, running: { account: 'voice', since: minute(10) } };
    expect(ledgerAt(turn, minute(11))).toEqual({
      ...turn,
      booked: { ...nobody, voice: 60 },
      creditSeconds: 60,
      owedSeconds: 2640,
      handoverAt: minute(44),
    });
    const answer: LedgerView = {
      ...turn,
      booked: { ...nobody, voice: 60 },
      running: { account: 'reply', since: minute(11) },
    };
    expect(ledgerAt(answer, minute(12)).handoverAt).toBe(minute(45));
    expect(ledgerAt(answer, minute(13)).handoverAt).toBe(minute(45));
  });

  test('before the start and after the end it stands still', () => {
    const { running: _, ...still } = view;
    expect(ledgerAt(still, minute(9))).toBe(still);
  });
});

describe('T5 the plan at this second', () => {
  test('the running part keeps what it was given; the rest shares what is left after it', () => {
    // 43:00 less 5:00 are 2280 seconds; the minima take 1380, and 900 of the 1020 above them remain.
    expect(secondsOf(planAt(rows, view, minute(2)))).toEqual([
      ['intro', 300],
      ...talks.map(({ segment }) => [segment, 285]),
      ['panel', 564],
      ['floor', 2700],
    ]);
    expect(planAt(rows, view, minute(5))).toEqual(planAt(rows, view, minute(2)));
  });

  test('T7 while it is paused, the running part keeps what it had left', () => {
    const paused: LedgerView = {
      ...view,
      booked: { ...nobody, panel: 120 },
      running: { account: 'proc', since: minute(2) },
    };
    const [here] = planAt([{ ...intro, heldSeconds: 120 }, ...rest], paused, minute(4)).slice(1);
    // 43:00 less the four minutes that are gone and the three it may still take: 2160 seconds for 2400 planned.
    expect(here).toMatchObject({ segment: 'talk1', nowSeconds: 271 });
  });

  test('an introduction of nine minutes leaves talks of 4:17 and a discussion of 8:14', () => {
    expect(secondsOf(planAt(rows, view, minute(9)))).toEqual([
      ['intro', 300],
      ...talks.map(({ segment }) => [segment, 257]),
      ['panel', 494],
      ['floor', 2700],
    ]);
  });

  test('after twenty-two minutes more the discussion goes', () => {
    const talk2 = { ...row('talk2', 300, 'presentation', 180), nowSeconds: 257 };
    const here: PlanRow = { ...talk2, state: 'running', since: minute(20) };
    const later = [here, ...talks.slice(2), row('panel', 600, 'panel', 300)];
    const planned = planAt(later, view, minute(31));
    expect(planned.map(({ state, nowSeconds }) => [state, nowSeconds])).toEqual([
      ['running', 257],
      ...[3, 4, 5, 6].map(() => ['to_come', 180]),
      ['dropped', 0],
    ]);
  });

  test('while somebody from the floor speaks, the floor’s row counts down what it is owed', () => {
    const floor = { ...row('floor', 2700, 'floor', 2700), nowSeconds: 2700 };
    const turn: LedgerView = { ...view, running: { account: 'voice', since: minute(43) } };
    const planned = planAt([floor], turn, minute(44));
    expect(planned[0]?.nowSeconds).toBe(2640);
  });
});

describe('T6 what a minute more would cost', () => {
  test('the next part, and the floor nothing', () => {
    const cost = minuteMore(rows, view, minute(5));
    expect(cost).toEqual({
      next: { row: expect.objectContaining({ segment: 'talk1' }), seconds: 278 },
      floorSeconds: 0,
    });
  });

  test('nobody, when there is time enough', () => {
    const roomy = [intro, row('talk1', 300, 'presentation', 180), row('floor', 2700, 'floor', 2700)];
    expect(minuteMore(roomy, view, minute(5))).toEqual({ floorSeconds: 0 });
  });

  test('the floor, once nothing of the panel is left', () => {
    const late: PlanRow = { ...intro, since: minute(38) };
    const floor = row('floor', 2700, 'floor', 2700);
    expect(minuteMore([late, floor], view, minute(42.5))?.floorSeconds).toBe(60);
    expect(minuteMore([{ ...late, nowSeconds: 270 }, floor], view, minute(42))?.floorSeconds).toBe(30);
  });

  test('nothing is said while the floor speaks', () => {
    const turn: LedgerView = { ...view, running: { account: 'voice', since: minute(49) } };
    expect(minuteMore(rows, turn, minute(50))).toBeUndefined();
  });
});
