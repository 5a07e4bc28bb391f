import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '#server/rate.ts';
import { codeOf, giveCode } from '#server/sessions.ts';
import { paths } from '../../src/routes/api/openapi.json/paths.ts';
import { type Node, openSession, startNode } from '../door/node.ts';

// A client by somebody who has read docs/api.md and the description, and nothing else.

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; assert sys.version_info > (3, 7)']).status === 0,
);
if (!python)
  console.warn('\n!!! The OUTSIDER’S CLIENT DID NOT RUN: there is no Python 3 (Debian: apt-get install python3).\n');

const inCI = process.env.CI === 'true' || process.env.CI === '1';
const client = path.join(import.meta.dirname, 'client.py');
const page = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8');

let node: Node;
let code = '';

beforeAll(async () => {
  node = await startNode();
  await openSession(node, 'hall');
  await giveCode(node, 'hall');
  code = (await codeOf(node, 'hall')) ?? '';
}, 60_000);

afterAll(() => node?.stop(), 30_000);

test.skipIf(!python && !inCI)(
  'an outsider’s client joins by the code, acts, sees it come back, and goes on after a lost line',
  async () => {
    const ran = await promisify(execFile)(python ?? 'python3', [client, node.origin, code], { timeout: 60_000 });
    expect(ran.stderr).toBe('');
    const steps = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(steps).toMatchObject([
      { step: 'found', session: 'hall' },
      { step: 'joined', joined: true },
      { step: 'follows', all: true, title: 'Who mends the bridge?' },
      { step: 'hand', seen: true, place: 1 },
      { step: 'refused', code: 'hand-up', sentence: 'Your hand is up already.' },
      { step: 'question', once: true, text: 'Who mends the bridge?', listed: true },
      { step: 'resumed', support: 1, frames: 1, missed: expect.arrayContaining([expect.stringMatching(/^q-/)]) },
      { step: 'entry', text: 'Who mends the bridge?' },
      { step: 'done', supports: true },
    ]);
  },
  90_000,
);

test('the client takes nothing from the program’s own code, nor anything that would have to be installed', () => {
  const imported = [...fs.readFileSync(client, 'utf8').matchAll(/^(?:import|from) ([\w.]+)/gm)].map(([, name]) => name);
  expect(imported.sort()).toEqual(['http.client', 'json', 'secrets', 'sys', 'time', 'urllib.parse']);
});

test('the page says where everything is, and what the ceilings are', () => {
  const said = page.replaceAll('$SESSION', '{session}').replaceAll('<session>', '{session}');
  for (const address of Object.keys(paths)) {
    const [, last = ''] = /\/([a-z]+)(?:\/\{\w+\})?$/.exec(address) ?? [];
    expect(said, address).toMatch(new RegExp(`/${last}\\b`));
  }
  const { person, address, session } = limits;
  expect(page).toContain(`may send ${person.burst} acts at once and ${person.perSecond} a second`);
  for (const { perSecond } of [address, session]) expect(page).toContain(`${perSecond / 1000},000 a second`);
});
