import type { Case } from './hostile.ts';
import { json } from './node.ts';

// What may come to the bare doors, and the status each must get.

const asJson = { 'content-type': 'application/json' };
const id = 'abcdefghijklmnopqrstuv';
const raise = { type: 'hand.raise' };

const act = (name: string, status: number, value: unknown, more: Partial<Case> = {}): Case => ({
  name: `act: ${name}`,
  target: '/act/hall',
  headers: asJson,
  body: Buffer.isBuffer(value) || typeof value === 'string' ? value : json(value),
  as: 'member',
  status,
  ...more,
});

const deep = (levels: number) => Buffer.from(`${'['.repeat(levels)}${']'.repeat(levels)}`);

const shapes: Case[] = [
  ...[null, 1, 'x', [], {}, [raise], true].map((value) => act(`the body is ${JSON.stringify(value)}`, 400, value)),
  act('no JSON', 400, '{'),
  act('nothing at all', 400, ''),
  act('two values', 400, '{}{}'),
  act('a byte order mark', 400, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xfe]), json({ id, command: raise })])),
  act('bytes that are no UTF-8', 400, Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])),
  act('UTF-16', 400, Buffer.from(JSON.stringify({ id, command: raise }), 'utf16le')),
  act('5,000 arrays in each other', 400, deep(5_000)),
  act('one byte more than is taken', 413, Buffer.alloc(16 * 1024 + 1, 0x20)),
  act('a megabyte', 413, Buffer.alloc(1024 * 1024, 0x78)),
  act('__proto__ as the body', 400, `{"__proto__":{"id":"${id}","command":{"type":"hand.raise"}}}`),
  act('a command that is a string', 400, { id, command: 'hand.raise' }),
  act('a command in a list', 400, { id, command: [raise] }),
  act('a form that is a string', 400, { id, form: 'type=hand.raise' }),
  act('a form of numbers', 400, { id, form: { type: 1 } }),
];

const ids: Case[] = [
  '',
  'short',
  'a'.repeat(65),
  'with blanks in the id..',
  'ümlauts-in-the-id-too',
  '../../../../etc/passwd',
  "'; drop table entry; --",
  `${id}\u0000`,
  123456789012345,
  null,
  {},
  [id],
  true,
].map((wrong) => act(`the id is ${JSON.stringify(wrong)}`, 400, { id: wrong, command: raise }));

const types: Case[] = [
  '',
  'hand',
  'hand.Raise',
  'HAND.RAISE',
  'hand.raise ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'staff.admit',
  'session.started',
  'hand.raised',
  'staff.admit\u0000',
  0,
  null,
  {},
  ['hand.raise'],
].map((type) => act(`the type is ${JSON.stringify(type)}`, 400, { id, command: { type, link: 'l1', name: 'x' } }));

/** A field of a command, with everything that it is not. Refused by the schema, whatever the rules would say. */
const notText = [null, 0, 12, true, {}, [], ['x'], { text: 'x' }];
const notId = [
  ...notText,
  '',
  'x',
  'A'.repeat(32),
  'g'.repeat(32),
  `${'a'.repeat(32)}\n`,
  "' or 1=1 --",
  '../'.repeat(10),
  'a'.repeat(33),
];
const badText = [...notText, '', ' \n ', 'x'.repeat(5_000), 'a\u0000b', 'a\u001bb', '\u202eabc', '\ud800', 'a\u2066b'];
const badNumber = [null, '1', 1.5, -1, 0, 1e21, true, {}, [1], '1e3'];
const badChoice = [null, 0, '', 'Government', 'GOVERNMENT', '__proto__', ['government'], {}];
const fields: [Record<string, unknown>, string, unknown[]][] = [
  [{ type: 'question.submit', text: 'Why?' }, 'text', badText],
  [{ type: 'question.submit', text: 'Why?' }, 'language', ['', 'English', 'e', 'en_GB', '<b>', 1, null]],
  [{ type: 'question.submit', text: 'Why?' }, 'as', badChoice],
  [
    { type: 'question.submit', text: 'Why?' },
    'policyQuestion',
    ['', 'P1', 'p 1', 'p'.repeat(33), 1, null, {}, '../p1'],
  ],
  ...['question.support', 'question.unsupport', 'question.withdraw', 'question.answer', 'question.take'].map(
    (type): [Record<string, unknown>, string, unknown[]] => [{ type }, 'question', [undefined, ...notId]],
  ),
  [{ type: 'question.return', question: 'a'.repeat(32) }, 'reason', [undefined, ...badChoice]],
  [{ type: 'floor.give' }, 'ticket', [undefined, ...badNumber]],
  [{ type: 'floor.give', ticket: 1, reason: 'other' }, 'word', [null, 1, 'x'.repeat(301), 'a\u0000b', {}]],
  [{ type: 'person.join', region: 'weog', place: 'room', as: 'named', name: 'Bo' }, 'group', [undefined, ...badChoice]],
  [
    { type: 'person.join', group: 'academia', place: 'room', as: 'named', name: 'Bo' },
    'region',
    [undefined, ...badChoice],
  ],
  [
    { type: 'person.join', group: 'academia', region: 'weog', as: 'named', name: 'Bo' },
    'place',
    [undefined, ...badChoice],
  ],
  [
    { type: 'person.join', group: 'academia', region: 'weog', place: 'room', as: 'group' },
    'name',
    [null, 1, {}, 'x'.repeat(201), 'a\u0007b', '\udc00'],
  ],
  [{ type: 'end.change' }, 'endsAt', [undefined, null, '1', 1.5, -1, 8_640_000_000_000_001, {}]],
  [{ type: 'segment.begin' }, 'segment', [undefined, '', 'Panel', 'a b', 'x'.repeat(33), 1, null, '__proto__ ']],
  [{ type: 'note.write' }, 'text', [undefined, ...badText.slice(0, -4)]],
  [{ type: 'staff.invite', link: 'l1' }, 'role', [undefined, ...badChoice]],
  [{ type: 'staff.invite', role: 'moderator' }, 'link', [undefined, '', 'L1', 'l 1', 1, null, '../l1']],
];
const values: Case[] = fields.flatMap(([command, field, wrong]) =>
  wrong.map((value) =>
    act(`${command.type} with ${field} ${JSON.stringify(value)?.slice(0, 40)}`, 400, {
      id,
      command: { ...command, [field]: value },
    }),
  ),
);

