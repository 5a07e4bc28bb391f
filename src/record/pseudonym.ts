import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/**
 * What a person is called in one session (fairness F5): the first 50 bits of HMAC-SHA-256 under the person's key, in
 * base 32. Two sessions cannot be linked by it, and without the key nobody can say whose it was.
 */
export function pseudonym(personKey: Uint8Array, session: string): string {
  const digest = hmac(sha256, personKey, utf8ToBytes(`bigtent/v1/pseudonym\n${session}`));
  let bits = digest.subarray(0, 7).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) >> 6n;
  let name = '';
  for (let place = 0; place < LENGTH; place++, bits >>= 5n) name = ALPHABET[Number(bits & 31n)] + name;
  return name;
}
