import { expect, test } from 'vitest';
import { clockFace } from './clock.ts';

const at = (seconds: number) => clockFace({ since: 1_000_900, allottedSeconds: 120 }, 1_000_900 + seconds * 1000);

test('T2 a clock shows what is left in whole seconds of the server', () => {
  expect(at(0)).toEqual({ state: 'left', left: 120, figure: '2:00' });
  expect(at(89)).toEqual({ state: 'left', left: 31, figure: '0:31' });
});

test('T2 in the last half minute it asks to close, the last second included', () => {
  expect(at(90)).toEqual({ state: 'close', left: 30, figure: '0:30' });
  expect(at(120)).toEqual({ state: 'close', left: 0, figure: '0:00' });
});

test('T2 past its end it counts what is taken from others', () => {
  expect(at(162)).toEqual({ state: 'over', left: -42, figure: '+0:42' });
});

test('T2 seconds are counted as the ledger counts them: floor(end) - floor(start)', () => {
  expect(clockFace({ since: 1_999, allottedSeconds: 60 }, 2_000).left).toBe(59);
  expect(clockFace({ since: 1_000, allottedSeconds: 60 }, 1_999).left).toBe(60);
});
