import { expect, test } from 'vitest';
import { madeOnce } from './once.ts';

/** Says how often it was made. */
function counting() {
  let times = 0;
  return () => {
    times += 1;
    return times;
  };
}

test('what is made from a state is made once for each position and name', () => {
  const [state, make] = [{}, counting()];

  expect([madeOnce(state, 7, 'report en', make), madeOnce(state, 7, 'report en', make)]).toEqual([1, 1]);
  expect(madeOnce(state, 7, 'report fr', make)).toBe(2);
  expect(madeOnce(state, 8, 'report en', make)).toBe(3);
  expect(madeOnce(state, 8, 'report fr', make)).toBe(4);
});

test('a state that was folded anew, as after an erasure, has nothing made at the same position', () => {
  const make = counting();

  expect([madeOnce({}, 7, 'report en', make), madeOnce({}, 7, 'report en', make)]).toEqual([1, 2]);
});
