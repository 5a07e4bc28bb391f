import { existsSync, readFileSync } from 'node:fs';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { pseudonym } from './pseudonym.ts';

describe('F5 pseudonyms', () => {
  test('F5 a person has one name in a session, and another in the next', () => {
    const key = hexToBytes('2a'.repeat(32));
    // Computed with Node's own crypto from the definition.
    expect(pseudonym(key, 'town-hall')).toBe('56gwktw5gf');
    expect(pseudonym(key, 'town-hall')).toBe('56gwktw5gf');
    expect(pseudonym(key, 'town-hall-2')).not.toBe('56gwktw5gf');
    expect(pseudonym(hexToBytes('2b'.repeat(32)), 'town-hall')).not.toBe('56gwktw5gf');
  });
});

const VECTORS = '../shared/vectors/privacy/pseudonym.json';
const present = existsSync(VECTORS);
if (!present) console.warn(`SKIPPED: ${VECTORS} is not here; pseudonyms are checked on their own fixture only`);

describe.runIf(present)('pseudonyms: the shared vectors', () => {
  const { cases } = JSON.parse(present ? readFileSync(VECTORS, 'utf8') : '{"cases":[]}');
  test.each<{ id: string; input: { personKeyHex: string; session: string }; expect: { pseudonym: string } }>(cases)(
    '$id',
    ({ input, expect: expected }) => {
      expect(pseudonym(hexToBytes(input.personKeyHex), input.session)).toBe(expected.pseudonym);
    },
  );
});
