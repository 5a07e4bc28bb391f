import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, startNode } from '../door/node.ts';
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  nextStep,
  openBrowser,
  type Visitor,
  visitor,
} from './browser.ts';
import { comeByLink, formOf, join, openDoors, pasteProposal, press, step, submitQuestion } from './people.ts';

// The whole road in a real browser: an organiser, a moderator, a rapporteur, and three participants at once, one of them
// without script and one in Arabic.

let node: Node;
let browser: Browser;
const visitors: Visitor[] = [];

const come = async (options = {}) => {
  const one = await visitor(browser, options);
  visitors.push(one);
  return one.page;
};

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

test('from a pasted proposal to a report whose every paragraph leads to its source', { timeout: 240_000 }, async () => {
  const { origin } = node;
  const link = /\/start\/[\w-]+/.exec(node.printed())?.[0] ?? '';
  const organiser = await come({ viewport: desktop });

  // Set-up.
  const path = await pasteProposal(organiser, origin, link);
  const address = origin + path;
  await expectAccessible(organiser, 'set-up of a draft');
  const { moderator: moderatorLink, rapporteur: rapporteurLink } = await openDoors(organiser, address);
  const moderator = await come({ viewport: desktop });
  await comeByLink(moderator, origin + moderatorLink, 'Tomas Rask');
  await moderator.goto(`${address}/desk`);
  const rapporteur = await come({ viewport: desktop });
  await comeByLink(rapporteur, origin + rapporteurLink, 'Hana Brightwell');
  await expectAccessible(moderator, 'desk before the session');

  // The doors: three people, three ways.
  const ann = await come();
  const bo = await come({ javaScriptEnabled: false });
  const dina = await come({ locale: 'ar' });
  await join(ann, address, { group: 'civil_society', place: 'room', as: 'named', name: 'Ann Obi' });
  await join(bo, address, {
    group: 'government',
    place: 'online',
    as: 'organisation',
    organisation: 'Ministry of Bridges',
  });
  await join(dina, address, { group: 'academia', place: 'online', as: 'withheld' });
  expect(await dina.locator('html').getAttribute('dir')).toBe('rtl');
  await submitQuestion(ann, 'How will small ministries take part?');
  await submitQuestion(bo, 'Who pays for translation?');
  await bo.waitForLoadState();
  await dina.getByText('Who pays for translation?').waitFor();
  await formOf(dina, 'question.support').waitFor();
  await press(dina, 'question.support');

  // Live: the first step opens the session, the next begins its first part.
  await step(moderator, 'Start the session');
  await step(moderator, 'Begin');
  await press(ann, 'hand.raise');
  await press(bo, 'hand.raise');
  await bo.waitForLoadState();
  await moderator.getByText('Ann Obi').first().waitFor();
  await moderator.getByText('Ministry of Bridges').first().waitFor();
  await expectAccessible(moderator, 'desk with hands and questions');
  for (const [page, state] of [
    [ann, 'phone with the hand up'],
    [dina, 'phone in Arabic'],
    [bo, 'phone without script'],
  ] as const) {
    if (page !== bo) await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
  }

  // The first hand gets the floor, and sees so on the phone; the second is next on every screen.
  await moderator.keyboard.press('f');
  await step(moderator, 'Ann Obi');
  await ann.getByText('You have the floor').filter({ visible: true }).first().waitFor();
  const room = await come({ viewport: { width: 1920, height: 1080 } });
  await room.goto(`${address}/room`);
  await room.getByText('Ann Obi').first().waitFor();
  await room.getByText('Ministry of Bridges').first().waitFor();
  await expectAccessible(room, 'room screen while somebody speaks');
  await rapporteur.goto(`${address}/notes`);
  await rapporteur.locator('textarea').first().fill('Small ministries ask for one calendar.');
  await nextStep(rapporteur).click();
  await rapporteur.getByText('Small ministries ask for one calendar.').first().waitFor();
  await expectAccessible(rapporteur, 'notes with one note');

  // The turn ends, the first question is taken, the session closes.
  await step(moderator, 'Ministry of Bridges');
  await step(moderator, 'End turn');
  await moderator.locator('main .btn.p', { hasText: 'Take' }).waitFor();
  await press(moderator, 'question.take');
  await ann.getByText('Who pays for translation?').first().waitFor();
  await closeSession(moderator);

  // The report: every citation opens its entry.
  const reader = await come({ viewport: desktop });
  await reader.goto(`${address}/report`);
  await expectAccessible(reader, 'report');
  const text = await reader.locator('main').textContent();
  for (const said of [
    'Small ministries ask for one calendar.',
    'Who pays for translation?',
    'Ministry of Bridges',
    'Ann Obi',
  ])
    expect(text).toContain(said);
  const cited = await reader
    .locator('a.cite')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).href))]); // all are links
  expect(cited.length).toBeGreaterThan(5);
  for (const href of cited.filter((one) => one.includes('/entry/'))) {
    const answer = await reader.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(await answer.text()).not.toContain('This entry is not public');
  }
  await reader.goto(cited.find((one) => one.includes('/entry/')) ?? '');
  await expectAccessible(reader, 'an entry');
  expect((await reader.request.get(`${address}/report.json`)).headers()['content-type']).toContain('application/json');
  expect(await (await reader.request.get(`${address}/report.md`)).text()).toContain('Who pays for translation?');

  expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]);
});

async function closeSession(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Close the session' })
    .or(page.locator('summary', { hasText: 'Close the session' }))
    .first()
    .click();
  await press(page, 'session.close');
  await page
    .locator('main')
    .getByText(/report/i)
    .first()
    .waitFor();
}