const headers: Case[] = [
  ...[
    undefined,
    'null',
    '',
    'http://elsewhere.example',
    'https://127.0.0.1',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
    'file://',
    'HTTP://127.0.0.1',
  ].map((origin) => act(`it comes from ${origin}`, 403, { id, command: raise }, { headers: { ...asJson, origin } })),
  ...[
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'json',
    'text/json',
    'application/json; charset=utf-16',
    ';',
    '*/*',
    'application/xml',
  ].map((type) => act(`it says it is ${type}`, 415, { id, command: raise }, { headers: { 'content-type': type } })),
  ...['gzip', 'br', 'deflate', 'zstd', 'compress', 'x'].map((packing) =>
    act(
      `it is packed as ${packing}`,
      415,
      { id, command: raise },
      { headers: { ...asJson, 'content-encoding': packing } },
    ),
  ),
  ...['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'TRACE'].map((method) =>
    act(`by ${method}`, 405, '', { method }),
  ),
  ...['', 'x'.repeat(65), 'hall/', 'hall/x', 'a%2fb', '..%2f..', '%2e%2e', 'hall.', '*'].map((log) =>
    act(`to the session ${log || 'without a name'}`, 404, { id, command: raise }, { target: `/act/${log}` }),
  ),
  act('to a session that does not exist', 404, { id, command: raise }, { target: '/act/elsewhere' }),
  act('to a session called __proto__', 404, { id, command: raise }, { target: '/act/__proto__' }),
  act('of nobody', 403, { id, command: raise }, { as: undefined }),
  ...[
    'bt-member=',
    'bt-member=x',
    'bt-hall=x',
    `bt-hall=${'x'.repeat(5_000)}`,
    "bt-member=' or 1=1 --",
    'bt-member=%00',
    'bt-member="x"',
    ';;;==;',
    'bt-hall=a; bt-hall=b',
    '__proto__=x',
  ].map((cookie) =>
    act(
      `of somebody with the cookie ${cookie.slice(0, 40)}`,
      403,
      { id, command: raise },
      { as: undefined, headers: { ...asJson, cookie } },
    ),
  ),
  act(
    'of a guest of another session',
    403,
    { id, command: raise },
    { as: undefined, headers: { ...asJson, cookie: 'bt-elsewhere=abc' } },
  ),
  act('something only the program asks for', 400, { id, command: { type: 'staff.admit', link: 'l1', name: '' } }),
];

const join = (name: string, status: number, value: unknown, more: Partial<Case> = {}): Case => ({
  ...act(name, status, value, { as: undefined, target: '/join/hall', ...more }),
  name: `join: ${name}`,
});
const ann = {
  type: 'person.join',
  group: 'academia',
  region: 'weog',
  place: 'room',
  as: 'named',
  name: 'Ann',
  organisation: '',
};

const joins: Case[] = [
  join('another act than joining', 400, { id, command: raise }),
  join('from elsewhere', 403, { id, command: ann }, { headers: { ...asJson, origin: 'http://elsewhere.example' } }),
  join('a session that does not exist', 404, { id, command: ann }, { target: '/join/elsewhere' }),
  join('named, without a name', 422, { id, command: { ...ann, name: '' } }),
  join('as an organisation that is not said', 422, { id, command: { ...ann, as: 'organisation' } }),
  join('without an id', 400, { command: ann }),
  join('too large', 413, { id, command: { ...ann, name: 'x'.repeat(20_000) } }),
];

export const acts: Case[] = [...shapes, ...ids, ...types, ...values, ...headers, ...joins];
