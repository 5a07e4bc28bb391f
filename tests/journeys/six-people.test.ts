import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordingOf } from '#wording/words.ts';
import { type Node, startNode } from '../door/node.ts';
import { desktop, nextStep, openBrowser, phone, type Visitor, visitor } from './browser.ts';
import {
  comeByLink,
  fillJoin,
  formOf,
  linkFor,
  makeSession,
  pasteProposal,
  press,
  see,
  step,
  submitQuestion,
} from './people.ts';

// Six people at once, each in a browser of their own: what one does appears on the others' screens. From the first link to
// the report; one test after the other on the same session.

let node: Node;
let browser: Browser;
let address = '';
const visitors: Visitor[] = [];
const pages: Record<'organiser' | 'moderator' | 'online' | 'rapporteur' | 'ann' | 'dina', Page> = {} as never; // filled below

const ar = wordingOf('ar');
const lamp = 'Who mends the lamp?';
const bridge = 'Who pays for repairing the bridge?';
const bridges = 'Who is going to pay for the repair of the bridges?';

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
  const come = async (viewport: typeof phone, locale = 'en') => {
    const one = await visitor(browser, { viewport, locale });
    one.page.setDefaultTimeout(20_000);
    visitors.push(one);
    return one.page;
  };
  pages.organiser = await come(desktop);
  pages.moderator = await come(desktop);
  pages.online = await come(desktop);
  pages.rapporteur = await come(desktop);
  pages.ann = await come(phone);
  pages.dina = await come({ width: 390, height: 844 }, 'ar');
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** The place where somebody's own choice is said. */
const mine = (page: Page, list: string, condition: string) =>
  page.locator(`${list} [data-if="${condition}"]:visible`).first().waitFor();

const takeStep = (named: string) => step(pages.moderator, named);

test('S8 the organiser sets the session up; a link leads each of the team to their own desk', async () => {
  const { organiser, moderator, online, rapporteur } = pages;
  const link = /\/start\/[\w-]+/.exec(node.printed())?.[0] ?? '';
  const path = await pasteProposal(organiser, node.origin, link);
  address = node.origin + path;
  await organiser.locator('#awareness summary').click();
  await organiser.fill('#awareness input[name^="text:"] >> nth=0', 'How well do you know the tide rules?');
  await organiser.locator('#awareness button').click();
  await see(organiser, 'How well do you know the tide rules?');
  await makeSession(organiser);
  const team = [
    [moderator, 'moderator', 'Tomas Rask', 'desk'],
    [online, 'online_moderator', 'Teo Lindqvist', 'online'],
    [rapporteur, 'rapporteur', 'Hana Brightwell', 'notes'],
  ] as const;
  for (const [page, role, name, desk] of team) {
    await comeByLink(page, node.origin + (await linkFor(organiser, role)), name);
    await page.waitForURL(`**/${desk}`);
  }
  await see(moderator, 'The doors are not open yet.');
  await organiser.getByRole('button', { name: 'Open the doors' }).first().click();
  await moderator.locator('main .btn.p', { hasText: 'Start the session' }).waitFor();
});

test('J1 two people come in by the code, and say how they may be quoted', async () => {
  const { organiser, moderator, ann, dina } = pages;
  const code = (await organiser.locator('#team .code').textContent()) ?? '';
  for (const page of [ann, dina]) {
    await page.goto(node.origin);
    await page.fill('input[name=code]', code.toLowerCase());
    await nextStep(page).click();
    await page.waitForURL('**/s/*');
    await page.locator('#floor a.btn.p').click();
    await page.waitForURL('**/join');
  }
  await fillJoin(ann, { group: 'civil_society', place: 'room', as: 'named', name: 'Ann Obi' });
  await fillJoin(dina, { group: 'academia', place: 'online', as: 'organisation', organisation: 'Quay Institute' });
  expect(await dina.locator('html').getAttribute('dir')).toBe('rtl');
  await see(moderator, '2 here · 2 connected now');

  await formOf(ann, 'awareness.answer').getByRole('button', { name: '2', exact: true }).click();
  await mine(ann, '#aware', 'chose-2');
  await formOf(dina, 'awareness.answer').getByRole('button', { name: '3', exact: true }).click();
  await mine(dina, '#aware', 'chose-3');
});

