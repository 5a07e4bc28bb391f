import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmac } from './hash.ts';

test('5 an act’s content is hashed as it always was, so that what was kept before is known again', () => {
  for (const length of [0, 1, 32, 63, 64, 65, 200]) {
    for (const text of ['', 'x', 'Wer flickt die Brücke? 桥', 'y'.repeat(600)]) {
      const key = randomBytes(length);
      expect(hmac(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
    }
  }
});
