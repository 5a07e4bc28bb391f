import { createGunzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { beat, frame, opening } from './frames.ts';

const parts = (seq: number, text: string) => ({ seq, all: false, parts: { a: text } });
const sent = (seq: number, text: string) => frame(parts(seq, text), { evenEmpty: false, now: 7 });

/** What the chunks of a stream hold, its head left out. */
function bodyOf(stream: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = stream.indexOf('\r\n\r\n') + 4;
  while (at < stream.length) {
    const end = stream.indexOf('\r\n', at);
    const length = Number.parseInt(stream.toString('latin1', at, end), 16);
    pieces.push(stream.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

const unpacked = (body: Buffer) =>
  new Promise<string>((done, fail) => {
    let text = '';
    // The stream goes on: it has no end to be checked, and each piece must be readable as soon as it is there.
    const stream = createGunzip()
      .on('data', (piece) => (text += piece))
      .on('error', fail);
    stream.write(body, () => setImmediate(() => done(text)));
  });

test('28 pieces packed each by itself are one packed stream, from whichever of them one begins', async () => {
  const pieces = [sent(4, 'one '.repeat(9_000)), beat(), sent(5, 'مرحبا'), sent(6, 'one '.repeat(20))];
  for (const from of [0, 1, 2, 3]) {
    const mine = pieces.slice(from).flatMap((piece) => piece ?? []);
    const plain = bodyOf(Buffer.concat([opening(false), ...mine.map((piece) => piece.bytes(false))])).toString();
    const packed = bodyOf(Buffer.concat([opening(true), ...mine.map((piece) => piece.bytes(true))]));
    const text = await unpacked(packed);
    // The heads differ: each reader is told another time to come back.
    expect(text.slice(text.indexOf('\n\n'))).toBe(plain.slice(plain.indexOf('\n\n')));
    expect(text).toMatch(/^retry: \d{4}\n\n/);
  }
});

test('28 the position can be read without unpacking, and the same bytes go to everybody', () => {
  const piece = sent(812, 'x'.repeat(5_000));
  expect(piece?.bytes(true).toString('latin1')).toContain('id: 812\n');
  expect(piece?.bytes(true).length).toBeLessThan(300);
  expect(piece?.bytes(true)).toBe(piece?.bytes(true));
  expect(opening(true).toString('latin1')).toContain('content-encoding: gzip\r\n\r\n');
});

test('where nothing changed nothing is sent, but to those who have just come', () => {
  const nothing = { seq: 3, all: false, parts: {} };
  expect(frame(nothing, { evenEmpty: false, now: 0 })).toBeUndefined();
  expect(frame(nothing, { evenEmpty: true, now: 0 })).toBeDefined();
});
