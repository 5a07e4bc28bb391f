import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, openSession, startNode } from '../door/node.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, openBrowser, phone, visitor } from './browser.ts';
import { formOf, join, press } from './people.ts';

// From a note to a statement and to an outcome proposal, on the rapporteur's desk, by keys; voted on and supported from phones,
// one of which runs no script at all.

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

const read = async (log: string) => {
  const reading = await node.logs.read(log);
  if (!reading) throw new Error(`There is no log ${log}.`);
  return reading.state;
};
const submitNote = (page: Page) => page.locator('#note-text').press('Control+Enter');

test('a note becomes a statement and a proposal, and people take a stand on both, without script too', async () => {
  const log = 'outcomes';
  const { cookie, organiser } = await openSession(node, log);
  await node.logs.act({ log, id: 'start-of-the-session', command: { type: 'session.start' }, by: organiser });
  const address = `${node.origin}/s/${log}`;
  const desk = await visitor(browser, { viewport: desktop });
  const plain = await visitor(browser, { ...scriptless, viewport: phone });
  const quick = await visitor(browser, { viewport: phone });
  const [name = '', value = ''] = cookie.split('=');
  await desk.page.context().addCookies([{ name, value, url: node.origin }]);
  await join(plain.page, address, { group: 'academia', place: 'room', as: 'group' });
  await join(quick.page, address, { group: 'government', place: 'online', as: 'named', name: 'Bo Adeyemi' });

  // The note, a minute earlier, kept by keys; then L lifts it.
  await desk.page.goto(`${address}/notes`);
  await desk.page.fill('#note-text', 'All speakers wish for lights on the quay.');
  await desk.page.locator('#note-text').press('Alt+ArrowUp');
  await submitNote(desk.page);
  await desk.page.locator('ol a[data-lift]').waitFor();
  await desk.page.locator('h1').click();
  await desk.page.keyboard.press('l');
  expect(await desk.page.locator('#lift-text').inputValue()).toBe('All speakers wish for lights on the quay.');
  await expectAccessible(desk.page, 'lifting');
  await desk.page.fill('#lift-text', 'Light every quay.');
  await desk.page.getByRole('button', { name: 'Put to all' }).click();
  await desk.page.locator('#outcomes').getByText('Light every quay.').waitFor();

  // The same note as a statement.
  await desk.page.locator('ol a[data-lift]').first().click();
  await desk.page.fill('#lift-text', 'The quay is too dark.');
  await desk.page.getByLabel('As a statement to vote on').check();
  await desk.page.getByRole('button', { name: 'Put to all' }).click();
  await desk.page.locator('#statements').getByText('The quay is too dark.').waitFor();

  // Without script: vote, see that it counted, support with a reason.
  await plain.page.goto(address);
  await formOf(plain.page, 'vote.cast').getByRole('button', { name: 'Disagree', exact: true }).click();
  await plain.page.getByText('You disagree.').waitFor();
  const support = plain.page.locator('#outcomes form:has([name=reason])');
  await support.locator('summary').click();
  await support.locator('[name=reason]').fill('People fall into the water.');
  await support.getByRole('button', { name: 'Support', exact: true }).click();
  await plain.page.getByText('You support this.').waitFor();
  await expectNoSidewaysScroll(plain.page, 'a phone with statements and proposals');

  // With script: the reason of the other arrives by itself; vote, change it, oppose, take it back.
  await quick.page.getByText('1 reason given').waitFor();
  await formOf(quick.page, 'vote.cast').getByRole('button', { name: 'Agree', exact: true }).click();
  await quick.page.getByText('You agree.').waitFor();
  await formOf(quick.page, 'vote.cast').getByRole('button', { name: 'Pass', exact: true }).click();
  await quick.page.getByText('You passed.').waitFor();
  await quick.page.locator('#outcomes').getByRole('button', { name: 'Oppose', exact: true }).click();
  await quick.page.getByText('You oppose this.').waitFor();
  await press(quick.page, 'stance.withdraw');
  await quick.page.getByText('You oppose this.').waitFor({ state: 'hidden' });
  await expectAccessible(quick.page, 'a phone with statements and proposals');

  const { notes, statements, outcomes } = await read(log);
  const [note = ''] = Object.keys(notes);
  const [statement] = Object.values(statements);
  const [outcome] = Object.values(outcomes);
  expect(statement).toMatchObject({
    source: { note },
    tally: { counts: { academia: { disagree: 1 }, government: { agree: 0, pass: 1 } } },
  });
  expect(outcome).toMatchObject({
    source: { note },
    tally: { counts: { academia: { support: 1 }, government: { oppose: 0 } } },
  });
  expect(Object.values(outcome?.reasons ?? {})).toMatchObject([{ side: 'support', as: 'group' }]);
  expect([...desk.troubles, ...plain.troubles, ...quick.troubles]).toEqual([]);
  for (const one of [desk, plain, quick]) await one.close();
});
