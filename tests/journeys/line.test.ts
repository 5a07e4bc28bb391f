import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, json, type Node, openSession, startNode } from '../door/node.ts';
import { desktop, openBrowser, type Visitor, visitor } from './browser.ts';

// A phone on a poor line: what it sends arrives once, what it missed comes back, and nothing that was typed is lost.

let browser: Browser;
let node: Node;
let organiser: string;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-line-'));
const visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  node = await startNode({}, folder);
  ({ cookie: organiser } = await openSession(node, 'hall'));
});

afterAll(async () => {
  for (const one of visitors) await one.close();
  await browser?.close();
  await node?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Somebody who has joined, on the phone's page. */
async function phoneOf(name: string, group: string) {
  const command = { type: 'person.join', group, region: 'weog', place: 'room', as: 'named', name, organisation: '' };
  const headers = { origin: node.origin, 'content-type': 'application/json' };
  const joined = await ask(node, 'POST', '/join/hall', headers, json({ id: `join-of-${name}-0000000000`, command }));
  const [cookie = '', value = ''] = (joined.headers['set-cookie']?.[0] ?? '').split(/[=;]/);
  const one = await visitor(browser);
  visitors.push(one);
  await one.page.context().addCookies([{ name: cookie, value, url: node.origin }]);
  await one.page.goto(`${node.origin}/s/hall`);
  return one.page;
}

type Page = Awaited<ReturnType<typeof phoneOf>>;
const form = (page: Page) => page.locator('form:has(#ask-text)');
async function submit(page: Page, text: string) {
  await form(page).locator('textarea').fill(text);
  await form(page).locator('button:visible').click();
}
const sees = (page: Page, text: string) =>
  page.locator('[data-question]', { hasText: text }).waitFor({ timeout: 60_000 });
const states = (page: Page) => page.locator('[data-act-id] [data-state]:visible').allInnerTexts();
const questions = async () => Object.keys((await node.logs.read('hall'))?.state.questions ?? {}).length;

test('an act without a line waits, is shown to wait, and arrives once when the line is back', async () => {
  const [ann, bo] = [await phoneOf('Ann', 'academia'), await phoneOf('Bo', 'government')];
  await submit(ann, 'By which bridge?');
  await sees(bo, 'By which bridge?');
  expect(await form(ann).locator('textarea').inputValue()).toBe('');
  const before = await questions();

  await bo.context().setOffline(true);
  await submit(bo, 'Asked without a line?');
  await bo.locator('[data-offline]').waitFor({ timeout: 10_000 });
  expect(await bo.locator('[data-offline] [data-count]').textContent()).toBe('1');
  expect(await states(bo)).toEqual(['Waits here']);
  await form(bo).locator('textarea').fill('half typed');
  await submit(ann, 'Meanwhile in the hall?');
  await sees(ann, 'Meanwhile in the hall?');
  expect(await bo.locator('[data-question]', { hasText: 'Meanwhile' }).count()).toBe(0);

  await bo.context().setOffline(false);
  await sees(bo, 'Meanwhile in the hall?');
  await sees(ann, 'Asked without a line?');
  await expect.poll(() => states(bo)).toEqual(['Kept']);
  expect(await form(bo).locator('textarea').inputValue()).toBe('half typed');
  expect(await bo.locator('[data-offline]:visible').count()).toBe(0);
  expect(await questions()).toBe(before + 2);
});

test('an act that waits can be taken back, with its words', async () => {
  const cy = await phoneOf('Cy', 'civil_society');
  await cy.context().setOffline(true);
  await submit(cy, 'Better not?');
  await cy.locator('[data-take-back]:visible').click({ timeout: 10_000 });
  expect(await form(cy).locator('textarea').inputValue()).toBe('Better not?');
  await cy.context().setOffline(false);
  await cy.reload();
  expect(await cy.evaluate(() => localStorage.getItem('bt-out-hall'))).toBe('[]');
});

test('an act that waits is still there after the page is loaded anew, and arrives', async () => {
  const gus = await phoneOf('Gus', 'academia');
  await gus.route('**/act/hall', (route) => route.fulfill({ status: 503 }));
  await submit(gus, 'Asked before the page was loaded anew?');
  await expect.poll(() => states(gus)).toEqual(['Waits here']);
  await gus.reload();
  await expect.poll(() => states(gus)).toEqual(['Waits here']);
  await gus.unroute('**/act/hall');
  await sees(gus, 'Asked before the page was loaded anew?');
  await expect.poll(() => states(gus)).toEqual(['Kept']);
});

test('a second tap is not a second act', async () => {
  const dee = await phoneOf('Dee', 'other');
  const before = await questions();
  await form(dee).locator('textarea').fill('Tapped twice?');
  await form(dee).evaluate((element: HTMLFormElement) => {
    element.requestSubmit();
    element.requestSubmit();
  });
  await sees(dee, 'Tapped twice?');
  await expect.poll(() => states(dee)).toEqual(['Kept']);
  expect(await questions()).toBe(before + 1);
});

test('of two tabs one listens for both, and when it goes the other does', async () => {
  const eli = await phoneOf('Eli', 'private_sector');
  await eli.waitForTimeout(2_000); // it has found nobody else who listens
  const streams: string[] = [];
  eli.context().on('request', (request) => {
    if (request.url().includes('/feed/')) streams.push(request.url());
  });
  const second = await eli.context().newPage();
  await second.goto(`${node.origin}/s/hall`);
  await submit(eli, 'Seen in both?');
  await sees(second, 'Seen in both?');
  expect(streams).toEqual([]);
  await eli.close();
  await submit(second, 'Who listens now?');
  await sees(second, 'Who listens now?');
  expect(streams.length).toBeGreaterThan(0);
});

test('a desk on a line that says nothing notices within fifteen seconds, keeps what was typed, and comes back by itself', async () => {
  const [name = '', value = ''] = organiser.split('=');
  const pages: Page[] = [];
  for (const view of ['desk', 'online', 'notes']) {
    const lead = await visitor(browser, { viewport: desktop });
    visitors.push(lead);
    await lead.page.context().addCookies([{ name, value, url: node.origin }]);
    const stream = lead.page.waitForResponse(/\/feed\//);
    await lead.page.goto(`${node.origin}/s/hall/${view}`);
    await stream;
    pages.push(lead.page);
  }
  const typed = pages[2]?.locator('#note-text');
  await typed?.fill('half typed');
  node.child.kill('SIGSTOP');
  for (const page of pages) await page.locator('.news .msg').waitFor({ timeout: 15_000 });
  node.child.kill('SIGCONT');
  for (const page of pages) await page.locator('.news .msg').waitFor({ state: 'detached', timeout: 20_000 });
  expect(await typed?.inputValue()).toBe('half typed');
});

test('a server that is killed and comes back gets what was sent meanwhile, once', async () => {
  const fay = await phoneOf('Fay', 'technical_community');
  const { port } = node;
  const gone = new Promise((done) => node.child.once('exit', done));
  node.child.kill('SIGKILL');
  await gone;
  await submit(fay, 'Asked while nobody was there?');
  await expect.poll(() => states(fay)).toEqual(['Waits here']);
  await node.logs.close();
  await node.database.stop();
  node = await startNode({ PORT: String(port) }, folder);
  await sees(fay, 'Asked while nobody was there?');
  await expect.poll(() => states(fay)).toEqual(['Kept']);
  const asked = Object.values((await node.logs.read('hall'))?.state.questions ?? {});
  expect(asked.filter(({ by }) => by === asked.at(-1)?.by)).toHaveLength(1);
});
