import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { readCommand } from '#core/session/session.ts';
import { inviteStaff } from '#server/sign-in/staff-links.ts';
import { ask, json, type Node, openSession, startNode } from '../door/node.ts';
import { desktop, expectAccessible, expectNoSidewaysScroll, openBrowser, type Visitor, visitor } from './browser.ts';
import { comeByLink } from './people.ts';

// The online moderator's desk, with the keyboard alone: what is new, what asks the same, what is read out, who needs help.

let browser: Browser;
let node: Node;
let organiser: ActorId;
let desk: Visitor;
let acts = 0;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-online-'));

beforeAll(async () => {
  browser = await openBrowser();
  node = await startNode({}, folder);
  ({ organiser } = await openSession(node, 'hall'));
  const made = await inviteStaff(node, {
    log: 'hall',
    by: organiser,
    role: 'online_moderator',
    id: 'invite-online-00001',
  });
  if ('refused' in made) throw new Error(made.refused);
  desk = await visitor(browser, { viewport: desktop });
  desk.page.setDefaultTimeout(15_000);
  await comeByLink(desk.page, `${node.origin}/staff/${made.token}`, 'Teo Lindqvist');
});

afterAll(async () => {
  await desk?.close();
  await browser?.close();
  await node?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Somebody online who has joined, and what they do from there. */
async function guest(name: string, place: string) {
  const headers = { origin: node.origin, 'content-type': 'application/json' };
  const self = { group: 'academia', region: 'weog', place, as: 'named', name, organisation: '' };
  const command = { type: 'person.join', ...self };
  const joined = await ask(node, 'POST', '/join/hall', headers, json({ id: `join-of-${name}-0000000000`, command }));
  const cookie = (joined.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  return async (does: Record<string, unknown>) => {
    acts += 1;
    const body = json({ id: `act-of-${name}-${acts}-000000000`, command: does });
    const answer = await ask(node, 'POST', '/act/hall', { ...headers, cookie }, body);
    expect(JSON.parse(answer.body)).toMatchObject({ kept: true });
  };
}

async function lead(command: Record<string, unknown>) {
  acts += 1;
  const read = readCommand(command);
  if ('malformed' in read) throw new Error(`Malformed: ${read.malformed}`);
  const outcome = await node.logs.act({
    log: 'hall',
    id: `lead-${acts}-0000000000000`,
    command: read.command,
    by: organiser,
  });
  expect(outcome).toMatchObject({ kept: true });
}

const state = async () => {
  const reading = await node.logs.read('hall');
  if (!reading) throw new Error('The session is gone');
  return reading.state;
};
const questionOf = async (text: string) => {
  const reading = await node.logs.read('hall');
  return Object.keys(reading?.state.questions ?? {}).find((id) => reading?.words(id)?.text === text) ?? '';
};
const rows = (page: Page) => page.locator('#fresh ol > li');
const submit = (text: string) => ({ type: 'question.submit', text, language: 'en' });

test('the link leads to the desk, where nothing is to be done yet and the page says so', async () => {
  const { page } = desk;
  expect(new URL(page.url()).pathname).toBe('/s/hall/online');

  await page.getByText('All questions are looked after.').waitFor();
  await expectAccessible(page, 'the empty desk');
  await expectNoSidewaysScroll(page, 'the empty desk');
});

test('Q12 M merges the oldest new question with the one that says nearly the same, and both who asked are credited', async () => {
  const { page } = desk;
  const [ann, bo] = [await guest('Ann', 'room'), await guest('Bo', 'online')];
  await ann(submit('Who pays for repairing the bridge?'));
  await rows(page).first().waitFor();
  await page.keyboard.press('t');
  await page.getByText('All questions are looked after.').waitFor();
  await bo(submit('Who is going to pay for the repair of the bridges?'));
  await page.getByText('Says nearly the same as question 1').waitFor();
  expect(await page.locator('#fresh div.msg').textContent()).toContain('\u2068Ann\u2069 and \u2068Bo\u2069');
  expect(await page.locator('main .btn.p').count()).toBe(1);
  await expectAccessible(page, 'a question that says nearly the same');

  await page.keyboard.press('m');
  await page.getByText('All questions are looked after.').waitFor();
  const [into, from] = [
    await questionOf('Who pays for repairing the bridge?'),
    await questionOf('Who is going to pay for the repair of the bridges?'),
  ];
  expect((await state()).questions[from]).toMatchObject({ stage: 'merged', into });
});

test('Q13 a merge is taken apart again from the list of merged ones', async () => {
  const { page } = desk;
  await page.locator('#fresh summary', { hasText: '1 question merged' }).focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'merged questions');
  await page.getByRole('button', { name: 'Take apart' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#fresh summary', { hasText: 'merged' }).waitFor({ state: 'detached' });

  const from = await questionOf('Who is going to pay for the repair of the bridges?');
  expect((await state()).questions[from]?.stage).toBe('open');
});

test('arrows choose a question, K keeps one apart, X returns one with a reason', async () => {
  const { page } = desk;
  const cy = await guest('Cy', 'hub');
  for (const text of ['When does the ferry stop?', 'Who pays for repairing the bridges?', 'Is that a good minister?'])
    await cy(submit(text));
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('u');
  expect(await page.locator('#fresh details[open] select').evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await page.locator('#fresh details[open] select').selectOption('unkind');
  await expectAccessible(page, 'returning a question');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page).count()).toBe(1);

  const { questions } = await state();
  expect(questions[await questionOf('Who pays for repairing the bridges?')]).toMatchObject({ stage: 'open' });
  expect(questions[await questionOf('Is that a good minister?')]).toMatchObject({
    stage: 'returned',
    returned: { reason: 'unkind' },
  });
  expect(questions[await questionOf('When does the ferry stop?')]?.looked).toBeUndefined();
});

test('H6 R marks as read out what is before the panel', async () => {
  const { page } = desk;
  await lead({ type: 'session.start' });
  const question = await questionOf('Who pays for repairing the bridge?');
  await lead({ type: 'question.take', question, reason: 'must_leave' });
  await page.getByText('Read this out now').waitFor();
  expect(await page.locator('#aloud').textContent()).toContain('from \u2068Ann\u2069');
  await page.keyboard.press('r');

  await expect.poll(async () => (await state()).questions[question]?.readOut !== undefined).toBe(true);
});

test('F18 the next question is read out with one tap: it is taken, and a turn of whoever submitted it', async () => {
  const { page } = desk;
  const button = page.locator('#aloud').getByRole('button', { name: 'Read out as their turn' });
  await button.waitFor();
  await expectAccessible(page, 'the next question may be read out');
  await button.click();
  await expect.poll(async () => Object.keys((await state()).turns).length).toBe(1);

  const { questions, turns } = await state();
  const [turn] = Object.values(turns);
  expect(questions[turn?.question ?? '']).toMatchObject({ stage: 'taken', by: turn?.by });
  await lead({ type: 'floor.end' });
  await page.getByText('To read out next').waitFor(); // what was read out is not to be read out again
});

test('H3 H helps whoever called, and what was solved is counted', async () => {
  const { page } = desk;
  const dee = await guest('Dee', 'online');
  await dee({ type: 'help.ask', what: 'speak', word: 'My microphone is silent.' });
  await page.getByText('My microphone is silent.').waitFor();
  await expectAccessible(page, 'somebody calls for help');
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Solved for Dee' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('One person has been helped so far.').waitFor();

  expect(Object.values((await state()).helps)).toMatchObject([{ what: 'speak', done: { helped: true } }]);
});

test('without a line what is done waits here, and goes out once', async () => {
  const { page } = desk;
  await page.context().setOffline(true);
  await page.keyboard.press('t');
  await page.getByText('One act waits here').waitFor();
  await expectAccessible(page, 'without a line');
  expect(await rows(page).count()).toBe(1);
  await page.context().setOffline(false);
  await page.getByText('All questions are looked after.').waitFor({ timeout: 60_000 });
});

test('Q17 of two at once the second is told the truth', async () => {
  const { page } = desk;
  await (await guest('Eve', 'online'))(submit('What about the tram?'));
  await rows(page).first().waitFor();
  await page.route('**/feed/**', (route) => route.abort());
  await page.reload();
  await rows(page).first().waitFor();
  await page.locator('#fresh kbd', { hasText: 'T' }).waitFor();
  await lead({ type: 'question.keep', question: await questionOf('What about the tram?') });
  await page.keyboard.press('t');

  await page.getByText('Somebody of the team looked at that question a moment ago.').waitFor();
  await expectAccessible(page, 'two at once');
  await page.unroute('**/feed/**');
});

test('nothing is wider than the window on a tablet, in one column, and in Arabic', async () => {
  const { page } = desk;
  for (const [width, height] of [
    [1024, 768],
    [768, 1024],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page, `${width} pixels`);
  }
  await page.context().addCookies([{ name: 'bt-lang', value: 'ar', url: node.origin }]);
  await page.reload();
  await expectNoSidewaysScroll(page, 'Arabic');
  await expectAccessible(page, 'Arabic');
  // Without a line a browser complains of what it cannot fetch; nothing else went wrong.
  expect(desk.troubles.filter((said) => !/Failed to load resource|ERR_/.test(said))).toEqual([]);
});
