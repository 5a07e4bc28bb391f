/** What people, programs and ill will send to a door, and the status each must get. */
export interface Case {
  name: string;
  method?: string;
  target: string;
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
  /** Whose cookie comes with it; nobody's if left out. */
  as?: 'member';
  status: number;
}

const id = 'abcdefghijklmnopqrstuv';

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const form = (name: string, status: number, body: string | Buffer, more: Partial<Case> = {}): Case => ({
  name: `form: ${name}`,
  target: '/s/hall?/act',
  headers: { ...urlencoded, accept: 'text/html' },
  body,
  as: 'member',
  status,
  ...more,
});
const multipart = (lines: string, boundary = 'b') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' },
  body: lines,
});

export const forms: Case[] = [
  form('a broken percent sign', 400, 'type=%'),
  form('percent signs that are no UTF-8', 400, 'type=%C3%28'),
  form('bytes that are no UTF-8', 400, Buffer.from([0x61, 0x3d, 0xff])),
  form('half a megabyte and more', 413, Buffer.alloc(512 * 1024 + 1, 0x61)),
  form('nothing', 400, ''),
  form('no fields, only signs', 400, '&&&===&'),
  form('ten thousand fields', 400, 'a=1&'.repeat(10_000)),
  form('an id that is none', 400, 'type=hand.raise&id=x'),
  form('no id', 400, 'type=hand.raise'),
  form('no type', 400, `id=${id}`),
  form('a type that is none', 400, `id=${id}&type=__proto__`),
  form('fields called __proto__', 400, `id=${id}&__proto__=x&constructor=y&type=z`),
  form('a text with a NUL', 400, `id=${id}&type=question.submit&text=a%00b`),
  form('a text that is too long', 400, `id=${id}&type=question.submit&text=${'x'.repeat(601)}`),
  form('of nobody', 403, `id=${id}&type=hand.raise`, { as: undefined }),
  form('to a session that does not exist', 404, `id=${id}&type=hand.raise`, { target: '/s/elsewhere?/act' }),
  ...['__proto__', 'constructor', 'toString', 'x', 'act/x', '%00'.slice(0, 0)].map((name) =>
    form(`to an action called ${name}`, 404, `id=${id}&type=hand.raise`, { target: `/s/hall?/${name}` }),
  ),
  form('to a page without forms', 405, 'a=b', { target: '/s/hall/room' }),
  form('to a page that is not there', 404, 'a=b', { target: '/nowhere' }),
  form('multipart without a boundary', 400, 'x', { headers: { 'content-type': 'multipart/form-data' } }),
  form('multipart that is none', 400, '', multipart('x')),
  form(
    'multipart that breaks off',
    400,
    '',
    multipart('--b\r\nContent-Disposition: form-data; name="type"\r\n\r\nhand.raise'),
  ),
  form(
    'multipart with a name of no name',
    400,
    '',
    multipart('--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'),
  ),
  form('multipart with bytes that are no UTF-8', 400, '', {
    ...multipart(''),
    body: Buffer.concat([
      Buffer.from('--b\r\nContent-Disposition: form-data; name="type"\r\n\r\n'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\r\n--b--\r\n'),
    ]),
  }),
  form(
    'multipart of a file where a field should be',
    400,
    '',
    multipart(
      `--b\r\nContent-Disposition: form-data; name="type"; filename="x"\r\nContent-Type: text/plain\r\n\r\nhand.raise\r\n--b--\r\n`,
    ),
  ),
  ...[
    'text/plain',
    'application/json',
    'application/octet-stream',
    'x',
    'application/x-www-form-urlencoded; charset=latin1',
    undefined,
  ].map((type) => form(`it says it is ${type}`, 415, `id=${id}`, { headers: { 'content-type': type } })),
  form('it is packed', 415, `id=${id}`, { headers: { ...urlencoded, 'content-encoding': 'gzip' } }),
  ...[undefined, 'null', 'http://elsewhere.example'].map((origin) =>
    form(`it comes from ${origin}`, 403, `id=${id}`, { headers: { ...urlencoded, origin } }),
  ),
];

const page = (target: string, status: number, more: Partial<Case> = {}): Case => ({
  name: `page: ${more.method ?? 'GET'} ${target.slice(0, 60)} ${JSON.stringify(more.headers ?? '').slice(0, 60)}`,
  method: 'GET',
  target,
  status,
  ...more,
});

export const pages: Case[] = [
  ...[
    '/%',
    '/%zz',
    '/%C3%28',
    '/s/%F0%9F',
    '/s/%00',
    '/s/a%0d%0ab',
    '/s/%5c',
    '//',
    '//evil.example/',
    '/?a=%',
    '/?lang=%C3%28',
    '/s/hall?x=%E0%A4',
  ].map((target) => page(target, 400)),
  ...[
    '/nowhere',
    '/s/elsewhere',
    '/s/__proto__',
    '/s/constructor',
    '/s/elsewhere/room',
    '/..%2f..%2fetc%2fpasswd',
    '/../../etc/passwd',
    '/_app/../../package.json',
    '/.env',
    '/build/handler.js',
    '/s',
    '/act',
    '/act/',
    '/feed/',
    '/mine/a/b',
  ].map((target) => page(target, 404)),
  page(`/${'x'.repeat(8_001)}`, 414),
  page(`/?${'x'.repeat(8_001)}`, 414),
  page('/?x-sveltekit-invalidated=1', 400),
  page('/mine/elsewhere', 404),
  page('/mine/%00', 400),
  ...['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'LOCK'].map((method) => page('/', 405, { method })),
  ...['*', ',,,;;;q=', 'text/html;q=2', 'x'.repeat(4_000), 'application/json'].map((accept) =>
    page('/', 200, { headers: { accept } }),
  ),
  ...[';;;', 'xx-YY-zz;q=x', '*', '-', 'en;q=1;q=0', '__proto__', 'x,'.repeat(2_000)].map((language) =>
    page('/', 200, { headers: { 'accept-language': language } }),
  ),
  ...['br;q=x', '*;q=0', ',,,', 'gzip;q=1e9', 'identity;q=0'].map((packing) =>
    page('/', 200, { headers: { 'accept-encoding': packing } }),
  ),
  ...[
    'bt-lang=xx',
    'bt-lang=../../x',
    'bt-member=%',
    'a'.repeat(4_000),
    '=;=;=',
    'bt-lang=__proto__',
    '%E0%A4%A=%E0%A4%A',
  ].map((cookie) => page('/', 200, { headers: { cookie } })),
  ...['xx', '__proto__', '<script>', 'en&lang=fr', ''].map((lang) => page(`/?lang=${encodeURIComponent(lang)}`, 200)),
  page('/', 200, {
    headers: { 'x-forwarded-proto': 'javascript', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': 'x' },
  }),
  page('/', 400, { headers: { host: 'a b' } }),
  page('/', 400, { headers: { host: 'a/b@c' } }),
];

const feed = (target: string, status: number, more: Partial<Case> = {}): Case => ({
  ...page(target, status, more),
  name: `feed: ${target} ${JSON.stringify(more).slice(0, 60)}`,
});

export const feeds: Case[] = [
  ...['', '?surface=', '?surface=nothing', '?surface=__proto__', '?surface=constructor', '?surface[]=phone'].map(
    (query) => feed(`/feed/hall${query}`, 404),
  ),
  feed('/feed/elsewhere?surface=phone', 404),
  feed('/feed/hall?surface=desk', 403),
  feed('/feed/hall?surface=notes', 403, { headers: { cookie: 'bt-member=x; bt-hall=y' } }),
  feed('/feed/hall?surface=phone', 405, { method: 'POST' }),
  feed('/feed/hall?surface=phone', 405, { method: 'HEAD' }),
];

const post = (lines: string[], body = '') =>
  `POST /act/hall HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n${lines.join('\r\n')}\r\n\r\n${body}`;

/** What no client library would send; 0 is a line that was cut, which is an answer too. */
export const raws: [name: string, bytes: string, statuses: number[]][] = [
  ['raw: no line at all', '\r\n\r\n\r\n', [0, 400]],
  ['raw: noise', '\u0016\u0003\u0001\u0002 hello', [0, 400]],
  ['raw: no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
  ['raw: two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', [400, 200]],
  ['raw: an address of another server', 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n', [400]],
  ['raw: the asterisk', 'OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n', [400]],
  ['raw: a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n', [0, 400, 405]],
  ['raw: a method nobody has', 'FROBNICATE / HTTP/1.1\r\nHost: HOST\r\n\r\n', [400]],
  ['raw: HTTP 9.9', 'GET / HTTP/9.9\r\nHost: HOST\r\n\r\n', [400, 505]],
  ['raw: headers of 40 kilobytes', `GET / HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, [431]],
  ['raw: a header with a line break inside', 'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n\r\n', [400]],
  [
    'raw: a length and chunks at once',
    post(['Content-Type: application/json', 'Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    [400],
  ],
  ['raw: two lengths', post(['Content-Type: application/json', 'Content-Length: 1', 'Content-Length: 2'], '{}'), [400]],
  ['raw: a negative length', post(['Content-Type: application/json', 'Content-Length: -1'], '{}'), [400]],
  ['raw: a length that is no number', post(['Content-Type: application/json', 'Content-Length: five'], '{}'), [400]],
  [
    'raw: a chunk that is none',
    post(['Content-Type: application/json', 'Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'),
    [400],
  ],
  [
    'raw: an endless chunk',
    post(['Content-Type: application/json', 'Transfer-Encoding: chunked'], `fffff\r\n${'x'.repeat(20_000)}`),
    [413],
  ],
  [
    'raw: a length beyond all measure',
    post(['Content-Type: application/json', 'Content-Length: 99999999999999'], '{}'),
    [413],
  ],
  ['raw: an upgrade', 'GET / HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', [200, 400]],
  ['raw: a feed in HTTP 1.0', 'GET /feed/hall?surface=phone HTTP/1.0\r\nHost: HOST\r\n\r\n', [400]],
];
