import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { paths } from '../../src/routes/api/openapi.json/paths.ts';

/** Every address there is, found where addresses are made: a new page, action or call is tried by itself. */

const routes = path.join(import.meta.dirname, '..', '..', 'src', 'routes');

const folders = (fs.readdirSync(routes, { recursive: true }) as string[]) // paths, as no file types were asked for
  .filter((file) => /\+(page\.svelte|server\.ts)$/.test(file))
  .map((file) => path.dirname(file))
  .map((folder) => (folder === '.' ? '' : folder));

export const pages = folders.map((folder) => `/${folder}`);

/** The pages' form actions: `/s/[session]?/act`. */
export const actions = pages.flatMap((page) => {
  const file = path.join(routes, page, '+page.server.ts');
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const body = text.slice(text.indexOf('export const actions'));
  if (!text.includes('export const actions')) return [];
  const names = [...body.matchAll(/(?:^ {2}|actions = \{ )(?:async )?(\w+)(?=[(:,])/gm)].map(([, name]) => name);
  return [page, ...names.map((name) => `${page}?/${name}`)];
});

/** What programs call, from the description itself: method and address. */
export const calls = Object.entries(paths).flatMap(([address, methods]) =>
  Object.keys(methods).map((method) => ({
    method: method.toUpperCase(),
    address: address.replace(/\{(\w+)\}/g, '[$1]'),
  })),
);

export const bare = ['act', 'join', 'mine', 'feed'].map((name) => `/${name}/[session]`);

const hostile = [
  '',
  '.',
  '..',
  '%2e%2e%2f',
  '%00',
  '%',
  '%ff',
  '%c3%28',
  '%u0041',
  '%5c..%5c',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e309',
  "'%20or%201=1--",
  '%3Cscript%3E',
  '%E2%80%AE',
  '%F0%9F%92%A9',
  'x'.repeat(65),
  'x'.repeat(900),
  '%41'.repeat(300),
  '*',
  '[session]',
  '{session}',
  'a%2Fb',
  'a;b=c',
  'a,b',
  '~',
  'K7M4RX',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('hall', 'closed', 'draft', 'elsewhere') },
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
  },
  {
    weight: 1,
    arbitrary: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((number) => number.toString(16).padStart(32, '0')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('a', 'Z', '0', '_', '.', '-'), { minLength: 1, maxLength: 80 })
      .map((letters) => letters.join('')),
  },
);

const query = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom('lang', 'code', 'surface', 'after', 'seen', '/act', '__proto__', 'x', ''),
          fc.oneof(
            piece,
            fc.constantFrom('phone', 'desk', 'data', 'room', 'notes', 'ar', '-5', '99999999999999999999'),
          ),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '?',
      '??',
      '?&=&',
      '?%',
      '?a=%zz',
      `?${'a=b&'.repeat(1900)}`,
      `?${'a'.repeat(9000)}`,
      '?/',
    ),
  },
);

/** An address with something in the place of each name in it; `known` names what is there. */
export const filled = (template: string): fc.Arbitrary<string> =>
  fc.tuple(fc.array(piece, { minLength: 3, maxLength: 3 }), query, fc.boolean()).map(([pieces, asked, isKnown]) => {
    const names = [...template.matchAll(/\[\w+\]/g)];
    const address = names.reduce(
      (left, [name], index) => left.replace(name, () => placed(name, pieces[index], isKnown)),
      template,
    );
    return address.includes('?') ? address : address + asked;
  });

const placed = (name: string, given: string | undefined, isKnown: boolean) =>
  isKnown && name === '[session]' ? 'hall' : (given ?? 'hall');
