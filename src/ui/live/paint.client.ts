import type { Frame } from './feed.client.ts';
import { kept } from './touched.client.ts';

/** Puts the parts of a frame where they belong, without taking from people what they are typing or where they stand. */

/** What a part last was, so that what did not change is not touched. */
const known = new Map<string, string>();

/** A row of a list is the part that its question, statement or proposal is called by: its key stands there once. */
const rowsIn = (selector: string): [string, HTMLElement][] =>
  [...document.querySelectorAll<HTMLElement>(`${selector}>*>[data-question]`)].map((said) => [
    said.id,
    said.parentElement as HTMLElement, // the row it was selected in
  ]);

/** Every part on the page with its key. */
const standing = (): [string, HTMLElement][] => [
  ...[...document.querySelectorAll<HTMLElement>('[data-part]')].map((part): [string, HTMLElement] => [
    part.dataset.part ?? '',
    part,
  ]),
  ...rowsIn('[data-list]'),
];

const partOf = (key: string) => standing().flatMap(([name, part]) => (name === key ? [part] : []));

export function paint({ all, parts }: Frame): void {
  const focus = document.activeElement;
  if (all) {
    for (const [key] of standing()) if (!(key in parts)) parts[key] = null;
    known.clear();
  }
  for (const [key, element] of standing()) if (!known.has(key)) known.set(key, element.innerHTML); // as the page came
  const lists: [string, string[]][] = [];
  for (const [key, part] of Object.entries(parts)) {
    if (part === null) remove(key);
    else if (typeof part === 'string') replace(key, part);
    else if (typeof part === 'object' && 'list' in part) lists.push([key, part.list as string[]]); // as listOf() makes it
  }
  for (const [name, keys] of lists) order(name, keys);
  // A row that was moved loses the focus in some browsers.
  if (focus instanceof HTMLElement && focus.isConnected && document.activeElement !== focus)
    focus.focus({ preventScroll: true });
}

function replace(key: string, html: string) {
  if (known.get(key) === html) return;
  known.set(key, html);
  for (const element of partOf(key)) {
    const giveBack = kept.hand?.noteWhatWasTyped(element);
    element.innerHTML = html;
    giveBack?.();
  }
}

function remove(key: string) {
  known.delete(key);
  for (const element of partOf(key)) {
    if (!element.parentElement?.matches('[data-list]')) element.replaceChildren();
    else {
      const next = element.nextElementSibling ?? element.previousElementSibling;
      const focused = element.contains(document.activeElement);
      element.remove();
      // The row one stood in is gone: on with the next.
      if (focused)
        next?.querySelector<HTMLElement>('button,a[href],input:not([type=hidden])')?.focus({ preventScroll: true });
    }
  }
}

/** Rows in the order of their list; one that is new is made. */
function order(name: string, keys: string[]) {
  const selector = `[data-list="${CSS.escape(name)}"]`;
  for (const list of document.querySelectorAll(selector)) {
    const rows = new Map(rowsIn(selector));
    let at = 0;
    for (const key of keys) {
      const row = rows.get(key) ?? newRow(key);
      rows.delete(key);
      if (!row) continue;
      const place = list.children[at] ?? null;
      if (place !== row) list.insertBefore(row, place);
      at += 1;
    }
    for (const row of rows.values()) row.remove();
  }
}

function newRow(key: string): HTMLElement | undefined {
  const html = known.get(key);
  if (html === undefined) return undefined;
  const row = document.createElement('li');
  row.innerHTML = html;
  return row;
}
