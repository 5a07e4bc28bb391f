import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressLater, packingFor } from './compress.ts';

const page = '<p>Who mends the bridge?</p>'.repeat(100);

/** Answers as SvelteKit does: headers one by one, the status, then pieces; files with their headers at once. */
const server = http.createServer((request, response) => {
  compressLater(request, response);
  const [, kind] = (request.url ?? '').split('/');
  if (kind === 'file') return response.writeHead(200, { 'content-type': 'text/css' }).end(page);
  if (kind === 'nothing') return response.writeHead(303, { location: '/' }).end();
  response.setHeader(
    'content-type',
    kind === 'stream' ? 'text/event-stream' : kind === 'picture' ? 'image/png' : 'text/html; charset=utf-8',
  );
  if (kind === 'packed') response.setHeader('content-encoding', 'br');
  response.setHeader('content-length', Buffer.byteLength(kind === 'short' ? 'short' : page));
  response.writeHead(kind === 'missing' ? 404 : 200);
  if (kind === 'short') return response.end('short');
  for (const piece of [page.slice(0, 1000), page.slice(1000)]) response.write(Buffer.from(piece));
  response.end();
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port; // listening on a port, not on a pipe
});
afterAll(() => server.close());

function ask(kind: string, accepted: string, method = 'GET') {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((done, fail) => {
    const request = http.request({
      port,
      host: '127.0.0.1',
      path: `/${kind}`,
      method,
      headers: { 'accept-encoding': accepted },
    });
    request.on('error', fail).on('response', async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) });
    });
    request.end();
  });
}

test('a page is packed as the browser takes it', async () => {
  const br = await ask('page', 'gzip, deflate, br');
  expect(br.headers['content-encoding']).toBe('br');
  expect(br.headers.vary).toBe('accept-encoding');
  expect(Number(br.headers['content-length'])).toBe(br.body.length);
  expect(brotliDecompressSync(br.body).toString()).toBe(page);

  const gz = await ask('missing', 'gzip;q=0.5, br;q=0');
  expect(gz.status).toBe(404);
  expect(gunzipSync(gz.body).toString()).toBe(page);
});

test.each([
  ['page', ''],
  ['page', 'identity'],
  ['stream', 'br'],
  ['picture', 'br'],
  ['file', 'br'],
])('%s for %j goes as it is', async (kind, accepted) => {
  const { headers, body } = await ask(kind, accepted);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(page);
});

test('what is packed already is not packed again', async () => {
  expect((await ask('packed', 'br')).body.toString()).toBe(page);
});

test('a short page, a redirection and a head come through', async () => {
  expect((await ask('short', 'br')).body.toString()).toBe('short');
  expect((await ask('nothing', 'br')).headers.location).toBe('/');
  expect((await ask('page', 'br', 'HEAD')).headers['content-length']).toBe(String(page.length));
});

test.each([
  ['br', 'br'],
  ['*', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['identity', undefined],
  [undefined, undefined],
  [';;;,,,q=', undefined],
])('%j takes %s', (accepted, packing) => {
  expect(packingFor(accepted, ['br', 'gzip'])).toBe(packing);
});