test('Q12 questions are supported, and two that say the same are merged with credit to both', async () => {
  const { ann, dina, online, moderator } = pages;
  await submitQuestion(ann, bridge);
  await see(dina, bridge);
  await see(online, bridge);
  await online.keyboard.press('t');
  await see(online, 'All questions are looked after.');
  await dina.locator('#ask-language').selectOption('en');
  await submitQuestion(dina, bridges);
  await see(ann, bridges);
  await submitQuestion(ann, lamp);
  await see(dina, lamp);
  const about = (page: Page, text: string) => page.locator('[data-question]', { hasText: text });
  await about(dina, lamp).locator('button[value="question.support"]').click();
  await see(about(ann, lamp), '2 support it');

  await see(online, 'Says nearly the same as question');
  await online.keyboard.press('m');
  await about(ann, bridges).waitFor({ state: 'detached' });
  await see(about(ann, bridge), 'Quay Institute');
  expect(await about(ann, bridge).textContent()).toContain('Ann Obi');
  await see(about(dina, bridge), 'Ann Obi');
  await see(moderator, bridge);
});

test('F14 hands from room and online and a name added by the moderator stand in one order', async () => {
  const { ann, dina, moderator, online } = pages;
  await takeStep('Start the session');
  await see(ann, 'The session has begun.');
  await press(ann, 'hand.raise');
  await mine(ann, '#floor', 'hand-up');
  await press(dina, 'hand.raise');
  await mine(dina, '#floor', 'hand-up');
  await see(moderator.locator('#hands'), 'Quay Institute');
  await moderator.keyboard.press('a');
  await moderator.keyboard.type('Kofi Mensah');
  await moderator.keyboard.press('Enter');
  await moderator.locator('#hands ol > li', { hasText: 'Kofi Mensah' }).waitFor();
  await ann.locator('summary', { hasText: 'The whole order, and why' }).click();
  await ann.locator('[data-part=order] li', { hasText: 'Kofi Mensah' }).waitFor();
  expect(await ann.locator('[data-part=order] li').count()).toBe(3);
  await see(online.locator('#hands'), 'Quay Institute');
});

test('F6 F10 F16 the floor is given, a point of order goes first, words are read out, and why the order was left is said to all', async () => {
  const { ann, dina, moderator, online } = pages;
  await moderator.keyboard.press('f');
  await takeStep('Give the floor to Ann Obi');
  await see(ann, 'You have the floor');
  await see(dina.locator('[data-part=now]'), 'Ann Obi');

  // Dina cannot speak, and hands over what is to be read out.
  const write = formOf(dina, 'hand.write');
  await write.locator('summary').click();
  await write.locator('textarea').fill('The quay needs a light.');
  await write.locator('button').click();
  await see(moderator, 'The quay needs a light.');
  await press(ann, 'floor.end');
  await moderator.locator('main .btn.p', { hasText: 'Quay Institute' }).waitFor();

  // Another is called before her, with a reason that everybody reads.
  await moderator.keyboard.press('2');
  await moderator.locator('#hands details[open] select').selectOption('must_leave');
  await moderator.keyboard.press('Tab');
  await moderator.keyboard.press('Enter');
  await see(ann, 'Called before others. Must leave soon');
  await see(dina, ar.phone.now.outOfOrder(ar.common.overrides.must_leave));

  // A point of order stands before everybody.
  const order = ann.locator('form:has(input[name=kind][value=order]):visible');
  await order.locator('summary').click();
  await order.locator('button').click();
  await see(moderator.locator('#hands ol > li'), 'Point of order');
  await takeStep('Give the floor to Ann Obi');
  await see(dina.locator('[data-part=now]'), ar.common.spokenAs.order);
  await takeStep('Give the floor to Quay Institute');
  await see(ann.locator('[data-part=now]'), 'Read out for somebody who cannot speak');
  await see(online, 'The quay needs a light.');
  await takeStep('End turn');
});

test('H3 H8 Q19 a question is taken, read out and answered; a call for help is seen to', async () => {
  const { ann, dina, moderator, online } = pages;
  await moderator.locator('[data-key=question]').waitFor();
  const first = (await moderator.locator('#questions ol .say').first().textContent()) ?? '';
  await moderator.keyboard.press('q');
  await see(ann.locator('[data-part=before]'), first);
  await see(dina.locator('[data-part=before]'), first);
  await see(online, 'Read this out now');
  await online.keyboard.press('r');
  await see(moderator.locator('#questions'), 'Read out.');
  await takeStep('The question is answered');
  await ann.locator('summary', { hasText: 'Taken so far' }).click();
  await see(ann.locator('[data-list=taken]'), 'Answered');

  await dina.locator('#help summary').click();
  await dina.locator('#help-word').fill('لا أسمع شيئا');
  await press(dina, 'help.ask');
  await mine(dina, '[data-part=help]', 'help');
  await see(online, 'لا أسمع شيئا');
  await online.keyboard.press('h');
  await see(online.locator('#help'), 'With Teo Lindqvist');
  await mine(dina, '[data-part=help]', 'help-taken');
  await online.getByRole('button', { name: 'Solved for' }).click();
  await mine(dina, '[data-part=help]', 'no-help');
});

