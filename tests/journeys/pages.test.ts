import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftOf } from '#readers/draft.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import { seedDemo } from '#server/demo/demo.ts';
import { type Node, startNode } from '../door/node.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, nextStep, openBrowser, phone, visitor } from './browser.ts';

// Every page, in the made-up world of the demonstration, at a phone's and a desk's size, left to right and right to left:
// nothing for axe to find, nothing wider than the window, nothing from a third party, no error.

let node: Node;
let browser: Browser;
let lines: string[];

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
  lines = await seedDemo(node, (page) => draftOf(readProposal(page), page, 'A session'));
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** The address behind a label of the demonstration's listing: the so-manieth of that name. */
const address = (label: string, which = 0) =>
  node.origin +
  (lines.filter((line) => line.includes(`${label}: `))[which]?.replace(/^.*?: (https?:\/\/[^/]+)?/, '') ?? '');

const languages = ['en', 'ar'] as const;

test.each(languages)('what everybody may see, in %s', async (lang) => {
  const one = await visitor(browser, { locale: lang });
  const live = address('room').replace(/\/room$/, '');
  const closed = address('report').replace(/\/report$/, '');
  const pages = ['/', '/?code=ZZZZZZ', '/sessions', '/start/unknown', '/staff/unknown', '/nowhere'];
  for (const at of [
    ...pages.map((path) => node.origin + path),
    live,
    `${live}/map`,
    `${live}/join`,
    `${live}/report`,
    `${live}/desk`,
    closed,
    `${closed}/report`,
  ])
    await look(one.page, at);
  await one.page.setViewportSize({ width: 1920, height: 1080 });
  await look(one.page, `${live}/room`);
  await look(one.page, `${closed}/room`);
  const expected = /nowhere|unknown|desk|report/; // these answer 403 and 404, in words, and the browser notes it
  expect(one.troubles.filter((trouble) => !expected.test(trouble))).toEqual([]);
});

test.each([
  ['organiser', 0, ['setup', 'poster', 'desk']],
  ['organiser', 1, ['setup', 'desk', 'notes', 'report']],
  ['organiser', 2, ['setup', 'poster', 'desk']],
  ['moderator', 0, ['desk']],
  ['rapporteur', 0, ['notes', 'report']],
] as const)('what the %s of session %i sees', async (role, which, views) => {
  for (const lang of languages) {
    const one = await visitor(browser, { viewport: desktop, locale: lang });
    const link = address(role, which);
    await look(one.page, link);
    await one.page.locator('input[name=name]').fill('Rosa Lind');
    await nextStep(one.page).click();
    await one.page.waitForURL('**/s/**');
    const session = one.page.url().replace(/(\/s\/[^/]+).*/, '$1');
    for (const view of views) {
      await look(one.page, `${session}/${view}`);
      await one.page.setViewportSize(phone);
      await look(one.page, `${session}/${view}`);
      await one.page.setViewportSize(desktop);
    }
    await look(one.page, `${node.origin}/sessions`);
    if (role === 'organiser') await look(one.page, `${node.origin}/sessions/new`);
    expect(one.troubles.filter((trouble) => !/40[34]/.test(trouble))).toEqual([]);
    await one.close();
  }
});

async function look(page: Parameters<typeof expectAccessible>[0], at: string): Promise<void> {
  await page.goto(at);
  await expectAccessible(page, at);
  await expectNoSidewaysScroll(page, at);
}
