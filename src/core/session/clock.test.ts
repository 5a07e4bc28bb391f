import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser } from './given.ts';
import { ledgerView, nowView, restView } from './views/clock.ts';

const begin = (segment: string) => ({ type: 'segment.begin', segment });
const start = { type: 'session.start' };

describe('time', () => {
  test('T1 the clock is led by the moderator and the organiser, and by nobody else', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');

    expect(tried.when(ann, start)).toEqual({ refused: 'not-yours' });
    tried.given(organiser, start, 10);
    expect(tried.when(ann, begin('intro'))).toEqual({ refused: 'not-yours' });
    expect(tried.state.clock.endsAt).toBe((10 + 3600) * 1000);
  });

  test('T2 the promise is rounded up to a whole second', () => {
    const { state } = openSession();
    state.slotSeconds = 3601;

    expect(ledgerView(state).targetSeconds).toBe(1801);
  });

  test('T3 every second is somebody’s', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('intro'), 30); // 30 s before the first part
    tried.given(organiser, begin('floor'), 130); // 100 s of panel
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 140); // 10 s of answering
    tried.given(organiser, { type: 'floor.end' }, 200); // 60 s of voice
    tried.given(organiser, begin('closing'), 220); // 20 s of answering
    tried.given(organiser, { type: 'session.close' }, 225); // 5 s of closing

    expect(tried.state.clock.booked).toEqual({ panel: 100, voice: 60, reply: 30, proc: 35, lent: 0 });
  });

  test('T3 a turn in the panel’s part is the floor’s; afterwards the panel’s time runs again', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('intro'), 0);
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 100);
    tried.given(organiser, { type: 'floor.end' }, 160);

    expect(tried.state.clock.booked).toMatchObject({ panel: 100, voice: 60 });
    expect(tried.state.clock.running).toEqual({ account: 'panel', since: 160_000 });
  });

  test('T3 a question answered inside a part of the panel gives the panel its time back; none of it is the part’s own', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    const question = tried.given(ann, { type: 'question.submit', text: 'Why?' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('intro'), 0);
    tried.given(organiser, { type: 'question.take', question }, 100);
    tried.given(organiser, { type: 'question.answer', question }, 140);
    tried.given(organiser, { type: 'clock.pause' }, 150);
    tried.given(organiser, { type: 'clock.resume' }, 170);
    tried.given(organiser, begin('a'), 200);

    expect(tried.state.clock.booked).toEqual({ panel: 140, voice: 0, reply: 40, proc: 20, lent: 0 });
    expect(tried.state.clock.done).toEqual({ intro: 140 });
  });

  test('T4 a part ends when the next begins, in any order; not while somebody from the floor speaks', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('b'), 10);
    tried.given(organiser, begin('intro'), 60);

    expect(tried.state.clock.done).toEqual({ b: 50 });
    expect(tried.when(organiser, begin('nothing'))).toEqual({ refused: 'no-such-segment', segment: 'nothing' });
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 70);
    expect(tried.when(organiser, begin('a'))).toEqual({ refused: 'has-the-floor' });
  });

  test('T5 a part is given its share of what the panel still has', () => {
    const { state, words, given } = openSession();
    given(organiser, start, 0);
    given(organiser, begin('intro'), 0);
    // Half of 3600 is owed and 120 kept for closing, so the panel has 1680 = 300 + 450 + 450 + 480 exactly.
    expect(restView(state, words, 'moderator').map(({ nowSeconds }) => nowSeconds)).toEqual([
      300, 450, 450, 480, 1800, 120,
    ]);
    given(organiser, begin('a'), 660); // six minutes over: 1020 left for minima 270 + 270 + 288 = 828
    // 192 seconds are above all minima, 552 above them in the plan: 270 + floor(180 * 192 / 552) = 332 for the one that begins.
    // Of the 688 then left, 130 are above the other minima: 270 + floor(180 * 130 / 372) and 288 + floor(192 * 130 / 372).
    expect(restView(state, words, 'moderator').map(({ nowSeconds }) => nowSeconds)).toEqual([
      660, 332, 332, 355, 1800, 120,
    ]);
    expect(nowView(state, words, 'public')).toMatchObject({ what: 'segment', allottedSeconds: 332 });
    given(organiser, begin('floor'), 700);
    expect(nowView(state, words, 'public').allottedSeconds).toBe(3600 - 700 - 120 - 450 - 480);
  });

  test('T6 overruns of the panel never move the hand-over; turns from the floor move it later', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('intro'), 0);
    expect(ledgerView(tried.state).handoverAt).toBe(1_680_000);
    tried.given(organiser, begin('a'), 1500);
    expect(ledgerView(tried.state).handoverAt).toBe(1_680_000);
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 1600);
    tried.given(organiser, { type: 'floor.end' }, 1690);
    expect(ledgerView(tried.state)).toMatchObject({ handoverAt: 1_770_000, creditSeconds: 90, owedSeconds: 1710 });
  });

  test('T7 a pause is nobody’s time', () => {
    const { state, words, given, when } = openSession();
    given(organiser, start, 0);
    given(organiser, begin('intro'), 0);
    given(organiser, { type: 'clock.pause' }, 50);
    expect(nowView(state, words, 'public').what).toBe('paused');
    expect(when(organiser, { type: 'clock.pause' })).toEqual({ refused: 'paused' });
    expect(when(organiser, begin('a'))).toEqual({ refused: 'paused' });
    given(organiser, { type: 'clock.resume' }, 70);
    expect(when(organiser, { type: 'clock.resume' })).toEqual({ refused: 'not-paused' });
    given(organiser, begin('a'), 100);

    expect(state.clock.booked).toEqual({ panel: 80, voice: 0, reply: 0, proc: 20, lent: 0 });
  });

  test('T8 the end can be changed, and the promise holds for the new length', () => {
    const { state, given, when } = openSession();
    given(organiser, start, 0);
    given(organiser, { type: 'end.change', endsAt: 3_000_000 }, 10);

    expect(ledgerView(state)).toMatchObject({ targetSeconds: 1500, handoverAt: 1_380_000 });
    expect(when(organiser, { type: 'end.change', endsAt: 10_000 })).toEqual({ refused: 'end-in-the-past' });
    expect(when(organiser, { type: 'end.change', endsAt: 86_400_001 })).toEqual({ refused: 'end-too-far' });
  });

  test('T9 closing books the last span and says what was promised and what came of it', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, start, 0);
    tried.given(organiser, begin('floor'), 0);
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 0);
    expect(tried.when(organiser, { type: 'session.close' }, 500)).toEqual({ refused: 'has-the-floor' });
    tried.given(organiser, { type: 'floor.end' }, 500);
    tried.given(organiser, { type: 'session.close' }, 1200);

    expect(tried.entries.at(-1)?.event).toEqual({
      type: 'session.closed',
      target: 1800,
      credit: 1000, // 500 of voice, and of 700 of answers only as much again
      participation: { total: 1, groups: [], regions: [], places: [] },
      booked: { account: 'reply', seconds: 700 },
      runs: null,
    });
    expect(tried.when(organiser, begin('a'))).toEqual({ refused: 'closed' });
  });
});
