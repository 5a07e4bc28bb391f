import { expect, test } from 'vitest';
import { keyAct } from './keys.ts';

const alone = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test.each([
  ['t', 'take-up'],
  ['M', 'merge'],
  ['k', 'keep'],
  ['x', 'back'],
  ['r', 'read'],
  ['h', 'help'],
  ['ArrowDown', { by: 1 }],
  ['ArrowUp', { by: -1 }],
  ['n', undefined],
  ['constructor', undefined],
])('the key %s', (key, act) => {
  expect(keyAct({ ...alone, key })).toEqual(act);
});

test('held down, arrows go on and nothing else does', () => {
  expect(keyAct({ ...alone, key: 'm', repeat: true })).toBeUndefined();
  expect(keyAct({ ...alone, key: 'ArrowDown', repeat: true })).toEqual({ by: 1 });
});
