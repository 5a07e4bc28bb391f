import fs from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** A real browser, people in it, and what every page must be: without errors, and readable by everybody. */

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.BIGTENT_CHROMIUM || undefined,
    // The sandbox needs what containers seldom have; the other flags keep the browser from calling anybody.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
  });

/** Somebody with a browser of their own. What goes wrong in their pages is collected in `troubles`. */
export interface Visitor {
  page: Page;
  troubles: string[];
  close(): Promise<void>;
}

export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  // The check for accessibility is put into the page, which its own policy rightly forbids.
  const context = await browser.newContext({ viewport: phone, bypassCSP: true, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['127.0.0.1', 'localhost', ''].includes(hostname)) troubles.push(`third party: ${request.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

/** What axe finds on the page as it stands: nothing, by rule (WCAG 2.2 A and AA, and good practice). */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // Put there by the line above.
    const { run } = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary?: string }[];
    }
    const { violations } = await run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
  expect(found, `${state} (${page.url()})`).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${state}: wider than the window by so many pixels`).toBeLessThanOrEqual(0);
}

/** On the screen in the room nothing is smaller than 36 pixels of 1080, and no line runs out of its box. */
export async function expectReadFromAfar(page: Page, state: string): Promise<void> {
  const poor = await page.evaluate(() => {
    const own = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) => own(element) && element.checkVisibility() && !element.closest('.vh, noscript, script, style, .skip'),
    );
    const small = shown.filter(
      (element) => Number.parseFloat(getComputedStyle(element).fontSize) < innerHeight / 30 - 0.1,
    );
    const cut = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      const hall = element.closest('main, aside, header, footer')?.getBoundingClientRect();
      return hall && !element.closest('.cut') && (box.left < hall.left - 1 || box.right > hall.right + 1);
    });
    return [...small, ...cut].map((element) => element.outerHTML.slice(0, 120));
  });
  expect(poor, `${state} (${page.url()})`).toEqual([]);
}

/** The filled button of the screen: the next step. */
export const nextStep = (page: Page) => page.locator('main .btn.p').first();
