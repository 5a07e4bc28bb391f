import { expect, test } from 'vitest';
import { leastHeard, parts } from './heard.ts';

const room = { place: 'room', people: 55, seconds: 690, questions: 3 } as const;
const online = { place: 'online', people: 33, seconds: 310, questions: 1 } as const;
const hub = { place: 'hub', people: 12, seconds: 0, questions: 0 } as const;

test('H7 parts of people and of the floor’s time, by place', () => {
  expect(parts([room, online, hub])).toEqual([
    { place: 'room', people: 55, time: 69 },
    { place: 'online', people: 33, time: 31 },
    { place: 'hub', people: 12, time: 0 },
  ]);
});

test('H7 a place that has had less than half of its part of the time is named', () => {
  expect(leastHeard([room, online, hub])).toEqual({ place: 'hub', silent: true });
  expect(leastHeard([room, online])).toBeUndefined();
  expect(leastHeard([room, { ...online, seconds: 100 }])).toEqual({ place: 'online', silent: false });
});

test('H7 before anybody has spoken nothing is said', () => {
  const silent = [room, online].map((row) => ({ ...row, seconds: 0 }));

  expect(leastHeard(silent)).toBeUndefined();
  expect(parts(silent)[0]).toEqual({ place: 'room', people: 63, time: undefined });
});
