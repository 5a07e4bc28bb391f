import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot, leastOf, type PlannedSegment } from './allot.ts';

const talk = { id: 'talk', plan: 300, min: 180 };
const round = { id: 'round', plan: 600, min: 300, droppable: true };
const game = { id: 'game', plan: 100, min: 100, droppable: true };

test('what fits is given as planned, to the second', () => {
  expect(allot([talk, round], 900)).toEqual({
    mode: 'as_planned',
    give: [
      ['talk', 300],
      ['round', 600],
    ],
    dropped: [],
  });
  expect(allot([], -5)).toEqual({ mode: 'as_planned', give: [], dropped: [] });
});

test('what is above the minima shrinks in proportion', () => {
  expect(allot([talk, round], 690)).toEqual({
    mode: 'shrunk',
    give: [
      ['talk', 240],
      ['round', 450],
    ],
    dropped: [],
  });
  expect(allot([talk, round], 480)).toEqual({
    mode: 'shrunk',
    give: [
      ['talk', 180],
      ['round', 300],
    ],
    dropped: [],
  });
});

test('the last droppable segments go first, until the minima fit', () => {
  expect(allot([game, talk, round], 310)).toEqual({
    mode: 'dropped_and_shrunk',
    give: [
      ['game', 100],
      ['talk', 210],
    ],
    dropped: ['round'],
  });
  expect(allot([game, talk, round], 200)).toEqual({
    mode: 'dropped_and_shrunk',
    give: [['talk', 200]],
    dropped: ['round', 'game'],
  });
});

test('when the plans fit after dropping, they are given as planned', () => {
  expect(allot([talk, round], 479)).toEqual({ mode: 'dropped', give: [['talk', 300]], dropped: ['round'] });
});

test('where not even the minima fit, every plan is cut in the same proportion', () => {
  expect(allot([talk, { id: 'b', plan: 200, min: 150 }], 250)).toEqual({
    mode: 'emergency',
    give: [
      ['talk', 150],
      ['b', 100],
    ],
    dropped: [],
  });
  expect(allot([talk, game], -220)).toEqual({ mode: 'emergency', give: [['talk', 0]], dropped: ['game'] });
});

test('a segment without a minimum may shrink to 60 % of its plan, rounded up', () => {
  expect(leastOf({ id: 'a', plan: 509 })).toBe(306);
  expect(leastOf({ id: 'a', plan: 405 })).toBe(243);
  expect(leastOf({ id: 'a', plan: 405, min: 0 })).toBe(0);
});

test('no more is given than there is, and no segment that stays gets more than its plan or, but in emergency, less than its minimum', () => {
  const segment = fc.record({ plan: fc.nat(900), share: fc.integer({ min: 0, max: 100 }), droppable: fc.boolean() });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 8 }), fc.integer({ min: -300, max: 6000 }), (list, available) => {
      const segments = list.map(
        ({ plan, share, droppable }, i): PlannedSegment => ({
          id: `s${i}`,
          plan,
          min: Math.floor((plan * share) / 100),
          droppable,
        }),
      );
      const { mode, give, dropped } = allot(segments, available);
      expect(give.reduce((sum, [, seconds]) => sum + seconds, 0)).toBeLessThanOrEqual(Math.max(0, available));
      expect([...give.map(([id]) => id), ...dropped].sort()).toEqual(segments.map((s) => s.id).sort());
      for (const [id, seconds] of give) {
        const { plan, min = 0 } = segments.find((s) => s.id === id)!;
        expect(seconds).toBeLessThanOrEqual(plan);
        if (mode !== 'emergency') expect(seconds).toBeGreaterThanOrEqual(min);
      }
    }),
  );
});