test('V1 O1 a statement is voted on; a note becomes a proposal that is supported, and opposed with a reason', async () => {
  const { ann, dina, rapporteur } = pages;
  await ann.locator('[data-part=voting] summary').click();
  await ann.fill('#state-text', 'The quay is too dark.');
  await press(ann, 'statement.add');
  await see(dina.locator('[data-list=statements]'), 'The quay is too dark.');
  await formOf(dina, 'vote.cast').locator('button[value=agree]').click();
  await mine(dina, '#vote', 'chose-agree');
  await see(rapporteur.locator('#statements'), 'The quay is too dark.');

  await rapporteur.fill('#note-text', 'Two speakers wish for lights on the quay.');
  await rapporteur.locator('#note-text').press('Control+Enter');
  await rapporteur.locator('ol a[data-lift]').waitFor();
  await rapporteur.locator('h1').click();
  await rapporteur.keyboard.press('l');
  await rapporteur.fill('#lift-text', 'Light every quay.');
  await rapporteur.getByRole('button', { name: 'Put to all' }).click();
  for (const page of [ann, dina]) await see(page.locator('#outcomes'), 'Light every quay.');
  const stand = (page: Page) => page.locator('#outcomes form:has([name=reason]):visible');
  await stand(ann).locator('button[value="outcome.support"]').click();
  await mine(ann, '#outcomes', 'chose-support');
  await stand(dina).locator('summary').click();
  await stand(dina).locator('[name=reason]').fill('من يدفع؟');
  await stand(dina).locator('button[value="outcome.oppose"]').click();
  await mine(dina, '#outcomes', 'chose-oppose');
  await see(rapporteur.locator('#outcomes'), '1 reason given');
  await ann.locator('#outcomes summary', { hasText: '1 reason given' }).click();
  const reason = ann.locator('#outcomes .say', { hasText: 'من يدفع؟' });
  await reason.waitFor();
  expect([await reason.getAttribute('lang'), await reason.getAttribute('dir')]).toEqual(['ar', 'auto']);
});

test('T6 A3 the clock is paused, the end moved, the session closed, and awareness asked again', async () => {
  const { organiser, moderator, online, rapporteur, ann, dina } = pages;
  await moderator.keyboard.press('p');
  await see(ann, 'Nobody is charged for this time.');
  await see(dina, ar.phone.now.pausedWhat);
  await takeStep('Resume the clock');
  const ends = await moderator.locator('#half').getByText('Ends at').textContent();
  await moderator.getByRole('button', { name: '+5 min' }).click();
  await expect.poll(() => moderator.locator('#half').getByText('Ends at').textContent()).not.toBe(ends);

  await moderator.getByRole('button', { name: 'Close the session' }).first().click();
  await press(moderator, 'session.close');
  await see(ann, 'The session has ended.');
  await see(dina, ar.phone.now.closed);
  // There is no closing part: the questions are asked once more for some minutes after the end.
  for (const [page, answer] of [
    [ann, '4'],
    [dina, '5'],
  ] as const) {
    await formOf(page, 'awareness.answer').getByRole('button', { name: answer, exact: true }).click();
    await mine(page, '#aware', `chose-${answer}`);
  }
  await moderator.locator('main .btn.p', { hasText: 'Read the report' }).waitFor();
  await see(online, 'All questions are looked after.');
  await see(rapporteur, 'The session has ended');
  await organiser.reload();
  await nextStep(organiser).click();
  await organiser.waitForURL('**/report');
});

test('R2 every paragraph of the report cites entries, and each opens', async () => {
  const { organiser, ann, dina } = pages;
  const text = (await organiser.locator('main').textContent()) ?? '';
  for (const said of [
    bridge,
    lamp,
    'Light every quay.',
    'Two speakers wish for lights on the quay.',
    'The quay is too dark.',
    'Must leave soon',
    'Ann Obi',
    'Kofi Mensah',
    'Quay Institute',
  ])
    expect(text).toContain(said);
  const cited = await organiser
    .locator('a.cite')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).href.replace(/#.*/, '')))]); // links
  const entries = cited.filter((href) => href.includes('/entry/'));
  expect(entries.length).toBeGreaterThan(8);
  for (const href of entries) {
    const answer = await dina.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(await answer.text(), href).not.toContain(ar.report.entry.closed);
  }
  await organiser.locator('a.cite[href*="/entry/"]').first().click();
  await organiser.waitForURL('**/entry/**');
  await ann.goto(`${address}/report`);
  await ann.locator('a.cite').first().waitFor();
  expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]);
});
