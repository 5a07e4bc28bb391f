import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// The sealed body (fairness G): what a person wrote, readable only with the person's key, bound by a commitment that
// can stand in a public record. Destroying the key leaves a hash that nobody can test, not even by guessing the text.

/** A text with everything its sealing depends on. The nonce is 12 random bytes, new for each text. */
export interface Body {
  readonly personKey: Uint8Array;
  /** The log the text belongs to. */
  readonly session: string;
  /** The entry that carries it: 16 bytes in lower-case hex. */
  readonly eid: string;
  readonly nonce: Uint8Array;
  readonly text: string;
}

/** What is stored of a body: unreadable without the person's key. */
export interface SealedBody {
  readonly ciphertext: Uint8Array;
  /** Lower-case hex; stands in the entry. */
  readonly commitment: string;
}

const ENTRY = utf8ToBytes('bigtent/v1/entry\n');
const ENCRYPTION = utf8ToBytes('bigtent/v1/enc');
const COMMITMENT = utf8ToBytes('bigtent/v1/commit');
const BODY = utf8ToBytes('bigtent/v1/body\n');

/** The key of one entry. Publishing it opens this text and no other of the same person. */
export function entryKeyOf({ personKey, session, eid }: Pick<Body, 'personKey' | 'session' | 'eid'>): Uint8Array {
  return hkdf(sha256, personKey, utf8ToBytes(session), concatBytes(ENTRY, hexToBytes(eid)), 32);
}

/** Seals a text for one person and one entry. */
export function sealBody({ text, nonce, eid, ...key }: Body): SealedBody {
  const { encryption, commitment } = keysOf(entryKeyOf({ ...key, eid }));
  const ciphertext = gcm(encryption, nonce, hexToBytes(eid)).encrypt(utf8ToBytes(text));
  return { ciphertext, commitment: commit(commitment, nonce, ciphertext) };
}

/** The text again. Throws when ciphertext, key and commitment do not belong together. */
export function openBody({
  nonce,
  eid,
  ciphertext,
  commitment: expected,
  ...key
}: Omit<Body, 'text'> & SealedBody): string {
  const { encryption, commitment } = keysOf(entryKeyOf({ ...key, eid }));
  // AES-GCM does not bind to a key: one ciphertext can be made to open to two texts. The commitment rules that out.
  if (commit(commitment, nonce, ciphertext) !== expected)
    throw new Error(`the body of entry ${eid} is not the one committed to`);
  return new TextDecoder('utf-8', { fatal: true }).decode(gcm(encryption, nonce, hexToBytes(eid)).decrypt(ciphertext));
}

function keysOf(entryKey: Uint8Array) {
  return {
    encryption: hkdf(sha256, entryKey, undefined, ENCRYPTION, 32),
    commitment: hkdf(sha256, entryKey, undefined, COMMITMENT, 32),
  };
}

function commit(commitKey: Uint8Array, nonce: Uint8Array, ciphertext: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(BODY, commitKey, nonce, ciphertext)));
}
