import { hash } from 'node:crypto';

/**
 * HMAC-SHA-256 (RFC 2104), in hex. The same as `createHmac` gives; that makes objects which cost five times as much as the
 * hashing, and every act is hashed.
 *
 * @example hmac(Buffer.from('key'), 'text')
 */
export function hmac(key: Uint8Array, text: string): string {
  const short = key.length > block ? hash('sha256', key, 'buffer') : key;
  const inner = Buffer.from(text);
  const within = Buffer.alloc(block + inner.length, innerPad, 'latin1');
  within.set(inner, block);
  const around = Buffer.alloc(block + 32, outerPad, 'latin1');
  for (const [place, byte] of short.entries()) {
    within[place] = byte ^ 0x36;
    around[place] = byte ^ 0x5c;
  }
  around.set(hash('sha256', within, 'buffer'), block);
  return hash('sha256', around, 'hex');
}

const block = 64;
const innerPad = '\x36';
const outerPad = '\x5c';
