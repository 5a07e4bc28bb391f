/** Single keys of the online desk: which act each asks for, of the question that is chosen or of the card it belongs to. */

export type KeyAct = 'take-up' | 'merge' | 'keep' | 'back' | 'read' | 'help' | 'list' | 'close' | { by: number };

const acts: Record<string, KeyAct> = {
  t: 'take-up',
  m: 'merge',
  k: 'keep',
  x: 'back',
  r: 'read',
  h: 'help',
  '?': 'list',
  escape: 'close',
  arrowdown: { by: 1 },
  arrowup: { by: -1 },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/**
 * What a key asks for, if anything.
 *
 * @example keyAct({ key: 'M', ctrlKey: false, altKey: false, metaKey: false, repeat: false }) // 'merge'
 */
export function keyAct({ key, ctrlKey, altKey, metaKey, repeat }: Pressed): KeyAct | undefined {
  const name = key.toLowerCase();
  if (ctrlKey || altKey || metaKey || !Object.hasOwn(acts, name)) return undefined;
  const act = acts[name];
  return repeat && typeof act !== 'object' ? undefined : act;
}

/** Does on the page what a key asks for: presses the button that bears it, so that a key can do nothing a button cannot. */
export function doKey(act: Exclude<KeyAct, 'list' | { by: number }>, page: ParentNode = document): void {
  const row = page.querySelector('#fresh [aria-current]');
  // Both keys look at the question: one says it is taken up, the other that it is kept apart.
  const kept = act === 'take-up' || act === 'keep' ? '[data-key="take-up"], [data-key="keep"]' : `[data-key="${act}"]`;
  if (act === 'close') closeAll(page);
  else if (act === 'back') open(row?.querySelector<HTMLDetailsElement>('details.back'));
  else if (act === 'read' || act === 'help') press(page.querySelector(kept));
  else press(row?.querySelector(kept) ?? null);
}

function open(details: HTMLDetailsElement | null | undefined) {
  if (!details) return;
  details.open = true;
  details.querySelector('select')?.focus();
}

function press(control: Element | null) {
  if (control instanceof HTMLFormElement) control.requestSubmit();
}

function closeAll(page: ParentNode) {
  for (const open of page.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const hadFocus = open.contains(document.activeElement);
    open.open = false;
    if (hadFocus) open.querySelector('summary')?.focus();
  }
}
