import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, startNode } from '../door/node.ts';
import { desktop, expectAccessible, openBrowser, visitor } from './browser.ts';
import { pasteProposal } from './people.ts';

// The whole set-up without a mouse: remarks answered, a part moved, a rule set, somebody invited, the doors opened; then a
// copy made and a session archived.

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

const parts = (page: Page) => page.locator('#order [data-part] b').allTextContents();
const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses Tab until the focus is there; a person would not go on for ever either. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 250; steps += 1) {
    if (await hasFocus(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Presses Enter and waits for the page that comes. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

test('S2 S5 S15 M4 a session is set up from the keyboard alone', { timeout: 240_000 }, async () => {
  const { page, troubles } = await visitor(browser, { viewport: desktop });
  const link = /\/start\/[\w-]+/.exec(node.printed())?.[0] ?? '';
  const address = await pasteProposal(page, node.origin, link);

  // J and K go from remark to remark; the letters can be switched off.
  const remark = () => page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('j');
  const first = await remark();
  await page.keyboard.press('j');
  expect(await remark()).not.toBe(first);
  await page.keyboard.press('k');
  expect(await remark()).toBe(first);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('word');

  // What has to be decided, one after the other.
  for (let left = 0; (await page.locator('#next a.btn.p[href^="#finding-"]').count()) > 0; left += 1) {
    expect(left).toBeLessThan(9);
    await page.goto(`${node.origin}${address}/setup`);
    await tabTo(page, '#next a.btn.p');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Yes.');
    await enter(page);
  }

  // A part one place down, and back; the sums answer, and the focus stays with the part.
  const before = await parts(page);
  await page.goto(`${node.origin}${address}/setup`);
  await tabTo(page, '#order [data-part]:nth-child(2) input[name^="minutes:"]');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => page.locator('#order [data-said]').textContent()).toBe(`Place 3 of ${before.length}.`);
  expect(await parts(page)).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  await expect.poll(() => hasFocus(page, '#order [data-part]:nth-child(3) input[name^="minutes:"]')).toBe(true);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => page.locator('#order [data-said]').textContent()).toBe(`Place 2 of ${before.length}.`);

  // The floor cannot go under what was promised: it is said at once, and what was typed stays.
  await tabTo(page, '#order [data-part]:has(input[value="floor"]) input[name^="minutes:"]');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('#order #refused').textContent()).toContain('The floor was promised');
  await expectAccessible(page, 'a running order that was refused');

  // A rule.
  await page.goto(`${node.origin}${address}/setup`);
  await tabTo(page, '#set-rules > summary');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'the form of the rules');
  await tabTo(page, '#rules-smallest');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2');
  await enter(page);
  expect(await page.getByRole('alert').textContent()).toContain('whole numbers within their limits');
  await tabTo(page, '#rules-smallest');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('10');
  await enter(page);
  expect(await page.locator('#rules').textContent()).toContain('counts below 10 are joined');

  // A session; somebody invited; the doors.
  await page.goto(`${node.origin}${address}/setup`);
  await tabTo(page, '#next button.p');
  await enter(page);
  await tabTo(page, '#role');
  await page.keyboard.press('Tab');
  await enter(page);
  expect(await page.locator('#team input[readonly]').last().inputValue()).toContain('/staff/');
  await page.goto(`${node.origin}${address}/setup`);
  await tabTo(page, '#next button.p');
  await enter(page);
  expect(await page.locator('#next h2').textContent()).toBe('The doors are open');

  // M4: the rule can be put on a part though the plan is fixed.
  await tabTo(page, '#order button[form=chatham]');
  await enter(page);
  expect(await page.locator('#order [data-part]').first().textContent()).toContain('Under the Chatham House Rule');
  await expectAccessible(page, 'a part under the Chatham House Rule');

  // S19, S20: a copy, and out of the list.
  await page.goto(`${node.origin}/sessions`);
  await tabTo(page, 'button[aria-label^="Copy:"]');
  await enter(page);
  expect(page.url()).not.toContain(address);
  expect(await page.locator('#rules').textContent()).toContain('counts below 10 are joined');
  await page.goto(`${node.origin}/sessions`);
  await expectAccessible(page, 'two sessions');
  await tabTo(page, 'button[aria-label^="Archive:"]');
  await enter(page);
  expect(await page.locator('details summary').first().textContent()).toBe('1 archived session');
  expect(troubles.filter((trouble) => !/status of (400|422)/.test(trouble))).toEqual([]);
});
