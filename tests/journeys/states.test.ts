import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Node, startNode } from '../door/node.ts';
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadFromAfar,
  openBrowser,
  phone,
  visitor,
} from './browser.ts';
import { press, submitQuestion } from './people.ts';
import { type Scene, scenes, setUp } from './scenes.ts';

// Every page of a session in every state it can be in, in light from left to right and in the dark from right to left:
// nothing for axe to find, nothing wider than the window, no error.

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

const modes = [
  ['en', 'light'],
  ['ar', 'dark'],
] as const;
type Mode = readonly [locale: 'en' | 'ar', light: 'light' | 'dark'];

const come = async (scene: Scene, who: 'organiser' | 'ann' | 'room', [locale, colorScheme]: Mode) => {
  const viewport = { organiser: desktop, ann: phone, room: { width: 1920, height: 1080 } }[who];
  const one = await visitor(browser, { viewport, locale, colorScheme });
  if (who !== 'room') {
    const [name, value] = scene.cookies[who];
    await one.page.context().addCookies([{ name, value, url: node.origin }]);
  }
  return one;
};
const base = (scene: Scene) => `${node.origin}/s/${scene.log}`;

async function look(page: Page, state: string) {
  await expectAccessible(page, state);
  await expectNoSidewaysScroll(page, state);
}

test.each(Object.keys(scenes))('%s', async (name) => {
  const scene = await setUp(node, name, `scene-${Object.keys(scenes).indexOf(name)}`);
  for (const mode of modes) {
    const people = {
      organiser: ['desk', 'online', 'notes', 'setup', 'report'],
      ann: ['', 'me', 'questions', 'join'],
      room: ['room'],
    };
    for (const [who, views] of Object.entries(people) as ['organiser' | 'ann' | 'room', string[]][]) {
      const one = await come(scene, who, mode);
      for (const view of views) {
        await one.page.goto(`${base(scene)}/${view}`.replace(/\/$/, ''));
        await look(one.page, `${name}, ${view || 'phone'}, ${mode.join(' ')}`);
        if (view === 'room') await expectReadFromAfar(one.page, `${name}, room, ${mode.join(' ')}`);
      }
      expect(one.troubles.filter((trouble) => !/ 40[34] /.test(trouble))).toEqual([]);
      await one.close();
    }
  }
});

test.each(modes)('without a line, and refused: phone and desks, %s %s', async (...mode) => {
  const scene = await setUp(node, 'live, a full hall', `scene-lines-${mode[0]}`);
  const ann = await come(scene, 'ann', mode);
  const listens = ann.page.waitForResponse(/\/feed\//);
  await ann.page.goto(base(scene));
  await listens;
  await submitQuestion(ann.page, '   ');
  await ann.page.locator('[data-refused]:visible').first().waitFor();
  await look(ann.page, 'refused on the phone');
  await ann.page.context().setOffline(true);
  await press(ann.page, 'hand.lower');
  await ann.page.locator('[data-offline]:visible [data-waiting]:visible').first().waitFor();
  await look(ann.page, 'phone without a line');
  await ann.close();

  for (const view of ['desk', 'online', 'notes']) {
    const lead = await come(scene, 'organiser', mode);
    const stream = lead.page.waitForResponse(/\/feed\//);
    await lead.page.goto(`${base(scene)}/${view}`);
    await stream;
    await lead.page.locator('footer button kbd').waitFor();
    await lead.page.context().setOffline(true);
    await lead.page.locator('.news .msg').first().waitFor();
    await look(lead.page, `${view} without a line`);
    await lead.close();
  }
});

test('the moderator’s desk shows five hands at a glance, and everything about the clock, at 1280 by 800', async () => {
  const scene = await setUp(node, 'live, eight hands', 'scene-eight');
  const lead = await come(scene, 'organiser', ['en', 'light']);
  await lead.page.goto(`${base(scene)}/desk`);
  await lead.page.locator('footer button kbd').waitFor();
  const { whole, scrolled } = await lead.page.evaluate(() => ({
    whole: [...document.querySelectorAll('#hands ol > li')].filter(
      (row) => row.getBoundingClientRect().bottom <= innerHeight,
    ).length,
    scrolled: [...document.querySelectorAll('#speaker, #half')].filter((card) => card.scrollHeight > card.clientHeight)
      .length,
  }));
  expect([whole >= 5, scrolled]).toEqual([true, 0]);
  await lead.close();
});

test('while a part under the Chatham House Rule runs, every screen says what that means', async () => {
  const scene = await setUp(node, 'the Chatham House Rule', 'scene-rule');
  for (const [who, view] of [
    ['organiser', 'desk'],
    ['organiser', 'online'],
    ['organiser', 'notes'],
    ['ann', ''],
    ['room', 'room'],
  ] as const) {
    const one = await come(scene, who, ['en', 'light']);
    await one.page.goto(`${base(scene)}/${view}`.replace(/\/$/, ''));
    await one.page.getByText('what is said here may be used, but not who said it').first().waitFor({ timeout: 5_000 });
    await one.close();
  }
});

test.each(modes)('whatever the moderator’s desk opens can be read by everybody, %s %s', async (...mode) => {
  const scene = await setUp(node, 'live, a full hall', `scene-opens-${mode[0]}`);
  const lead = await come(scene, 'organiser', mode);
  await lead.page.goto(`${base(scene)}/desk`);
  await lead.page.locator('footer button kbd').waitFor();
  const dialogs = lead.page.locator('dialog');
  expect(await dialogs.count()).toBeGreaterThanOrEqual(2);
  for (let place = 0; place < (await dialogs.count()); place += 1) {
    await dialogs.nth(place).evaluate((dialog: HTMLDialogElement) => dialog.showModal());
    await look(lead.page, `dialog ${place} of the desk`);
    await dialogs.nth(place).evaluate((dialog: HTMLDialogElement) => dialog.close());
  }
  const folded = await lead.page.evaluate(() => {
    const all = [...document.querySelectorAll('details')];
    for (const one of all) {
      one.removeAttribute('name'); // of those that close each other
      one.open = true;
    }
    return all.length;
  });
  expect(folded).toBeGreaterThan(10);
  await look(lead.page, 'everything on the desk unfolded');
  await lead.close();
});
