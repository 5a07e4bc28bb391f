import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MineView } from '#core/session/views/mine.ts';
import type { OpinionView } from '#core/session/views/opinion.ts';
import { ask, json, type Node, openSession, startNode } from './node.ts';
import { listen, type Reader } from './stream.ts';

// The opinion map in the built server: from votes at the door to the feed, and back after a restart.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-opinion-'));
let node: Node;

beforeAll(async () => {
  node = await startNode({}, folder);
  await openSession(node, 'hall');
}, 60_000);

afterAll(async () => {
  await node?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}, 30_000);

const headers = (cookie = '') => ({
  origin: node.origin,
  'content-type': 'application/json',
  ...(cookie && { cookie }),
});
let made = 0;
async function act(command: Record<string, unknown>, cookie: string) {
  made += 1;
  const { body } = await ask(
    node,
    'POST',
    '/act/hall',
    headers(cookie),
    json({ id: `opinion-act-${made}-xxxxxx`, command }),
  );
  return JSON.parse(body) as { kept: boolean; eids: string[]; mine: MineView };
}
async function join(name: string) {
  const who = { group: 'academia', region: 'weog', place: 'room', as: 'named', name, organisation: '' };
  const id = `opinion-join-of-${name}-xxxx`;
  const answer = await ask(
    node,
    'POST',
    '/join/hall',
    headers(),
    json({ id, command: { type: 'person.join', ...who } }),
  );
  return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
}
const opinionIn = (reader: Reader, isIt: (view: OpinionView) => boolean) =>
  reader
    .until(({ parts }) => parts.opinion !== undefined && isIt(parts.opinion as OpinionView), 10_000)
    .then(({ parts }) => parts.opinion as OpinionView); // as the surface draws it

test('Y1 Y2 Y7 Y8 people vote on what they are offered, the map comes by the feed, each sees the own place, and all is there after a restart', async () => {
  const people = await Promise.all(Array.from({ length: 24 }, (_, index) => join(`P${index}`)));
  const statements: string[] = [];
  for (const [index, cookie] of people.slice(0, 10).entries()) {
    const { eids } = await act({ type: 'statement.add', text: `Ferry ${index} should run at night.` }, cookie);
    statements.push(eids[0] ?? '');
  }
  const reader = await listen(node, '/feed/hall?surface=data');
  expect(await opinionIn(reader, () => true)).toEqual({ stage: 'few', smallest: 5 });

  const orders = new Set<string>();
  const vote = async (cookie: string, person: number) => {
    let { next } = JSON.parse((await ask(node, 'GET', '/mine/hall', headers(cookie))).body) as MineView;
    orders.add(next?.statement ?? '');
    while (next) {
      const at = statements.indexOf(next.statement);
      const choice = at < 2 || person % 2 === 0 ? 'agree' : 'disagree';
      const { kept, mine } = await act({ type: 'vote.cast', statement: next.statement, choice }, cookie);
      expect(kept).toBe(true);
      expect(mine.next?.left ?? -1).toBe(next.left - 1);
      next = mine.next;
    }
  };
  await Promise.all(people.map(vote));
  expect(orders.size).toBeGreaterThan(3); // not all begin with the same

  const view = await opinionIn(reader, (one) => one.stage === 'groups' && one.apart.length === 10);
  reader.close();
  if (view.stage === 'few') throw new Error('Nothing is shown.');
  expect(view.groups.map(({ letter, size }) => [letter, size.least])).toEqual([
    ['A', 10],
    ['B', 10],
  ]);

  const mineOf = async (cookie: string) =>
    JSON.parse((await ask(node, 'GET', '/mine/hall', headers(cookie))).body) as MineView;
  await expect.poll(async () => (await mineOf(people[0] ?? '')).place?.letter, { timeout: 5_000 }).toBeDefined();
  const [one, other] = [await mineOf(people[0] ?? ''), await mineOf(people[1] ?? '')];
  expect(new Set([one.place?.letter, other.place?.letter])).toEqual(new Set(['A', 'B']));
  expect((await act({ type: 'place.hide' }, people[0] ?? '')).mine).toMatchObject({ placeHidden: true });
  expect((await mineOf(people[0] ?? '')).place).toBeUndefined();

  const shownBy = async () => {
    const fresh = await listen(node, '/feed/hall?surface=data');
    const first = await opinionIn(fresh, () => true);
    fresh.close();
    return first;
  };
  const before = await shownBy();
  await node.stop();
  node = await startNode({}, folder);
  expect(await shownBy()).toEqual(before);
}, 60_000);
