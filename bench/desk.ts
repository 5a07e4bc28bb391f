import type { Page } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { startNode } from '../tests/door/node.ts';
import { desktop, openBrowser } from '../tests/journeys/browser.ts';
import { gather } from './load/crowd.ts';
import { post } from './load/load.ts';
import { say } from './print/figures.ts';

// The moderator's desk in a browser that has just been started and has nothing of ours: from the address to the first key that
// does something, in a session that runs, with 200 questions and 40 hands.

process.env.BIGTENT_CHROMIUM ??= findChromium();
const log = 'desk';
const server = await startNode();
const { logs } = server;
const crowd = await gather(server, log, { people: 500, questions: 200 });
await logs.act({ log, id: 'start-the-session-0', by: crowd.organiser, command: { type: 'session.start' } });
await post({ port: server.port }, crowd.acts(1_500));
const [name = '', value = ''] = crowd.organiserCookie.split('=');

/** The desk names the key that lists its keys as soon as it obeys them. */
const isUsable = (page: Page) =>
  page.waitForFunction(
    () => [...document.querySelectorAll('kbd')].some(({ textContent }) => textContent === '?') && performance.now(),
    undefined,
    { polling: 5 },
  );

const took: number[] = [];
const painted: number[] = [];
for (let run = 0; run <= 5; run += 1) {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: desktop });
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${server.origin}/s/${log}/desk`, { waitUntil: 'commit' });
  const usable = Number(await (await isUsable(page)).jsonValue());
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await browser.close();
  if (run === 0) {
    console.log(`${(bytes / 1000).toFixed(0)} KB come over the line`);
    continue; // warms the disk
  }
  took.push(usable);
  painted.push(paint);
}
say('A desk on a cold cache: usable after', took, 1000);
say('the same: first painted after', painted, 1000);
await server.stop();
