import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentMs, watchSilence } from './silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a line on which something is heard every four seconds is never silent', () => {
  const said = vi.fn();
  const { heard, stop } = watchSilence(said);
  for (let beat = 0; beat < 20; beat += 1) {
    heard();
    vi.advanceTimersByTime(4_000);
  }
  stop();
  expect(said).not.toHaveBeenCalled();
});

test('silence is noticed within fifteen seconds, and again while it lasts', () => {
  const said = vi.fn();
  const { heard, stop } = watchSilence(said);
  heard();
  vi.advanceTimersByTime(silentMs - 1);
  expect(said).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(15_000 - silentMs);
  expect(said).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2 * silentMs);
  expect(said).toHaveBeenCalledTimes(3);
  stop();
  vi.advanceTimersByTime(2 * silentMs);
  expect(said).toHaveBeenCalledTimes(3);
});
