import { expect, test } from 'vitest';
import { graceOf, signal } from './signal.ts';

const shown = (allotted: number, slack: number, at: number[]) => at.map((elapsed) => signal(allotted, slack, elapsed));

test('amber for the last thirty seconds, red from the end, cut after the grace', () => {
  expect(shown(300, 310, [0, 269, 270, 299, 300, 309, 310, 900])).toEqual([
    'green',
    'green',
    'amber',
    'amber',
    'red',
    'red',
    'cut',
    'cut',
  ]);
});

test('the grace is paid from what the panel has left, twenty seconds at most', () => {
  expect([graceOf(300, 900), graceOf(300, 320), graceOf(300, 305), graceOf(300, 300), graceOf(300, 100)]).toEqual([
    20, 20, 5, 0, 0,
  ]);
  expect(shown(300, 900, [319, 320])).toEqual(['red', 'cut']);
});

test('without slack a turn is cut at its end', () => {
  expect(shown(300, 300, [299, 300])).toEqual(['amber', 'cut']);
});

test('a turn of less than thirty seconds is amber from the start', () => {
  expect(shown(20, 100, [0, 19, 20, 39, 40])).toEqual(['amber', 'amber', 'red', 'red', 'cut']);
});
