import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { nextDue } from './due.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { ledgerView, nowView } from './views/clock.ts';

const scheduler: ActorId = 'scheduler';

/** An hour of which half is the floor's: the panel must give the floor after 28 minutes, and the intro still runs. */
function panelRuns(): Trial {
  const tried = openSession();
  joins(tried, 'Ann', 'academia');
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 0);
  return tried;
}
const handover = 28 * 60;

/** The scheduler, at a second: does what is due, one after the other, and says how often it found something to do. */
function passes(tried: Trial, second: number): number {
  for (let acts = 0; ; acts += 1) {
    const due = nextDue(tried.state);
    if (!due || due.at > second * 1000) return acts;
    if (tried.given(scheduler, due.command, second) === '') return acts;
  }
}

const dueAt = ({ state }: Trial) => {
  const at = nextDue(state)?.at;
  return at === undefined ? undefined : at / 1000;
};

describe('lending', () => {
  test('T12 at the hand-over with nobody waiting the panel goes on in slices of a minute, as nobody’s time', () => {
    const tried = panelRuns();

    expect(dueAt(tried)).toBe(handover);
    expect(passes(tried, handover - 1)).toBe(0);
    expect(passes(tried, handover)).toBe(1);
    expect(nowView(tried.state, tried.words, 'public').lentUntil).toBe((handover + 60) * 1000);
    expect(passes(tried, handover + 125)).toBe(2);
    expect(tried.state.clock.booked).toMatchObject({ panel: handover, lent: 120 });
    expect(ledgerView(tried.state).owedSeconds).toBe(1800);
  });

  test('T12 a hand ends the lending at the end of the slice', () => {
    const tried = panelRuns();
    passes(tried, handover);
    tried.given('guest:Ann', { type: 'hand.raise' }, handover + 20);

    expect(dueAt(tried)).toBe(handover + 60);
    passes(tried, handover + 60);
    expect(tried.state.clock.running).toEqual({ account: 'panel', since: (handover + 60) * 1000 });
    expect(nextDue(tried.state)).toBeUndefined();
    tried.given('guest:Ann', { type: 'hand.lower' }, handover + 75);
    expect(dueAt(tried)).toBe(handover + 75); // what ran while she waited stays the panel's
  });

  test('T12 with a hand up at the hand-over nothing is lent', () => {
    const tried = panelRuns();
    tried.given('guest:Ann', { type: 'hand.raise' }, 100);

    expect(nextDue(tried.state)).toBeUndefined();
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 200);
    expect(nextDue(tried.state)).toBeUndefined();
    tried.given(organiser, { type: 'floor.end' }, 260);
    expect(dueAt(tried)).toBe(handover + 60); // her minute was credited
  });

  test('T13 nothing is lent out of what is kept for the closing, and no longer once the end is later', () => {
    const tried = panelRuns();
    passes(tried, 3600);

    expect(tried.state.clock.booked).toMatchObject({ panel: handover, lent: 3480 - handover });
    expect(tried.state.clock.running).toEqual({ account: 'panel', since: 3_480_000 });
    expect(nextDue(tried.state)).toBeUndefined();

    const longer = panelRuns();
    passes(longer, handover);
    longer.given(organiser, { type: 'end.change', endsAt: 7_200_000 }, handover + 10);
    passes(longer, handover + 60);
    expect(longer.state.clock.running).toEqual({ account: 'panel', since: (handover + 60) * 1000 });
  });

  test('T13 nothing is due before the session, in the floor’s part, during a turn or a pause, or after the end', () => {
    const tried = openSession();
    expect(nextDue(tried.state)).toBeUndefined();
    const live = panelRuns();
    live.given(organiser, { type: 'clock.pause' }, 100);
    expect(nextDue(live.state)).toBeUndefined();
    live.given(organiser, { type: 'clock.resume' }, 110);
    live.given(organiser, { type: 'segment.begin', segment: 'floor' }, 120);
    expect(nextDue(live.state)).toBeUndefined();
    live.given(organiser, { type: 'session.close' }, 130);
    expect(nextDue(live.state)).toBeUndefined();
  });

  test('T11 a scheduler that comes late books the same as one that is there on the second', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }), (waits) => {
        const [prompt, late] = [panelRuns(), panelRuns()];
        for (let second = 1; second <= 3600; second += 1) passes(prompt, second);
        let second = 0;
        for (const wait of [...waits, 3600]) {
          second = Math.min(3600, second + wait);
          passes(late, second);
        }
        expect(late.state.clock).toEqual(prompt.state.clock);
      }),
      { numRuns: 20 },
    );
  });

  test('T11 asked for when nothing is due, nothing happens', () => {
    const tried = panelRuns();

    expect(tried.when(scheduler, { type: 'panel.lend' }, 60)).toEqual([]);
  });
});

test('T10 a speaker of the panel has a grace of at most 20 seconds, and none that the floor would pay', () => {
  const tried = panelRuns();
  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ allottedSeconds: 300, graceSeconds: 20 });

  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 1100);
  expect(tried.state.clock.graceSeconds).toBe(0);
});
