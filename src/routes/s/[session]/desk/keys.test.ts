import { expect, test } from 'vitest';
import { keyAct } from './keys.ts';

const alone = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test.each([
  ['n', 'next'],
  ['N', 'next'],
  ['p', 'pause'],
  ['f', 'floor'],
  ['q', 'question'],
  ['e', 'more'],
  ['a', 'add'],
  ['u', 'undo'],
  ['?', 'list'],
  ['Escape', 'close'],
  ['1', { hand: 1 }],
  ['9', { hand: 9 }],
  ['0', undefined],
  ['x', undefined],
  ['constructor', undefined],
])('the key %s', (key, act) => {
  expect(keyAct({ ...alone, key })).toEqual(act);
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'repeat'])('nothing happens with %s', (held) => {
  expect(keyAct({ ...alone, key: 'n', [held]: true })).toBeUndefined();
});
