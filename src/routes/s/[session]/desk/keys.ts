/** Single keys of the desk: which act each asks for. Never while typing, and not with another key held down. */

export type KeyAct =
  | 'next'
  | 'more'
  | 'pause'
  | 'floor'
  | 'add'
  | 'question'
  | 'undo'
  | 'list'
  | 'close'
  | { hand: number };

const acts: Record<string, KeyAct> = {
  n: 'next',
  e: 'more',
  p: 'pause',
  f: 'floor',
  a: 'add',
  q: 'question',
  u: 'undo',
  '?': 'list',
  escape: 'close',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/**
 * What a key asks for, if anything.
 *
 * @example keyAct({ key: '3', ctrlKey: false, altKey: false, metaKey: false, repeat: false }) // { hand: 3 }
 */
export function keyAct({ key, ctrlKey, altKey, metaKey, repeat }: Pressed): KeyAct | undefined {
  if (ctrlKey || altKey || metaKey || repeat) return undefined;
  if (/^[1-9]$/.test(key)) return { hand: Number(key) };
  return Object.hasOwn(acts, key.toLowerCase()) ? acts[key.toLowerCase()] : undefined;
}

/** Whether somebody is writing or choosing there, so that a letter is a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Does on the page what a key asks for: presses the button that bears it, so that a key can do nothing a button cannot. */
export function doKey(act: Exclude<KeyAct, 'list'>, page: ParentNode = document): void {
  if (act === 'close') closeAll(page);
  else if (act === 'add') openAdd(page);
  else if (typeof act === 'object') call(act.hand, page);
  // The pause's key goes on with the clock too; then that is the filled button.
  else
    press(page.querySelector(`[data-key="${act}"]`) ?? (act === 'pause' ? page.querySelector('[data-resume]') : null));
}

/** The first in line is called at once; before others a reason is asked for. */
function call(place: number, page: ParentNode) {
  if (place === 1) press(page.querySelector('[data-key="hand-1"]'));
  const details = page.querySelector<HTMLDetailsElement>(`#hands ol > li:nth-child(${place}) details`);
  if (!details) return;
  details.open = true;
  details.querySelector('select')?.focus();
}

/** Opens the form for a name, with the cursor in it. */
function openAdd(page: ParentNode) {
  const details = page.querySelector<HTMLDetailsElement>('details[data-key="add"]');
  if (!details) return;
  details.open = true;
  details.querySelector('input:not([type=hidden])')?.scrollIntoView({ block: 'nearest' });
  details.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus();
}

function press(control: Element | null) {
  if (control instanceof HTMLFormElement) control.requestSubmit();
  else if (control instanceof HTMLElement) control.click();
}

function closeAll(page: ParentNode) {
  for (const open of page.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const hadFocus = open.contains(document.activeElement);
    open.open = false;
    if (hadFocus) open.querySelector('summary')?.focus();
  }
}

const place = 'bigtent:desk:keys';

/** Whether this person has switched the keys off, on this computer. */
export const keysWanted = (): boolean => localStorage.getItem(place) !== 'off';
export const rememberKeys = (on: boolean): void => localStorage.setItem(place, on ? 'on' : 'off');
