import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, json, type Node, openSession, startNode } from '../door/node.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, openBrowser, phone, visitor } from './browser.ts';
import { join, press, see } from './people.ts';

// People vote one statement at a time, the opinion map appears, somebody hides the own place, and the moderator shows the map and a
// statement in the room; one of the phones runs no script at all.

let node: Node;
let browser: Browser;
const log = 'views';
const camp = 12;

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

let made = 0;
async function post(to: 'act' | 'join', command: object, cookie = '') {
  made += 1;
  const headers = { origin: node.origin, 'content-type': 'application/json', ...(cookie && { cookie }) };
  const answer = await ask(
    node,
    'POST',
    `/${to}/${log}`,
    headers,
    json({ id: `views-${made}-${'x'.repeat(20)}`, command }),
  );
  expect(answer.status).toBe(200);
  return answer;
}

/** Somebody without a browser comes in. */
async function comesIn(index: number): Promise<string> {
  const who = { group: 'academia', region: 'weog', place: 'online', as: 'group', name: '', organisation: '' };
  const { headers } = await post('join', { type: 'person.join', ...who });
  return String(headers['set-cookie']?.[0] ?? index).split(';')[0] ?? '';
}

/** The statements one is asked about. */
const offered = (page: Page) => page.locator('#vote li:has([data-if=unchosen]:not([hidden])):visible');
const leadOf = (page: Page) => page.locator('[data-part=lead] .first');

test('people vote, the map appears, the moderator shows it in the room, and somebody hides the own place', async () => {
  const { cookie } = await openSession(node, log);
  const address = `${node.origin}/s/${log}`;
  const ann = await visitor(browser);
  const plain = await visitor(browser, { javaScriptEnabled: false, viewport: phone });
  const desk = await visitor(browser, { viewport: desktop });
  const wall = await visitor(browser, { viewport: { width: 1920, height: 1080 } });
  const [name = '', value = ''] = cookie.split('=');
  await desk.page.context().addCookies([{ name, value, url: node.origin }]);
  const others = await Promise.all(Array.from({ length: 2 * camp - 1 }, (_, index) => comesIn(index)));
  const statements: string[] = [];
  for (const [index, by] of others.slice(0, 8).entries()) {
    const { body } = await post('act', { type: 'statement.add', text: `Ferry ${index} runs at night.` }, by);
    statements.push(JSON.parse(body).eids[0]);
  }

  // One statement at a time, and how many are left; the one just voted on stays in sight.
  await join(ann.page, address, { group: 'academia', place: 'room', as: 'named', name: 'Ann Obi' });
  await see(ann.page, 'There is no map yet');
  expect(await offered(ann.page).count()).toBe(1);
  for (let left = 7; left >= 0; left -= 1) {
    await expect.poll(() => ann.page.locator('[data-next=left]').textContent()).toBe(String(left));
    const id = await offered(ann.page).locator('[name=statement]').first().inputValue();
    const next = ann.page.locator(`#s-${id}`);
    await next.getByRole('button', { name: 'Agree', exact: true }).click();
    await see(next, 'You agree.');
    expect(await ann.page.locator('#vote li:visible').count()).toBe(left > 0 ? 2 : 1);
  }
  expect(await offered(ann.page).count()).toBe(0);

  // She goes back and changes one.
  await ann.page.getByRole('link', { name: 'Go back and change a vote' }).click();
  await expect.poll(() => ann.page.locator('#vote li:visible').count()).toBe(8);
  await ann.page.locator(`#s-${statements[7]}`).getByRole('button', { name: 'Pass', exact: true }).click();
  await see(ann.page.locator(`#s-${statements[7]}`), 'You passed.');
  await expectAccessible(ann.page, 'going back');

  // The others vote, in two camps; hers agrees.
  for (const [person, by] of others.entries())
    for (const [at, statement] of statements.entries()) {
      const choice = at < 2 || person % 2 === 1 ? 'agree' : 'disagree';
      await post('act', { type: 'vote.cast', statement, choice }, by);
    }
  await ann.page.goto(`${address}/map`);
  await expect.poll(() => leadOf(ann.page).textContent(), { timeout: 10_000 }).toBe('There are two groups of opinion.');

  // Her own place: in words first, in the picture second, and hidden when she wants it so.
  await ann.page.reload();
  await see(ann.page, /^You stand (close|closest) to group [AB]\./);
  await see(ann.page, 'Only you see this.');
  expect(await ann.page.locator('svg.map .own[rx]').count()).toBe(1);
  expect(await ann.page.locator('#all tbody tr:visible').count()).toBe(8);
  await expectAccessible(ann.page, 'the map on a phone');
  await expectNoSidewaysScroll(ann.page, 'the map on a phone');
  await press(ann.page, 'place.hide');
  await see(ann.page, 'Your place is hidden. Your votes still count.');
  expect(await ann.page.locator('svg.map .own[rx]:visible').count()).toBe(0);
  await ann.page.reload();
  expect(await ann.page.locator('svg.map .own[rx]').count()).toBe(0);
  await press(ann.page, 'place.show');
  await see(ann.page, 'Only you see this.');
  await ann.page.goto(`${address}/map?lang=ar`);
  await expectAccessible(ann.page, 'the map in Arabic');
  await expectNoSidewaysScroll(ann.page, 'the map in Arabic');

  // Without script: one statement, a vote, what others say; on the map that statement and no other.
  await join(plain.page, address, { group: 'government', place: 'online', as: 'group' });
  await plain.page.goto(address);
  expect(await offered(plain.page).count()).toBe(1);
  await offered(plain.page).first().getByRole('button', { name: 'Disagree', exact: true }).click();
  await see(plain.page, 'You disagree.');
  await plain.page.goto(`${address}/map`);
  expect(await leadOf(plain.page).textContent()).toBe('There are two groups of opinion.');
  expect(await plain.page.locator('#all tbody tr:visible').count()).toBe(1);
  const storageState = await ann.page.context().storageState();
  const again = await visitor(browser, { javaScriptEnabled: false, viewport: phone, storageState });
  await again.page.goto(`${address}/map?lang=en`);
  await press(again.page, 'place.hide');
  await see(again.page, 'Your place is hidden. Your votes still count.');
  expect(await again.page.locator('svg.map .own[rx]').count()).toBe(0);

  // The moderator: where views oppose each other, one of them put to the room, and the map.
  await wall.page.goto(`${address}/room`);
  await desk.page.goto(`${address}/desk`);
  const card = desk.page.locator('#opposed');
  await expect.poll(() => card.locator('ol > li').count()).toBe(6);
  await expectAccessible(desk.page, 'where views oppose each other');
  await card.getByRole('button', { name: 'Put to the room' }).first().click();
  await see(wall.page, 'To the panel: what speaks for this, and what against it?');
  await see(card, 'In the room now');
  await card.getByRole('button', { name: 'Show the map in the room' }).click();
  await see(wall.page, 'There are two groups of opinion.');
  await wall.page.locator('svg.map').waitFor();
  await expectNoSidewaysScroll(wall.page, 'the map in the room');
  const smallest = await wall.page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.wallmap p, .wallmap h2, .wallmap text')].map((one) => {
        const size = Number.parseFloat(getComputedStyle(one).fontSize);
        const svg = one.closest('svg');
        return svg ? (size * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width : size;
      }),
    ),
  );
  expect(Math.round(smallest)).toBeGreaterThanOrEqual(36);
  await expectAccessible(wall.page, 'the map in the room');

  for (const { troubles } of [ann, plain, again, desk, wall]) expect(troubles).toEqual([]);
}, 180_000);
