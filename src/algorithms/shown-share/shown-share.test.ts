import { expect, test } from 'vitest';
import { shownShare } from './shown-share.ts';

test('shares go to the nearest five points, halves up', () => {
  expect([41, 42, 43, 47, 48].map((count) => shownShare(count, 100))).toEqual([40, 40, 45, 45, 50]);
  expect(shownShare(5, 200)).toBe(5);
});

test('a small group is never shown to be of one mind', () => {
  expect([shownShare(6, 6), shownShare(0, 19), shownShare(20, 20), shownShare(0, 49)]).toEqual([90, 10, 95, 5]);
  expect([shownShare(50, 50), shownShare(0, 50)]).toEqual([100, 0]);
});
