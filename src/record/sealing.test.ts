import { existsSync, readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKeyOf, openBody, sealBody } from './sealing.ts';

const body = {
  personKey: hexToBytes('2a'.repeat(32)),
  session: 'town-hall',
  eid: '00112233445566778899aabbccddeeff',
  nonce: hexToBytes('0c'.repeat(12)),
  text: 'Who pays for the bridge?',
};

// Computed with Node's own crypto, step by step from the definition.
const FIXED = {
  entryKey: 'bc6a98ecc217624c5e1e68a609f8a62181c76383cf4ba06ea378c57199994a52',
  sealed: {
    ciphertext: '0804c983370300a87e41437e7162d36bcd83063152d26c96f7d4ca3d54be56c3710564fd98158519',
    commitment: '517418907bd185e34ac4979ed479cb649769ede2a50b44ee289a648faa397735',
  },
};

const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));

describe('sealed body (fairness G)', () => {
  test('what is sealed opens to the same text, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openBody({ ...body, ...sealBody({ ...body, text }) })).toBe(text);
      }),
    );
  });

  test('the bytes are those of the specification', () => {
    expect(bytesToHex(entryKeyOf(body))).toBe(FIXED.entryKey);
    const { ciphertext, commitment } = sealBody(body);
    expect({ ciphertext: bytesToHex(ciphertext), commitment }).toEqual(FIXED.sealed);
  });

  test('another key, entry, session, nonce, ciphertext or commitment does not open', () => {
    const sealed = { ...body, ...sealBody(body) };
    const wrong = [
      { personKey: flipped(body.personKey) },
      { eid: 'ff112233445566778899aabbccddeeff' },
      { session: 'town-hall-2' },
      { nonce: flipped(body.nonce) },
      { ciphertext: flipped(sealed.ciphertext) },
      { commitment: '0'.repeat(64) },
    ];
    for (const part of wrong) expect(() => openBody({ ...sealed, ...part }), Object.keys(part)[0]).toThrow('committed');
  });
});

const VECTORS = '../shared/vectors/record/sealed-body.json';
const present = existsSync(VECTORS);
if (!present) console.warn(`SKIPPED: ${VECTORS} is not here; the sealed body is checked on its own fixtures only`);

describe.runIf(present)('sealed body: the shared vectors', () => {
  const { cases } = JSON.parse(present ? readFileSync(VECTORS, 'utf8') : '{"cases":[]}');
  test.each<{ id: string; input: Record<string, string>; expect: Record<string, string> }>(cases)('$id', (given) => {
    const { personKeyHex = '', session = '', eid = '', nonceHex = '', text = '' } = given.input;
    const input = { personKey: hexToBytes(personKeyHex), session, eid, nonce: hexToBytes(nonceHex), text };
    const sealed = sealBody(input);
    expect(bytesToHex(entryKeyOf(input))).toBe(given.expect.entryKeyHex);
    expect(bytesToHex(sealed.ciphertext)).toBe(given.expect.ciphertextHex);
    expect(sealed.commitment).toBe(given.expect.commitHex);
    expect(openBody({ ...input, ...sealed })).toBe(text);
  });
});
