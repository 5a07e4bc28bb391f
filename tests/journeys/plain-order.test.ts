import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, openSession, startNode } from '../door/node.ts';
import { expectAccessible, openBrowser, type Visitor, visitor } from './browser.ts';
import { formOf, join, press } from './people.ts';

// Two phones without script: a question shown as its author chose, the plain order, a call for help.

let browser: Browser;
let node: Node;
let ann: Visitor;
let bo: Visitor;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-plain-'));
const hall = () => `${node.origin}/s/hall`;

beforeAll(async () => {
  browser = await openBrowser();
  node = await startNode({}, folder);
  await openSession(node, 'hall');
  [ann, bo] = [
    await visitor(browser, { javaScriptEnabled: false }),
    await visitor(browser, { javaScriptEnabled: false }),
  ];
  await join(ann.page, hall(), { group: 'academia', place: 'online', as: 'group' });
  await join(bo.page, hall(), { group: 'government', place: 'room', as: 'named', name: 'Bo Renner' });
});

afterAll(async () => {
  for (const one of [ann, bo]) await one?.close();
  await browser?.close();
  await node?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('Q22 whoever gave no name is told why the question is not shown under one, and keeps its words', async () => {
  const { page } = ann;
  const form = formOf(page, 'question.submit');
  await form.locator('textarea').fill('Who pays for the bridge?');
  await form.locator('select[name=as]').selectOption('named');
  await form.locator('button:visible').click();
  await page.getByText('To be quoted by name, give your name').waitFor();
  expect(await form.locator('textarea').inputValue()).toBe('Who pays for the bridge?');

  await form.locator('select[name=as]').selectOption('withheld');
  await form.locator('button:visible').click();
  await page.locator('[data-question]', { hasText: 'Who pays for the bridge?' }).waitFor();
  expect(await page.locator('[data-question]').first().textContent()).toContain('A participant');
});

test('Q24 the plain order is one tap away, says what it is, and stays while one acts', async () => {
  const { page } = bo;
  await page.goto(hall());
  const form = formOf(page, 'question.submit');
  await form.locator('textarea').fill('When does the ferry stop?');
  await form.locator('button:visible').click();
  await page.getByRole('link', { name: 'Show them by support only' }).click();
  await page.getByRole('heading', { name: 'Questions, by support only' }).waitFor();
  await page.getByText('They are not taken in this order').waitFor();
  await press(page, 'question.support');
  await page.waitForLoadState();

  expect(new URL(page.url()).searchParams.get('order')).toBe('support');
  expect(await page.locator('[data-question]').first().textContent()).toContain('Who pays for the bridge?');
  await page.getByRole('link', { name: 'Show the order in which they are taken' }).click();
  await page.getByRole('heading', { name: 'Questions, in the order in which they are taken' }).waitFor();
});

test('H1 a call for help is made, waits, and is over', async () => {
  const { page } = ann;
  await page.goto(hall());
  await page.locator('summary', { hasText: 'I need help' }).click();
  const form = formOf(page, 'help.ask');
  await form.locator('select').selectOption('speak');
  await form.locator('input[name=word]').fill('My microphone is silent.');
  await press(page, 'help.ask');
  await page.getByText('You have called for help.').waitFor();
  const helps = async () => Object.values((await node.logs.read('hall'))?.state.helps ?? {});
  expect(await helps()).toMatchObject([{ what: 'speak' }]);

  await press(page, 'help.done');
  await page.locator('summary', { hasText: 'I need help' }).waitFor();
  expect(await helps()).toMatchObject([{ done: { helped: false } }]);
});

test('Q25 all questions stand on a page of their own, in either order', async () => {
  const { page, troubles } = bo;
  await page.goto(`${hall()}/questions?order=support&page=9`);
  await page.getByText('Page 1 of 1').first().waitFor();
  expect(await page.locator('[data-question]').count()).toBe(2);
  await press(page, 'question.unsupport');
  await page.waitForLoadState();

  expect(page.url()).toContain('/s/hall/questions?order=support&page=9');
  expect(troubles).toEqual([]);
  const seen = await visitor(browser);
  await seen.page.goto(`${hall()}/questions`);
  await expectAccessible(seen.page, 'all questions');
  await seen.close();
});
