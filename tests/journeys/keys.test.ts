import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { readCommand } from '#core/session/session.ts';
import { type Node, openSession, startNode } from '../door/node.ts';
import { desktop, openBrowser, type Visitor, visitor } from './browser.ts';

// The desks with the keyboard alone: each printed key does what it says, none does while somebody writes, and the focus
// stays where it was. The mouse is never used here.

let node: Node;
let browser: Browser;
const open: Visitor[] = [];
let acts = 0;

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
});
afterAll(async () => {
  expect(open.flatMap(({ troubles }) => troubles)).toEqual([]);
  await browser?.close();
  await node?.stop();
});

const state = async (log: string) => {
  const reading = await node.logs.read(log);
  if (!reading) throw new Error('The session is gone');
  return reading.state;
};

/** Somebody does something elsewhere. */
async function does(log: string, by: ActorId, given: Record<string, unknown>) {
  acts += 1;
  const read = readCommand(given);
  if ('malformed' in read) throw new Error(`Malformed: ${read.malformed}`);
  const outcome = await node.logs.act({ log, id: `done-elsewhere-${acts}-00000000`, command: read.command, by });
  expect(outcome).toMatchObject({ kept: true });
}

async function joins(log: string, name: string, group: string): Promise<ActorId> {
  const person = await node.people.createMember(name, false);
  const by = await node.people.actorOf(person, log, 'guest');
  await does(log, by, { type: 'person.join', group, region: 'weog', place: 'online', as: 'named', name });
  return by;
}

/** The organiser's own browser at one of the desks. */
async function deskOf(log: string, view: string) {
  const { organiser, cookie } = await openSession(node, log);
  const one = await visitor(browser, { viewport: desktop });
  open.push(one);
  one.page.setDefaultTimeout(15_000);
  const [name = '', value = ''] = cookie.split('=');
  await one.page.context().addCookies([{ name, value, url: node.origin }]);
  await one.page.goto(`${node.origin}/s/${log}/${view}`);
  return { page: one.page, organiser };
}

/** The filled button, once it bears its key: from then on the desk listens. */
const button = (page: Page, named: string) => page.locator('main .btn.p:has(kbd)', { hasText: named });
const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 });
/** The filled button does nothing just after it has changed: whoever pressed then meant what stood there before. */
const pressUntil = (page: Page, key: string, look: () => Promise<boolean>) =>
  until(async () => {
    if (!(await look())) await page.keyboard.press(key);
    return look();
  }).toBe(true);
