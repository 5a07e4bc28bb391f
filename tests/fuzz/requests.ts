import fc from 'fast-check';
import { askedBy } from '#core/session/asked-by.ts';
import { type Command, commandTypes, readCommand } from '#core/session/session.ts';
import { commandOf, fieldsOf } from '#server/form.ts';
import { shapes, valuesOf } from '../api/from-schema.ts';
import { actions, bare, calls, filled, pages } from './places.ts';

/** Requests that no page of ours sends: each of them has to be refused, or shown something, and none may leave a trace. */

export interface Wish {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: Buffer;
  /** Whose cookie or credential comes along. */
  as: Who;
  /** Whether anything but a no would be a mistake. */
  mustFail: boolean;
  /** Whether it is an act that can be read: its answer, a no, is kept for whoever sends it again. */
  readable?: true;
}

export const members = ['organiser', 'moderator', 'online_moderator', 'rapporteur', 'room_screen'] as const;
export const whos = ['nobody', 'participant', ...members] as const;
export type Who = (typeof whos)[number];

const anybody = fc.constantFrom(...whos);
const types = commandTypes as readonly Command['type'][]; // the types of the very table

// Values that are nobody's idea of an answer.

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    -0,
    '',
    ' ',
    [],
    {},
    [[]],
    'a\u0000b',
    '\ud800',
    '\u202e',
    '\ufeff',
    '__proto__',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(5_000),
    '\u0301'.repeat(2_000),
    deep(500),
    { toString: 1 },
    { valueOf: 1 },
    { length: 5 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
);

/** A dozen of each command, drawn once: drawing them anew for each request took most of the time. */
const drawn = types.flatMap((type) => fc.sample(valuesOf(shapes[type] ?? {}), { seed: 12, numRuns: 12 }));
const commandOfAnyType = fc.constantFrom(...drawn);

/** A command with one field that is missing, odd, or one too many. Only those that the schema really refuses. */
const malformedCommand = fc
  .tuple(commandOfAnyType, odd, fc.nat(20), fc.constantFrom('change', 'drop', 'whole', 'type'))
  .map(([value, wrong, at, how]) => {
    if (how === 'whole') return wrong;
    const command = { ...(value as Record<string, unknown>) }; // commands are objects
    const names = Object.keys(command);
    const name = how === 'type' ? 'type' : (names[at % names.length] ?? 'type');
    if (how === 'drop') delete command[name];
    else command[name] = wrong;
    return command;
  })
  .filter((command) => 'malformed' in readCommand(command) && 'malformed' in readCommand(commandOf(fieldsOf(command))));

/** A command that can be read, from somebody who may not. */
const forbidden = fc.tuple(commandOfAnyType, anybody).filter(([value, who]) => {
  const read = readCommand(value);
  return 'command' in read && !askedBy[read.command.type].some((asker) => asker === who || asker === 'anybody');
});

const actId = fc.nat().map((number) => `fuzz-${number}-${'x'.repeat(16)}`);
const notAnId = fc.oneof(
  odd,
  fc.constantFrom('x', 'fifteen-letters', '----', 'a b c d e f g h i j'),
  fc.constant('x'.repeat(65)),
);
const asJson = { 'content-type': 'application/json' };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');

const wish = (given: Partial<Wish>): Wish => ({
  method: 'POST',
  target: '/act/hall',
  headers: asJson,
  body: Buffer.alloc(0),
  as: 'nobody',
  mustFail: true,
  ...given,
});

const actTarget = fc.constantFrom(
  '/act/hall',
  '/act/closed',
  '/act/draft',
  '/api/v1/sessions/hall/acts',
  '/api/v1/sessions/draft/acts',
);

const malformedActs = fc
  .tuple(actTarget, actId, malformedCommand, anybody)
  .map(([target, id, command, as]) => wish({ target, as, body: bytes({ id, command }) }));
const malformedIds = fc
  .tuple(actTarget, notAnId, commandOfAnyType, anybody)
  .filter(([, id]) => !(typeof id === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(id)))
  .map(([target, id, command, as]) => wish({ target, as, body: bytes({ id, command }) }));
const forbiddenActs = fc
  .tuple(actTarget, actId, forbidden)
  .map(([target, id, [command, as]]) => wish({ target, as, readable: true, body: bytes({ id, command }) }));
const malformedJoins = fc
  .tuple(fc.constantFrom('/join/hall', '/api/v1/sessions/hall/join'), actId, malformedCommand)
  .filter(([, id, command]) => {
    const form = typeof command === 'object' && command !== null ? command : {};
    return 'malformed' in readCommand({ ...form, id, type: 'person.join' });
  })
  .map(([target, id, command]) =>
    wish({ target, body: bytes(target.startsWith('/api') ? { ...Object(command), id } : { id, command }) }),
  );
const malformedForms = fc
  .tuple(fc.constantFrom('/act/hall', '/act/draft'), actId, malformedCommand, anybody)
  .map(([target, id, form, as]) => wish({ target, as, body: bytes({ id, form }) }));

// Bodies that are no commands at all.

