import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '#core/session/state.ts';
import { type Node, openSession, startNode } from '../door/node.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, visitor } from './browser.ts';
import { formOf, join, press, submitQuestion } from './people.ts';

// Being somebody in a session: changing what one said of oneself, taking back a slip of the finger, losing the phone and
// coming back. On a phone with script, and on one that runs none.

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

const stateOf = async (log: string): Promise<Readonly<Session>> => {
  const reading = await node.logs.read(log);
  if (!reading) throw new Error('no such log');
  return reading.state;
};

async function changeGroup(page: Page, group: string) {
  const form = formOf(page, 'person.change');
  await form.locator('summary').click();
  await form.locator('select[name=group]').selectOption(group);
  await form.locator('input[name=place][value=hub]').check();
  await form.locator('input[name=heads]').fill('12');
  await form.locator('button').last().click();
  await page.waitForLoadState();
}

async function codeOn(page: Page): Promise<string> {
  await page.locator('#code button').click();
  const shown = page.locator('p.code');
  await shown.waitFor();
  return (await shown.textContent()) ?? '';
}

async function comeBack(page: Page, address: string, code: string) {
  await page.goto(`${address}/join`);
  await page.locator('#back summary').click();
  await page.fill('#back-code', code);
  await page.locator('#back button').click();
  await page.waitForLoadState();
}

describe.each<[string, string, BrowserContextOptions]>([
  ['with script', 'hall', {}],
  ['without script', 'scriptless', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }],
])('%s', (_, log, options) => {
  test('J6 J12 J15 J18 read the notice, join, act, take back, change group, lose the phone and come back', async () => {
    await openSession(node, log);
    const address = `${node.origin}/s/${log}`;
    const ann = await visitor(browser, options);
    await ann.page.goto(`${address}/join`);
    for (const said of ['as long as the organiser keeps', 'erase your words', 'The team of the session sees'])
      await ann.page.getByText(said).waitFor();
    await ann.page.locator('summary', { hasText: 'Rules' }).click();
    await ann.page.getByText('A turn has 2:00').waitFor();

    await join(ann.page, address, { group: 'academia', place: 'room', as: 'named', name: 'Ann Obi' });
    expect(ann.page.url()).not.toContain('refused');
    await ann.page.locator('#ask-language').selectOption('ar');
    await submitQuestion(ann.page, 'من يصلح المصباح؟');
    await ann.page.locator('.say[lang=ar]', { hasText: 'من يصلح المصباح؟' }).first().waitFor();
    await press(ann.page, 'hand.raise');
    await formOf(ann.page, 'hand.lower').waitFor();
    expect(ann.page.url()).not.toContain('refused');

    // A slip of the finger is taken back in the list of one's own acts.
    await ann.page.goto(`${address}/me`);
    await ann.page.locator('#me').getByText('Hand raised').waitFor();
    await ann.page.locator('#me form:has([value="hand.lower"]) button').click();
    await ann.page.waitForLoadState();
    await ann.page.locator('#me').getByText('Hand lowered').waitFor();
    expect((await stateOf(log)).hands).toEqual({});

    await changeGroup(ann.page, 'government');
    await ann.page.locator('#quoted').getByText('In a hub').first().waitFor();
    const [[who = '', self] = []] = Object.entries((await stateOf(log)).people);
    expect(self).toMatchObject({ group: 'government', place: 'hub', heads: 12, as: 'named' });
    await expectNoSidewaysScroll(ann.page, 'who I am here');
    if (options.javaScriptEnabled !== false) await expectAccessible(ann.page, 'who I am here');

    const code = await codeOn(ann.page);
    const back = await visitor(browser, options);
    await comeBack(back.page, address, 'AAAA BBBB CCCC DDDD');
    await back.page.getByText('Nobody here has this code').waitFor();
    await comeBack(back.page, address, code.toLowerCase());
    await back.page.locator('#me').getByText('Question submitted').waitFor();
    await press(back.page, 'hand.raise');
    await formOf(back.page, 'hand.lower').waitFor();
    const now = await stateOf(log);
    expect(Object.keys(now.people)).toEqual([who]);
    expect(Object.values(now.hands).map(({ by }) => by)).toEqual([who]);

    // The phone that was lost is nobody's.
    await ann.page.goto(address);
    await ann.page.getByText('You are reading along').waitFor();
    expect([...ann.troubles, ...back.troubles].filter((trouble) => !/ 404 /.test(trouble))).toEqual([]);
    await ann.close();
    await back.close();
  });
});

test('J15 J16 what was just done is taken back where it is listed, and who is connected is counted', async () => {
  const log = 'slips';
  const { cookie } = await openSession(node, log);
  const address = `${node.origin}/s/${log}`;
  const ann = await visitor(browser);
  await join(ann.page, address, { group: 'academia', place: 'room', as: 'group' });
  await press(ann.page, 'hand.raise');
  const row = ann.page.locator('#me [data-act-id]', { hasText: 'Hand raised' });
  await row.getByText('Kept').waitFor();
  await row.getByRole('button', { name: 'Take back' }).click();
  await ann.page.locator('#me').getByText('Take back: Hand raised').waitFor();
  await formOf(ann.page, 'hand.raise').waitFor();
  expect((await stateOf(log)).hands).toEqual({});

  const lead = await visitor(browser, { viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = cookie.split('=');
  await lead.page.context().addCookies([{ name, value, url: node.origin }]);
  await lead.page.goto(`${address}/desk`);
  await lead.page.getByText('1 here · 1 connected now').waitFor();
  await ann.close();
  await lead.page.getByText('1 here · 0 connected now').waitFor();
  expect(lead.troubles).toEqual([]);
  await lead.close();
});