/** What has the focus, by its words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('the moderator’s desk: every printed key does what is printed on it', async () => {
  const log = 'keys-desk';
  const { page, organiser } = await deskOf(log, 'desk');
  const [ann, bo, cy] = [
    await joins(log, 'Ann', 'academia'),
    await joins(log, 'Bo', 'government'),
    await joins(log, 'Cy', 'civil_society'),
  ];
  for (const by of [ann, bo, cy]) await does(log, by, { type: 'hand.raise' });
  await does(log, ann, { type: 'question.submit', text: 'Who mends the lamp?', language: 'en' });

  // N is the filled button, whatever it is.
  await button(page, 'Start the session').waitFor();
  await pressUntil(page, 'n', async () => (await state(log)).phase === 'live');
  // F opens the floor; P pauses and goes on again; U takes the last of it back.
  await page.locator('[data-key=floor]').waitFor();
  await page.keyboard.press('f');
  await until(async () => (await state(log)).clock.segment).toBe('floor');
  await page.locator('[data-key=pause]').waitFor();
  await page.keyboard.press('p');
  await page.locator('[data-resume]').waitFor();
  const runs = async () => (await state(log)).clock.pausedFrom === undefined;
  await pressUntil(page, 'p', runs);
  await page.locator('[data-key=undo]').waitFor();
  await page.keyboard.press('u');
  await page.locator('[data-resume]').waitFor();
  await pressUntil(page, 'P', runs);
  await page.locator('[data-key=pause]').waitFor();

  // 1 calls the first; E gives thirty seconds more; a place after the first asks for a reason, and Esc closes it again.
  await page.keyboard.press('1');
  await page.locator('#speaker [data-key=more]').waitFor();
  await page.locator('#speaker b', { hasText: 'Ann' }).waitFor();
  await page.keyboard.press('e');
  await until(async () => Object.values((await state(log)).turns).at(-1)?.extraSeconds).toBe(30);
  await page.keyboard.press('2');
  const reason = page.locator('#hands details[open] select');
  await reason.waitFor();
  expect(await reason.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await reason.waitFor({ state: 'hidden' });
  expect(await focused(page)).toContain('Call');

  // A opens the form for a name; letters are letters there.
  await page.keyboard.press('a');
  await page.keyboard.type('Nepefaqu 12?');
  await page.keyboard.press('Enter');
  await page.locator('#hands ol > li', { hasText: 'Nepefaqu 12?' }).waitFor();
  expect(await runs()).toBe(true);
  expect(await focused(page)).toContain('Add a name');

  // Q takes the first question, once nobody has the floor.
  await does(log, organiser, { type: 'floor.end' });
  await page.locator('[data-key=question]').waitFor();
  await page.keyboard.press('q');
  await page.locator('#questions').getByText('Being answered').waitFor();
});

test('the list of keys opens by ?, and switches them off for good', async () => {
  const { page } = await deskOf('keys-off', 'desk');
  await button(page, 'Start the session').waitFor();
  await page.keyboard.press('?');
  const list = page.locator('dialog[open]');
  await list.waitFor();
  await page.keyboard.press('n'); // a key under the list does nothing
  await page.keyboard.press('Tab');
  expect((await state('keys-off')).phase).toBe('open');
  await list.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.locator('main .btn.p kbd').waitFor({ state: 'detached' });

  await page.reload();
  await page.getByRole('button', { name: 'Keys' }).waitFor();
  expect(await page.locator('main kbd').count()).toBe(0);
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press('Enter');
  await list.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  expect((await state('keys-off')).phase).toBe('open');
});

test('a row that goes away leaves the keyboard in the row that stands there now', async () => {
  const log = 'keys-rows';
  const { page, organiser } = await deskOf(log, 'desk');
  const [ann, bo, cy] = [
    await joins(log, 'Ann', 'academia'),
    await joins(log, 'Bo', 'government'),
    await joins(log, 'Cy', 'civil_society'),
  ];
  await does(log, organiser, { type: 'session.start' });
  for (const by of [ann, bo, cy]) await does(log, by, { type: 'hand.raise' });
  const row = (place: number) => page.locator(`#hands ol > li:nth-child(${place})`);
  await row(3).locator('summary').focus();
  await does(log, cy, { type: 'hand.lower' });
  await row(3).waitFor({ state: 'detached' });
  await until(() => row(2).evaluate((one) => one.contains(document.activeElement))).toBe(true);

  for (const by of [ann, bo]) await does(log, by, { type: 'hand.lower' });
  await until(() => page.evaluate(() => document.activeElement?.id)).toBe('hands');
});

test('the rapporteur’s desk: a note is kept, moved, hung, made to cite and lifted by keys', async () => {
  const log = 'keys-notes';
  const { page, organiser } = await deskOf(log, 'notes');
  const ann = await joins(log, 'Ann', 'academia');
  await does(log, organiser, { type: 'session.start' });
  for (const text of ['Who mends the lamp?', 'Who pays for the ferry?'])
    await does(log, ann, { type: 'question.submit', text, language: 'en' });
  const [first = '', second = ''] = Object.keys((await state(log)).questions);
  for (const question of [first, second]) {
    await does(log, organiser, { type: 'question.take', question, reason: 'must_leave' });
    await does(log, organiser, { type: 'question.answer', question });
  }
  await page.locator('#taken li').nth(1).waitFor();

  // While one writes, letters are letters; the keys with Ctrl and Alt work there.
  const field = page.locator('#note-text');
  await page.keyboard.press('?');
  await page.locator('dialog[open]', { hasText: 'Cite the question taken last' }).waitFor();
  await page.keyboard.press('Escape');
  await field.focus();
  await page.keyboard.type('All like lamps?');
  expect(await page.locator('dialog[open], #lift-text').count()).toBe(0);
  await page.keyboard.press('Alt+Digit1');
  expect(await page.locator('[name=policyQuestion]').first().isChecked()).toBe(true);
  await page.keyboard.press('Control+k');
  await page.locator('#write .say', { hasText: 'Who pays for the ferry?' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('#write .say', { hasText: 'Who mends the lamp?' }).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+Enter');
  await page.locator('ol a[data-lift]').waitFor();
  expect([await field.inputValue(), await field.evaluate((one) => one === document.activeElement)]).toEqual(['', true]);
  expect(Object.values((await state(log)).notes)).toMatchObject([{ policyQuestion: 'p1', question: first }]);

  // L lifts the note one stands on; letters that are switched off do nothing.
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press('l');
  await until(() => page.locator('#lift-text').evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.locator('#lift-text').inputValue()).toBe('All like lamps?');
});