const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
  fc
    .constantFrom('{', '}{', '[', '"', 'null', 'NaN', '{"id":', '\u0000', '{"a":1}{"b":2}', '{"__proto__":{"x":1}}')
    .map((text) => Buffer.from(text)),
  fc.constantFrom(5_000, 8_000).map((levels) => Buffer.from('['.repeat(levels))),
  fc.constantFrom(16_385, 40_000, 530_000).map((size) => Buffer.alloc(size, 0x61)),
  fc.jsonValue().map(bytes),
);
const contentType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary=',
  'multipart/form-data',
  'text/plain',
  ';;',
  '',
  'x/y',
);
const header = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
const headerValues: Record<string, fc.Arbitrary<string>> = {
  'content-type': contentType,
  cookie: fc.oneof(
    header,
    fc.constantFrom('bt-member=', 'bt-hall=x; bt-hall=y', `bt-hall=${'x'.repeat(4_000)}`, ';;=;'),
  ),
  authorization: fc.oneof(
    header,
    header.map((text) => `Bearer ${text}`),
  ),
  'accept-language': fc.oneof(header, fc.constant('a,'.repeat(2_000))),
  accept: fc.constantFrom('text/html', '*/*', 'application/json', 'text/event-stream', ''),
  'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
  'last-event-id': header,
  'x-forwarded-proto': header,
  'x-forwarded-host': header,
  'x-forwarded-for': header,
  'x-sveltekit-action': fc.constant('true'),
  origin: fc.constantFrom('null', 'http://elsewhere.example', 'file://', ''),
  range: fc.constant('bytes=0-1,5-'),
  'if-none-match': header,
};
const oddHeaders = fc
  .subarray(Object.keys(headerValues), { maxLength: 3 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, headerValues[name] ?? header]))));

const gibberish = fc
  .tuple(fc.constantFrom(...bare, ...calls.map(({ address }) => address)).chain(filled), garbage, oddHeaders, anybody)
  .map(([target, body, headers, as]) => wish({ target, body, headers: { ...asJson, ...headers }, as }));

/** Fields of a form that never has an act's identifier of its own, so that nothing can come of it. */
const field = fc.oneof(
  fc.constantFrom('type', 'id', 'at', 'name', 'text', 'title', 'page', 'seat', 'token', '__proto__', ''),
  header,
);
const fieldsOfForm = fc
  .array(fc.tuple(field, fc.oneof(header, fc.constantFrom('x'.repeat(5_000), '\u0000', '💩', ...types))), {
    maxLength: 12,
  })
  .map((pairs) => pairs.filter(([name]) => name !== 'id'));
const formBody = fc.oneof(
  fieldsOfForm.map((pairs) => ({
    type: 'application/x-www-form-urlencoded',
    body: Buffer.from(new URLSearchParams(pairs).toString()),
  })),
  fieldsOfForm.map((pairs) => ({
    type: 'multipart/form-data; boundary=b',
    body: Buffer.from(
      `${pairs.map(([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--b--\r\n`,
    ),
  })),
  fc.tuple(contentType, garbage).map(([type, body]) => ({ type, body })),
);
const forms = fc
  .tuple(fc.constantFrom(...actions).chain(filled), formBody, anybody, fc.constantFrom('text/html', 'application/json'))
  // Leaving is no mistake, and needs no identifier: tried by those who have nothing to leave.
  .map(([target, { type, body }, as, accept]) =>
    wish({
      target,
      body,
      headers: { 'content-type': type, accept },
      as: /\/sessions\b|leave|out/.test(target) ? 'nobody' : as,
      mustFail: false,
    }),
  );

const looks = fc
  .tuple(
    fc
      .constantFrom(...pages, ...bare, ...calls.map(({ address }) => address), '/healthz', '/_app/[x]', '/[x]')
      .chain(filled),
    fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'REPORT'),
    oddHeaders,
    anybody,
  )
  .map(([target, method, headers, as]) => wish({ method, target, headers, as, mustFail: false }));

export const wishes = fc.oneof(
  { weight: 6, arbitrary: malformedActs },
  { weight: 2, arbitrary: malformedIds },
  { weight: 2, arbitrary: forbiddenActs },
  { weight: 2, arbitrary: malformedJoins },
  { weight: 2, arbitrary: malformedForms },
  { weight: 3, arbitrary: gibberish },
  { weight: 4, arbitrary: forms },
  { weight: 6, arbitrary: looks },
);

const line = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/1.1',
    'POST /act/hall HTTP/1.1',
    'GET /feed/hall?surface=phone HTTP/1.0',
    'GET / HTTP/9.9',
    'GET',
    '\u0000\u0001',
    'PRI * HTTP/2.0',
    'CONNECT x:1 HTTP/1.1',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 80 }),
);
const rawHeader = fc.oneof(
  fc.constantFrom(
    'host: HOST',
    'content-length: -1',
    'content-length: 5',
    'content-length: 5, 6',
    'transfer-encoding: chunked',
    'transfer-encoding: x',
    'host:',
    ': x',
    'a b: c',
    'cookie: \u0000',
    'expect: 100-continue',
    'upgrade: websocket',
    'connection: upgrade',
    ' folded',
    'content-type: application/json',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
);
/** Bytes straight into the socket. */
export const raws = fc
  .tuple(
    line,
    fc.array(rawHeader, { maxLength: 5 }),
    fc.constantFrom('', '5\r\nhello\r\n0\r\n\r\n', 'zz\r\n', '0\r\n\r\n', '{}'),
  )
  .map(([first, headers, body]) => `${[first, ...headers].join('\r\n')}\r\n\r\n${body}`);
