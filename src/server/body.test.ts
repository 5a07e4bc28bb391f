import http from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkForm, isUrlEncoded, mediaType, readBody, readJson } from './body.ts';

/** A server that checks a form and then reads the body once more, as SvelteKit does after us. */
const server = http.createServer(async (request, response) => {
  const say = (body: string | Buffer) => response.setHeader('content-length', Buffer.byteLength(body)).end(body);
  const read = request.url === '/json' ? await readJson(request, 64) : await checkForm(request, 64_000);
  if (read && 'refused' in read) {
    request.resume();
    return say(read.refused);
  }
  if (read) return say(JSON.stringify(read.json));
  const hasBody = Number(request.headers['content-length']) > 0;
  const again = hasBody ? await readBody(request, 64_000) : Buffer.alloc(0);
  say(Buffer.isBuffer(again) ? again : 'not read');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Sends the pieces of a request one after the other, and gives the body of the answer. */
async function send(...pieces: (string | Buffer)[]): Promise<string> {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
  const answer: Buffer[] = [];
  socket.on('data', (piece) => answer.push(piece));
  const ended = new Promise((done) => socket.on('close', done).on('error', done));
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((done) => setTimeout(done, 15));
  }
  await ended;
  const text = Buffer.concat(answer).toString();
  return text.slice(text.indexOf('\r\n\r\n') + 4);
}

const head = (path: string, ...lines: string[]) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines.join('\r\n')}\r\n\r\n`;
const urlencoded = 'Content-Type: application/x-www-form-urlencoded';

test.each([
  ['at once', [`${head('/', urlencoded, 'Content-Length: 11')}text=Why%3F`]],
  ['in three pieces', [`${head('/', urlencoded, 'Content-Length: 11')}text=`, 'Why%', '3F']],
  ['after its head', [head('/', urlencoded, 'Content-Length: 11'), 'text=Why%3F']],
  [
    'in chunks',
    [head('/', urlencoded, 'Transfer-Encoding: chunked'), '5\r\ntext=\r\n', '6\r\nWhy%3F\r\n', '0\r\n\r\n'],
  ],
  [
    'in chunks at once',
    [`${head('/', urlencoded, 'Transfer-Encoding: chunked')}5\r\ntext=\r\n6\r\nWhy%3F\r\n0\r\n\r\n`],
  ],
])('a form that comes %s is checked, and then read once more as if nobody had', async (_, pieces) => {
  expect(await send(...pieces)).toBe('text=Why%3F');
});

test.each([
  ['without a body', [head('/', urlencoded, 'Content-Length: 0')]],
  ['without a word about its length', [head('/', urlencoded)]],
  ['of no chunks', [head('/', urlencoded, 'Transfer-Encoding: chunked'), '0\r\n\r\n']],
])('a form %s ends', async (_, pieces) => {
  expect(await send(...pieces)).toBe('');
});

test('a large form comes back whole', async () => {
  const body = `text=${'x'.repeat(60_000)}`;
  expect(await send(`${head('/', urlencoded, `Content-Length: ${body.length}`)}${body}`)).toBe(body);
});

test('a form with a file and letters of any script is taken', async () => {
  const body =
    '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nلماذا \ufffd\r\n--b\r\nContent-Disposition: form-data; name="page"; filename="p.txt"\r\nContent-Type: text/plain\r\n\r\nTitle\r\n--b--\r\n';
  const length = Buffer.byteLength(body);
  expect(
    await send(`${head('/', 'Content-Type: multipart/form-data; boundary=b', `Content-Length: ${length}`)}${body}`),
  ).toBe(body);
});

test.each([
  [
    'more than is taken, said before',
    [`${head('/json', 'Content-Type: application/json', 'Content-Length: 65')}`, 'x'],
    'too-large',
  ],
  [
    'more than is taken, in chunks',
    [
      `${head('/json', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}`,
      `50\r\n${'x'.repeat(80)}\r\n`,
      '0\r\n\r\n',
    ],
    'too-large',
  ],
  ['no JSON', [`${head('/json', 'Content-Type: application/json', 'Content-Length: 3')}{"a`], 'malformed'],
  [
    'bytes that are no UTF-8',
    [
      Buffer.concat([
        Buffer.from(head('/json', 'Content-Type: application/json', 'Content-Length: 3')),
        Buffer.from([0x22, 0xff, 0x22]),
      ]),
    ],
    'malformed',
  ],
  ['another type', [`${head('/json', 'Content-Type: text/plain', 'Content-Length: 2')}{}`], 'wrong-type'],
  ['no type', [`${head('/json', 'Content-Length: 2')}{}`], 'wrong-type'],
  [
    'packed JSON',
    [`${head('/json', 'Content-Type: application/json', 'Content-Encoding: gzip', 'Content-Length: 2')}{}`],
    'wrong-type',
  ],
  ['a broken percent sign', [`${head('/', urlencoded, 'Content-Length: 6')}a=%zz1`], 'malformed'],
  [
    'multipart without a boundary',
    [`${head('/', 'Content-Type: multipart/form-data', 'Content-Length: 1')}x`],
    'malformed',
  ],
  [
    'multipart that is none',
    [`${head('/', 'Content-Type: multipart/form-data; boundary=b', 'Content-Length: 1')}x`],
    'malformed',
  ],
  ['a form of plain text', [`${head('/', 'Content-Type: text/plain', 'Content-Length: 3')}a=b`], 'wrong-type'],
])('%s is refused', async (_, pieces, refused) => {
  expect(await send(...pieces)).toBe(refused);
});

test('JSON is read', async () => {
  const asked = head('/json', 'Content-Type: application/json; charset=utf-8', 'Content-Length: 11');
  expect(await send(`${asked}{"a":[1,2]}`)).toBe('{"a":[1,2]}');
});

test.each([
  ['application/json', 'application/json'],
  ['Application/JSON; Charset="UTF-8"', 'application/json'],
  ['application/json; charset=latin1', undefined],
  ['multipart/form-data; boundary=x', 'multipart/form-data'],
  ['json', undefined],
  ['', undefined],
])('the media type of %j is %s', (said, type) => {
  expect(mediaType({ headers: { 'content-type': said } })).toBe(type);
});

test.each([
  ['a=1&b=%C3%A9+x', true],
  ['', true],
  ['a=%', false],
  ['a=%C3%28', false],
  ['%E0%A4=1', false],
])('%j can be read as a form: %s', (body, readable) => {
  expect(isUrlEncoded(Buffer.from(body))).toBe(readable);
});
