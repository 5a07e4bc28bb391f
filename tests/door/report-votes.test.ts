import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mapCommand } from '#cli/map.ts';
import { ask, json, type Node, openSession, startNode } from './node.ts';
import { listen } from './stream.ts';

// What the votes came to, in the built server: in the report after the close, and recomputed from what the organiser downloads.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-votes-'));
let node: Node;
let organiser = '';

beforeAll(async () => {
  node = await startNode();
  organiser = (await openSession(node, 'hall')).cookie;
}, 60_000);

afterAll(async () => {
  await node?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}, 30_000);

const headers = (cookie: string) => ({ origin: node.origin, 'content-type': 'application/json', cookie });
let made = 0;
async function act(command: object, cookie: string): Promise<string> {
  made += 1;
  const id = `report-votes-act-${String(made).padStart(6, '0')}`;
  const { body } = await ask(node, 'POST', '/act/hall', headers(cookie), json({ id, command }));
  const { kept, eids } = JSON.parse(body) as { kept: boolean; eids?: string[] };
  if (!kept) throw new Error(`Not kept: ${body}`);
  return eids?.[0] ?? '';
}
async function join(name: string, group: string): Promise<string> {
  const who = { group, region: 'weog', place: 'room', as: 'named', name, organisation: `${name} & Sons` };
  const id = `report-votes-join-${name}`;
  const answer = await ask(
    node,
    'POST',
    '/join/hall',
    headers(''),
    json({ id, command: { type: 'person.join', ...who } }),
  );
  return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
}
const get = (address: string, cookie = '') => ask(node, 'GET', `/s/hall/${address}`, { cookie });

/** Waits until a map is shown and fewer than four wait for the next: then the next vote is late. Where four wait, a fifth votes. */
async function mapShown(people: readonly string[], spare: string): Promise<number> {
  for (const cookie of people) {
    const { released, since } = await vi.waitFor(
      async () => {
        const { opinion } = (await node.logs.read('hall'))?.state ?? {};
        if (!opinion?.released || Object.keys(opinion.since).length > 4) throw new Error('No map is shown yet');
        return { released: opinion.released, since: Object.keys(opinion.since).length };
      },
      { timeout: 15_000, interval: 200 },
    );
    if (since < 4) return released.of;
    await act({ type: 'vote.cast', statement: spare, choice: 'pass' }, cookie);
  }
  throw new Error('The map never came to rest');
}

test('R15 R20 R21 the results stand in the report after the close, late votes stay off the map, and all of it can be recomputed', async () => {
  const reader = await listen(node, '/feed/hall?surface=data'); // a map is worked out where somebody looks
  const groups = ['government', 'academia'];
  const people = await Promise.all(Array.from({ length: 20 }, (_, at) => join(`P${at}`, groups[at % 2] ?? '')));
  const [ann = '', bo = ''] = people;
  const shared = await act({ type: 'statement.add', text: 'Light every quay.' }, ann);
  const split = await act({ type: 'statement.add', text: 'Ferries before bridges.' }, bo);
  const spare = await act({ type: 'statement.add', text: 'Paint the boats.' }, bo);
  for (const [at, cookie] of people.entries()) {
    await act({ type: 'vote.cast', statement: shared, choice: 'agree' }, cookie);
    await act({ type: 'vote.cast', statement: split, choice: at % 2 === 0 ? 'agree' : 'disagree' }, cookie);
  }
  const of = await mapShown(people, spare);
  reader.close();
  await act({ type: 'session.start' }, organiser);
  await act({ type: 'vote.cast', statement: split, choice: 'pass' }, ann);
  expect((await get('votes.json', organiser)).status).toBe(404);
  await act({ type: 'session.close' }, organiser);

  const { body, status } = await get('report.json');
  expect(status).toBe(200);
  const { votes, sections } = JSON.parse(body);
  expect(votes).toMatchObject({
    people: 20,
    commonGround: [
      { statement: shared, label: 'common-ground' },
      { statement: split, label: 'divided' },
    ],
    map: { position: of },
  });
  expect(sections.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['common-ground', 'slate', 'views']),
  );
  expect((await get('report')).body).toContain('Common ground');
  expect((await get('report.md')).body).toContain('**Common ground**');

  for (const file of ['votes.json', 'votes/participants-votes.csv', 'votes/comments.csv', 'votes/summary.csv']) {
    for (const cookie of ['', ann]) expect((await get(file, cookie)).status).toBe(404);
    expect((await get(file, organiser)).status).toBe(200);
  }
  expect((await get('votes/__proto__', organiser)).status).toBe(404);
  expect((await get('report', ann)).body).not.toContain('votes.json');
  expect((await get('report', organiser)).body).toContain('/s/hall/votes.json');

  const file = (name: string, text: string) => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const { body: rows } = await get('votes.json', organiser);
  expect(rows).not.toMatch(/P\d|Sons|guest:/);
  expect(rows.match(/onMap/g)?.length).toBeGreaterThan(0);
  const said: string[] = [];
  const code = await mapCommand([file('votes.json', rows), '--verify', file('report.json', body)], (line) =>
    said.push(line),
  );
  expect(said.join()).toContain('The same:');
  expect(code).toBe(0);
}, 60_000);
