import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { methodsCheck, methodsCommand } from './methods.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bigtent-methods-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function given(path: string, content: unknown): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
}

async function checked(folder = dir): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await methodsCheck(folder, (line) => lines.push(line));
  return { code, lines };
}

const weights = (expected: Record<string, number>, id = 'w1') => ({
  id,
  input: { counts: { a: 10, b: 20, c: 30 } },
  expect: { weights: expected },
});
const right = { a: 2000, b: 1000, c: 667 };

test('our own cases pass', async () => {
  const { code, lines } = await checked(fileURLToPath(new URL('../algorithms', import.meta.url)));

  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^ok common-ground\/fixtures\/common-ground\.json \d+ cases$/),
    expect.stringMatching(/^ok equal-shares\/fixtures\/equal-shares\.json \d+ cases$/),
    expect.stringMatching(/^ok group-clocks\/fixtures\/group-clocks\.json \d+ cases$/),
    expect.stringMatching(/^ok live-release\/fixtures\/live-release\.json \d+ cases$/),
    expect.stringMatching(/^ok opinion-map\/fixtures\/opinion-map\.json \d+ cases$/),
    expect.stringMatching(/^ok slate-audit\/fixtures\/utility-audit\.json \d+ cases$/),
    expect.stringMatching(/^ok suppression\/fixtures\/suppression\.json \d+ cases$/),
    expect.stringMatching(/^ok waterline\/fixtures\/waterline\.json \d+ cases$/),
    expect.stringMatching(/^\d+ passed, 0 failed$/),
  ]);
});

test('a file is known by its topic and the shape of its cases, whatever it is called and however deep it lies', async () => {
  given('deep/down/anything.json', { topic: 'questions', version: 1, cases: [weights(right)] });
  given('q.json', {
    topic: 'queue',
    cases: [{ id: 'l', input: { config: { start: 0, end: 100 }, accounts: [], now: 0 }, expect: { target: 50 } }],
  });

  expect(await checked()).toEqual({
    code: 0,
    lines: ['ok deep/down/anything.json 1 case', 'ok q.json 1 case', '2 passed, 0 failed'],
  });
});

test('a wrong expectation fails with what was expected and what came', async () => {
  given('questions/weights.json', {
    topic: 'questions',
    cases: [weights(right), weights({ ...right, b: 1001 }, 'w2')],
  });

  expect(await checked()).toEqual({
    code: 1,
    lines: ['FAILED questions/weights.json w2: weights.b: expected 1001 got 1000', '1 passed, 1 failed'],
  });
});

test('what is expected and does not come fails, what comes beyond it does not', async () => {
  given('w.json', { topic: 'questions', cases: [weights({ a: 2000 }), weights({ a: 2000, d: 1 }, 'w2')] });

  expect((await checked()).lines).toEqual([
    'FAILED w.json w2: weights.d: expected 1 got nothing',
    '1 passed, 1 failed',
  ]);
});

test('numbers may differ by the tolerance of the file, and by nothing without one', async () => {
  const cases = [weights({ ...right, c: 667.0000005 })];
  given('exact.json', { topic: 'questions', cases });
  given('loose.json', { topic: 'questions', tolerance: 0.000001, cases });

  const { lines } = await checked();
  expect(lines[0]).toMatch(/^FAILED exact\.json w1: weights\.c: expected 667\.0000005 got 667$/);
  expect(lines.slice(1)).toEqual(['ok loose.json 1 case', '1 passed, 1 failed']);
});

test('arrays are ordered and have the length expected', async () => {
  const bucket = { name: 'a', members: ['a'], n: 5 };
  const one = (buckets: unknown[], id: string) => ({
    id,
    input: { counts: { a: 5, b: 5 }, k: 5 },
    expect: { buckets },
  });
  given('m.json', {
    topic: 'privacy',
    cases: [one([bucket], 'short'), one([{ name: 'b' }, { name: 'a' }], 'turned'), one([bucket, { n: 5 }], 'right')],
  });

  const { lines } = await checked();
  expect(lines[0]).toMatch(/^FAILED m\.json short: buckets: expected \[/);
  expect(lines[1]).toBe('FAILED m.json turned: buckets[0].name: expected "b" got "a"');
  expect(lines[2]).toBe('1 passed, 2 failed');
});

test('files of other methods are named and not counted', async () => {
  given('record/roots.json', { topic: 'record', cases: [{ id: 'r', input: {}, expect: {} }] });
  given('privacy/pseudonym.json', { topic: 'privacy', cases: [{ id: 's', input: { agree: 1, n: 2 }, expect: {} }] });
  given('w.json', { topic: 'questions', cases: [weights(right)] });

  expect(await checked()).toEqual({
    code: 0,
    lines: [
      'not known here: privacy/pseudonym.json',
      'not known here: record/roots.json',
      'ok w.json 1 case',
      '1 passed, 0 failed',
    ],
  });
});

test.each([
  ['not JSON', '{"topic":', /cannot be read/],
  ['no cases', { topic: 'questions' }, /has no case/],
  ['empty cases', { topic: 'queue', cases: [] }, /has no case/],
  ['cases that are none', { topic: 'seats', cases: [null, 3] }, /has no case/],
  ['a tolerance of no size', { topic: 'questions', tolerance: 'some', cases: [weights(right)] }, /tolerance/],
])('a malformed file is a failure and not a crash: %s', async (_, content, said) => {
  given('some.json', content);

  const { code, lines } = await checked();
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/^FAILED some\.json /);
  expect(lines[0]).toMatch(said);
  expect(lines[1]).toBe('0 passed, 1 failed');
});

test.each([
  ['no input', { id: 'x', expect: { weights: {} } }],
  ['nothing to expect', { ...weights(right), expect: {} }],
  ['no event list', { id: 'x', input: { events: 7 }, expect: { next: 'a' } }],
  ['an event that is not known', { id: 'x', input: { events: [{ do: 'dance' }] }, expect: { next: 'a' } }],
  [
    'a person without end',
    { id: 'x', input: { events: [{ do: 'join_many', count: 1e12, weight: 1 }] }, expect: { next: 'a' } },
  ],
  [
    'a person without weight',
    {
      id: 'x',
      input: {
        events: [
          { do: 'join', weight: 0 },
          { do: 'join', weight: 0 },
        ],
      },
      expect: { next: 'a' },
    },
  ],
])('a malformed case is a failure and not a crash: %s', async (_, one) => {
  const good = { id: 'good', input: { events: [{ do: 'join', weight: 1000 }] }, expect: { next: null } };
  given('questions/waterline.json', { topic: 'questions', cases: [one, good] });

  const { code, lines } = await checked();
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^FAILED questions\/waterline\.json (x|w1): /), '1 passed, 1 failed']);
});

test('without a folder or a vector file there is one sentence and code 2', async () => {
  expect(await checked(join(dir, 'nowhere'))).toEqual({
    code: 2,
    lines: [`There is no folder ${join(dir, 'nowhere')}.`],
  });
  given('package.json', { name: 'something' });
  expect(await checked()).toEqual({ code: 2, lines: [`There is no vector file in ${dir}.`] });
});

test('the command is `check DIR` and says so', async () => {
  given('w.json', { topic: 'questions', cases: [weights(right)] });
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);

  expect(await methodsCommand(['check', dir], print)).toBe(0);
  expect(await methodsCommand(['check'], print)).toBe(2);
  expect(await methodsCommand(['list', dir], print)).toBe(2);
  expect(lines.slice(2)).toEqual(Array(2).fill('Say which folder to check: npx bigtent methods check DIR'));
});
