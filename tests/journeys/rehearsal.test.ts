import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repairShop } from '#server/demo/repair-shop.ts';
import { type Driving, driveRehearsal } from '#server/rehearsal/drive.ts';
import { createSession } from '#server/sessions.ts';
import { type Node, startNode } from '../door/node.ts';
import { desktop, expectAccessible, nextStep, openBrowser, phone, visitor } from './browser.ts';
import { comeByLink } from './people.ts';

// A moderator practises: the hall comes in by itself, a person leads it from the desk, and every screen says what it is and
// runs at the rehearsal's pace.

const pace = 60;
let node: Node;
let browser: Browser;
let driving: Driving;
const ended = new AbortController();
let playing: Promise<unknown>;

beforeAll(async () => {
  node = await startNode();
  browser = await openBrowser();
  const person = await node.people.createMember('Odile Varn');
  const made = await createSession(node, { person, id: 'the-session-to-practise', draft: repairShop.draft });
  if ('refused' in made) throw new Error(made.refused);
  const wanted = { original: made.log, people: 40, seed: 5, speed: pace, moderate: false };
  driving = await driveRehearsal(node, wanted);
  playing = driving.play(ended.signal);
});
afterAll(async () => {
  ended.abort();
  await playing;
  await browser?.close();
  await node?.stop();
});

const link = (wanted: string) =>
  `${node.origin}/staff/${driving.begun.links.find(({ role }) => role === wanted)?.token}`;

test('X3 X5 a person moderates an invented hall at sixty times the pace; every screen is marked', async () => {
  const base = `${node.origin}/s/${driving.begun.log}`;
  const moderator = await visitor(browser, { viewport: desktop });
  await comeByLink(moderator.page, link('moderator'), 'Ludovic Parramore');
  await moderator.page.goto(`${base}/desk`);
  // A step that has just appeared is not taken yet.
  await moderator.page.waitForTimeout(1_500);
  await nextStep(moderator.page).click();
  const clock = moderator.page.locator('header time').last();
  const secondsShown = async () =>
    ((await clock.textContent()) ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  await expect.poll(async () => (await node.logs.read(driving.begun.log))?.state.phase).toBe('live');
  const [before, since] = [await secondsShown(), performance.now()];
  await moderator.page.waitForTimeout(2_000);
  const [shown, passed] = [(await secondsShown()) - before, (performance.now() - since) / 1000];
  expect(Math.abs(((shown + 86_400) % 86_400) / passed - pace)).toBeLessThan(pace / 3);

  const { state } = (await node.logs.read(driving.begun.log)) ?? {};
  expect(Object.keys(state?.people ?? {}).length).toBeGreaterThan(15);

  const one = await visitor(browser, { viewport: phone });
  for (const path of ['', '/join', '/room', '/report', '/desk', '/poster']) {
    await one.page.goto(base + path);
    expect(await one.page.locator('.rehearsal').textContent({ timeout: 5_000 }), path).toBe(
      'Rehearsal: nobody here is real',
    );
  }
  await one.page.goto(`${base}?lang=ar`);
  expect(await one.page.locator('.rehearsal').textContent()).toBe('جلسة تدريب: لا أحد هنا حقيقي');
  await expectAccessible(one.page, 'the phone of a rehearsal');
  expect(moderator.troubles).toEqual([]);
  await moderator.close();
  await one.close();
});
