import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { nextStep } from './browser.ts';

/** What the people of a journey do, each with their own hands: filling the forms a page shows, pressing what it offers. */

const fixture = path.resolve(import.meta.dirname, '../../src/readers/proposal/fixtures/2019-open-seats.txt');

/** The organiser opens the one-time link, gives a name, pastes a proposal; gives back the address of the session. */
export async function pasteProposal(page: Page, origin: string, setUpLink: string, file = fixture): Promise<string> {
  await page.goto(origin + setUpLink);
  await page.fill('input[name=name]', 'Maya Okonkwo');
  await nextStep(page).click();
  await page.waitForURL('**/sessions');
  await nextStep(page).click();
  await page.waitForURL('**/sessions/new');
  await page.fill('textarea', fs.readFileSync(file, 'utf8'));
  await nextStep(page).click();
  await page.waitForURL('**/setup**');
  return new URL(page.url()).pathname.replace(/\/setup$/, '');
}

/** The organiser settles what is to be decided, and makes it a session. */
export async function makeSession(page: Page): Promise<void> {
  for (;;) {
    const settle = page.getByRole('button', { name: 'It is settled' });
    if ((await settle.count()) === 0) break;
    await settle.first().click();
    await page.waitForLoadState();
  }
  await page.getByRole('button', { name: 'Make it a session' }).first().click();
  await page.waitForLoadState();
}

/** A link for somebody of the team, as the set-up's page shows it. */
export async function linkFor(page: Page, role: string): Promise<string> {
  const shown = () =>
    page.locator('#team input[readonly]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)); // inputs by the selector
  const before = await shown();
  await page.locator('#team select[name=role]').selectOption(role);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.waitForLoadState();
  const fresh = (await shown()).find((link) => !before.includes(link));
  if (!fresh) throw new Error(`No link for the ${role} is shown`);
  return new URL(fresh).pathname;
}

/** The organiser makes it a session, invites the team and opens the doors. */
export async function openDoors(page: Page, address: string): Promise<{ moderator: string; rapporteur: string }> {
  await makeSession(page);
  const moderator = await linkFor(page, 'moderator');
  const rapporteur = await linkFor(page, 'rapporteur');
  await page.getByRole('button', { name: 'Open the doors' }).first().click();
  await page.waitForLoadState();
  await page.goto(new URL(`${address}/desk`, page.url()).href);
  return { moderator, rapporteur };
}

/** Somebody of the team opens their link. */
export async function comeByLink(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.fill('input[name=name]', name);
  await nextStep(page).click();
  await page.waitForLoadState();
}

export interface Self {
  group: string;
  place: 'room' | 'online' | 'hub';
  as: 'named' | 'organisation' | 'group' | 'withheld';
  name?: string;
  organisation?: string;
}

/** Somebody joins from the page behind the code. */
export async function join(page: Page, address: string, self: Self): Promise<void> {
  await page.goto(`${address}/join`);
  await fillJoin(page, self);
}

/** Fills the form on the page one is on. */
export async function fillJoin(page: Page, self: Self): Promise<void> {
  await choose(page, 'group', self.group);
  await choose(page, 'region', 'african_group');
  await choose(page, 'place', self.place);
  await choose(page, 'as', self.as);
  if (self.name) await page.fill('input[name=name]', self.name);
  if (self.organisation) await page.fill('input[name=organisation]', self.organisation);
  await nextStep(page).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/join'));
}

/** Picks a value of a field, however the page offers it. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`select[name=${name}]`);
  if ((await list.count()) > 0) await list.selectOption(value);
  else await page.locator(`input[name=${name}][value=${value}]`).check();
}

/** The form on the page that asks for this. */
export const formOf = (page: Page, type: string) =>
  page.locator(`form:has([name=type][value="${type}"]):visible`).first();

export async function submitQuestion(page: Page, text: string): Promise<void> {
  const form = formOf(page, 'question.submit');
  await form.locator('textarea').fill(text);
  await form.locator('button:visible').click();
}

/** Presses the button that asks for this: the one that says so by itself, or the first of its form. */
export async function press(page: Page, type: string): Promise<void> {
  await formOf(page, type).waitFor();
  const own = page.locator(`button[name=type][value="${type}"]:visible`).first();
  const button = (await own.count()) > 0 ? own : formOf(page, type).locator('button').first();
  await button.click();
}

/** Shows, to whoever looks there. */
export const see = (where: Page | Locator, text: string | RegExp) =>
  where.getByText(text).filter({ visible: true }).first().waitFor();

/**
 * Takes the step a desk offers, once it names this; again if it changed under the finger, for then nothing was done and the
 * desk says so.
 */
export async function step(desk: Page, named: string): Promise<void> {
  const button = desk.locator('main .btn.p', { hasText: named });
  await button.waitFor();
  const press = async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 1_000 }).catch(() => {}); // gone meanwhile: taken
    return button.count();
  };
  await expect.poll(press, { timeout: 20_000, interval: 300 }).toBe(0);
}
