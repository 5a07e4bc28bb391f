import { expect, test } from 'vitest';
import { together } from './together.ts';

test('all who ask at the same moment are looked up at once, the next ones after', async () => {
  const asked: string[][] = [];
  const find = together(async (keys) => {
    asked.push(keys);
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]));
  });
  const first = Promise.all(['a', 'b', 'a', 'nobody'].map(find));
  const second = first.then(() => find('c'));
  expect(await first).toEqual(['A', 'B', 'A', undefined]);
  expect(await second).toBe('C');
  expect(asked).toEqual([['a', 'b', 'nobody'], ['c']]);
});

test('an answer is never older than its question', async () => {
  let value = 1;
  const gate: (() => void)[] = [];
  const find = together(async (keys) => {
    const seen = value;
    await new Promise<void>((resolve) => gate.push(resolve));
    return new Map(keys.map((key) => [key, seen]));
  });
  const early = find('x');
  await new Promise((resolve) => setTimeout(resolve));
  value = 2;
  const late = find('x');
  gate.shift()?.();
  expect(await early).toBe(1);
  await new Promise((resolve) => setTimeout(resolve));
  gate.shift()?.();
  expect(await late).toBe(2);
});

test('a failed look-up fails for those who asked, and for nobody after', async () => {
  let isBroken = true;
  const find = together(async (keys) => {
    if (isBroken) throw new Error('down');
    return new Map(keys.map((key) => [key, key]));
  });
  await expect(Promise.all([find('a'), find('b')])).rejects.toThrow('down');
  isBroken = false;
  expect(await find('a')).toBe('a');
});
