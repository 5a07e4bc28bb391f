import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, openSession, startNode } from '../door/node.ts';
import { expectNoSidewaysScroll, openBrowser, phone, visitor } from './browser.ts';
import { join, press, submitQuestion } from './people.ts';

// Everything a participant does, and the moderator's whole desk, in a browser that runs no script at all.

let node: Node;
let browser: Browser;
const scriptless: BrowserContextOptions = { javaScriptEnabled: false };

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

test('ask, support, raise a hand, lead the session and read the report without script', async () => {
  const log = 'scriptless';
  const { cookie } = await openSession(node, log);
  const address = `${node.origin}/s/${log}`;
  const ann = await visitor(browser, scriptless);
  const bo = await visitor(browser, scriptless);
  const lead = await visitor(browser, { ...scriptless, viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = cookie.split('=');
  await lead.page.context().addCookies([{ name, value, url: node.origin }]);

  await join(ann.page, address, { group: 'academia', place: 'room', as: 'named', name: 'Ann Obi' });
  await join(bo.page, address, { group: 'government', place: 'online', as: 'group' });
  await submitQuestion(ann.page, 'Who mends the lamp?');
  await ann.page.getByText('Who mends the lamp?').first().waitFor();

  // A refusal stands on the page in words, and nothing is kept.
  await submitQuestion(bo.page, '   ');
  await bo.page.getByText('Not kept:').filter({ visible: true }).first().waitFor();
  await bo.page.goto(address);
  await press(bo.page, 'question.support');
  await bo.page.waitForLoadState();
  await press(bo.page, 'hand.raise');
  await bo.page.waitForLoadState();
  const { state } = (await node.logs.read(log)) ?? {};
  const [question = ''] = Object.keys(state?.questions ?? {});
  expect(state?.waterline.supporters).toEqual([[0, 1]]);
  expect(Object.keys(state?.hands ?? {})).toEqual(['1']);

  await lead.page.goto(`${address}/desk`);
  await press(lead.page, 'session.start');
  await lead.page.waitForLoadState();
  await press(lead.page, 'segment.begin');
  await lead.page.waitForLoadState();
  await press(lead.page, 'floor.give');
  await lead.page.waitForLoadState();
  await bo.page.goto(address);
  await bo.page.getByText('You have the floor').filter({ visible: true }).first().waitFor();
  await press(lead.page, 'floor.end');
  await lead.page.waitForLoadState();
  await press(lead.page, 'question.take');
  await lead.page.waitForLoadState();
  await lead.page.locator('summary', { hasText: 'Close the session' }).first().click();
  await press(lead.page, 'session.close');
  await lead.page.waitForLoadState();
  const closed = (await node.logs.read(log))?.state;
  expect(closed?.phase).toBe('closed');
  expect(closed?.questions[question]?.stage).toBe('taken');

  const reader = await visitor(browser, { ...scriptless, viewport: phone });
  await reader.page.goto(`${address}/report`);
  await expectNoSidewaysScroll(reader.page, 'report on a phone');
  await reader.page.getByText('Who mends the lamp?').first().waitFor();
  await reader.page.locator('a.cite').first().click();
  await reader.page.waitForURL('**/entry/**');
});
