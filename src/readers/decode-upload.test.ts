import { expect, test } from 'vitest';
import { decodeUpload, looksBinary } from './decode-upload.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) =>
  Uint8Array.from([...text].flatMap((letter) => (isBig ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])));

test('a file is read in the encoding it has, not in the one it should have', () => {
  expect(decodeUpload(utf8('Cybersécurité – “norms”'))).toBe('Cybersécurité – “norms”');
  expect(decodeUpload(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94]))).toBe('café “a”');
  expect(decodeUpload(Uint8Array.from([0xff, 0xfe, ...utf16('page')]))).toBe('page');
  expect(decodeUpload(Uint8Array.from([0xfe, 0xff, ...utf16('page', true)]))).toBe('page');
  expect(decodeUpload(utf16('a page'))).toBe('a page');
  expect(decodeUpload(utf16('a page', true))).toBe('a page');
  expect(decodeUpload(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('page')]))).toBe('page');
  expect(decodeUpload(new Uint8Array())).toBe('');
});

test('what is no text is recognised: by its signature, by zero bytes, by control characters', () => {
  expect(looksBinary(utf8('%PDF-1.7'))).toBe(true);
  expect(looksBinary(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe(true);
  expect(looksBinary(Uint8Array.from([0x41, 0, 0x42, 0x43, 0x44]))).toBe(true);
  expect(looksBinary(Uint8Array.from({ length: 100 }, (_, index) => index % 8))).toBe(true);
  expect([utf8('IGF 2019 WS #1\r\n\tTides'), utf16('a page of text'), new Uint8Array()].map(looksBinary)).toEqual([
    false,
    false,
    false,
  ]);
});
