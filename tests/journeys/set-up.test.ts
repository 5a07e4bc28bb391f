import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, startNode } from '../door/node.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, nextStep, openBrowser, visitor } from './browser.ts';
import { comeByLink } from './people.ts';

// The organiser's side in a real browser, all of it without script: what is pasted, uploaded or begun by hand; what is
// changed, refused and mended; links that are used up and withdrawn.

const fixture = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../src/readers/proposal/fixtures/2019-open-seats.txt'),
);

let node: Node;
let browser: Browser;

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const refusal = (page: Page) => page.getByRole('alert').textContent();
const order = (page: Page) => page.locator('#order .list > li b').allTextContents();
const minutesOf = (page: Page, part: string) =>
  page.locator('#order .list > li', { hasText: part }).locator('input[name^="minutes:"]');

test('a proposal is read, changed, refused, mended, and its team comes in by links', { timeout: 240_000 }, async () => {
  const { page, troubles } = await visitor(browser, { viewport: desktop });
  // Its own script has a journey of its own; here nothing but forms and pages.
  await page.route('**/setup.client-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const link = /\/start\/[\w-]+/.exec(node.printed())?.[0] ?? '';

  // The first link works once.
  await page.goto(node.origin + link);
  await expectAccessible(page, 'the first link');
  await page.fill('input[name=name]', 'Maya Okonkwo');
  await nextStep(page).click();
  await expectAccessible(page, 'no session yet');
  await page.goto(node.origin + link);
  expect(await page.locator('main h2').textContent()).toBe('This link has been used.');

  // What is no proposal stays, line by line.
  await page.goto(`${node.origin}/sessions/new`);
  await nextStep(page).click();
  expect(await refusal(page)).toContain('Paste the text of the proposal');
  await page.fill('#text', 'A recipe for soup\n\nTake water.');
  await nextStep(page).click();
  expect(await page.locator('.lines li').allTextContents()).toEqual(['A recipe for soup', 'Take water.']);
  await expectAccessible(page, 'a page that is no proposal');
  await page.fill('#title', 'Soup for all');
  await nextStep(page).click();
  expect(await page.locator('#next h2').textContent()).toBe('Nothing is left to decide');
  expect(await page.locator('.lines li').count()).toBe(2);

  // A file is read as well.
  await page.goto(`${node.origin}/sessions/new`);
  await page.setInputFiles('#file', { name: 'page.txt', mimeType: 'text/plain', buffer: fixture });
  await nextStep(page).click();
  await page.locator('#finding-f1').waitFor();
  expect(new URL(page.url()).hash).toBe('#main'); // the form's own would say that something was refused
  for (const lang of ['ar', 'fr', 'en']) {
    await page.goto(`${page.url().replace(/[?#].*/, '')}?lang=${lang}`);
    await expectAccessible(page, `set-up in ${lang}`);
    await expectNoSidewaysScroll(page, `set-up in ${lang}`);
  }

  await editsAndRefusals(page);
  await doorsAndLinks(page);
  await roomScreen(page);
  expect(troubles.filter((trouble) => !/status of (403|410|422)/.test(trouble))).toEqual([]);
});

async function editsAndRefusals(page: Page) {
  // A word on what was noticed; the next thing to decide is at the top.
  while ((await page.locator('a.btn.p[href^="#finding-"]').count()) > 0) {
    await page.locator('a.btn.p[href^="#finding-"]').click();
    const settle = page.getByRole('button', { name: 'It is settled' }).first();
    await settle.click();
    await page.locator('#next').waitFor();
  }
  expect(await page.locator('#next h2').textContent()).toBe('Nothing is left to decide');

  // A question is cut at a new line.
  const before = await page.locator('#row-policy_questions .say').count();
  await page.locator('#question-p1 summary').click();
  await page.fill('#text-p1', 'Who pays?\nWho decides?');
  await page.locator('#question-p1 button', { hasText: 'Save' }).click();
  const cut = await page.locator('#row-policy_questions .say').allTextContents();
  expect(cut.slice(0, 2)).toEqual(['Who pays?', 'Who decides?']);
  expect(cut).toHaveLength(before + 1);

  // The slot: refused with what was typed, then taken, and the running order no longer fits.
  const slot = Number(await page.locator('#edit-slot').inputValue());
  await page.locator('#row-slot summary', { hasText: 'Change' }).click();
  await page.fill('#edit-floor', String(slot + 1));
  await page.locator('#row-slot form[action^="?/slot"] button').click();
  expect(await refusal(page)).toContain('The floor cannot have more than the slot.');
  expect(await page.locator('#edit-floor').inputValue()).toBe(String(slot + 1));
  await expectAccessible(page, 'a slot that was refused');
  await page.fill('#edit-floor', String(slot - 20));
  await page.locator('#row-slot form[action^="?/slot"] button').click();
  expect(await page.locator('#next h2').textContent()).toContain('running order has to be mended');

  // The running order: the sum answers with the refusal, nothing typed is lost, Enter saves, parts move.
  await minutesOf(page, 'The floor').fill(String(slot));
  await minutesOf(page, 'The floor').press('Enter');
  expect(await refusal(page)).toContain('longer than the slot');
  expect(await minutesOf(page, 'The floor').inputValue()).toBe(String(slot));
  await expectAccessible(page, 'a running order that was refused');
  const parts = await page.locator('#order .list > li').count();
  for (let part = 0; part < parts; part += 1)
    await page.locator('#order input[name^="minutes:"]').nth(part).fill('0:30');
  await minutesOf(page, 'The floor').fill(String(slot - 20));
  await minutesOf(page, 'The floor').press('Enter');
  expect(await page.locator('#next h2').textContent()).toBe('Nothing is left to decide');
  const [first = '', second = ''] = await order(page);
  await page.getByRole('button', { name: `Move down: ${first}`, exact: true }).click();
  expect((await order(page)).slice(0, 2)).toEqual([second, first]);

  // A seat: named, then closed with its part.
  await page.locator('#seat-s1 summary').click();
  await page.fill('#name-s1', 'Ines Kolb');
  await page.locator('#seat-s1 button', { hasText: 'Save' }).click();
  expect(await order(page)).toContain('Ines Kolb');
  await page.locator('#seat-s1 summary').click();
  await page.locator('#seat-s1 button', { hasText: 'Close this seat' }).click();
  expect(await order(page)).not.toContain('Ines Kolb');
}

async function doorsAndLinks(page: Page) {
  await nextStep(page).click();
  expect(await page.locator('#next h2').textContent()).toBe('The session is ready');
  await page.selectOption('#role', 'rapporteur');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.locator('#team input[readonly]').inputValue();
  await nextStep(page).click();
  expect(await page.locator('#next h2').textContent()).toBe('The doors are open');
  expect(await page.getByRole('button', { name: 'Save the running order' }).count()).toBe(0);
  await expectAccessible(page, 'set-up with open doors');

  const helper = await visitor(browser);
  await helper.page.goto(address);
  await expectAccessible(helper.page, 'an invitation');
  await comeByLink(helper.page, address, 'Hana Brightwell');
  expect(helper.page.url()).toMatch(/\/notes$/);
  await page.reload();
  expect(await page.locator('#team .list').textContent()).toContain('Came in: Hana Brightwell');
  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await page.locator('#team .list', { hasText: 'Withdrawn' }).waitFor();
  await helper.page.goto(address);
  expect(await helper.page.locator('main').textContent()).toContain('has been withdrawn');
  await expectAccessible(helper.page, 'a link that was withdrawn');
  await helper.page.goto(page.url().replace(/[?#].*/, ''));
  expect(await helper.page.locator('h1').textContent()).toContain('This is for the team of this session');

  await helper.page.goto(page.url().replace(/\/setup.*/, '/poster'));
  await expectAccessible(helper.page, 'the poster');
  await expectNoSidewaysScroll(helper.page, 'the poster');
  await helper.close();
}

/** The screen in the room is nobody: its link asks for no name. */
async function roomScreen(page: Page) {
  await page.selectOption('#role', 'room_screen');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const screen = await visitor(browser, { viewport: desktop });
  await screen.page.goto(await page.locator('#team input[readonly]').last().inputValue());
  expect(await screen.page.locator('input[name=name]').count()).toBe(0);
  await expectAccessible(screen.page, 'the invitation of the screen in the room');
  await nextStep(screen.page).click();
  await screen.page.waitForURL(/\/room$/);
  await screen.close();
}
