// The set-up's own script. Nothing needs it: every form works without. With it the running order answers at once, parts
// move by Alt and an arrow or by dragging, and J and K go from remark to remark. What is kept and refused, and every
// sum, the server says as before: its page is asked for, and the card of the running order taken from it.

const place = 'bigtent:setup:letters';
const orderForm = () => document.querySelector<HTMLFormElement>('form[data-order]');

for (const hint of document.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false;
letters();
grips();

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  if (event.altKey) {
    const part = target.closest<HTMLElement>('[data-part]');
    if (!part || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    event.preventDefault();
    move(part, key === 'ArrowUp' ? part.previousElementSibling : part.nextElementSibling, key === 'ArrowUp');
    return;
  }
  if (key === 'Enter' && target.matches('[data-finding]')) {
    event.preventDefault(); // or the field that now has the focus would be sent empty
    answer(target);
    return;
  }
  if (event.repeat || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || localStorage.getItem(place) === 'off') return;
  if (key.toLowerCase() === 'j') toFinding(1);
  if (key.toLowerCase() === 'k') toFinding(-1);
});

// What is typed or chosen in the running order is kept at once; its buttons as well, but for a new part, which is typed whole.
document.addEventListener('change', ({ target }) => {
  const form = orderForm();
  if (form && target instanceof HTMLElement && target.closest('[data-part]') && form.contains(target)) void keep(form);
});
document.addEventListener('submit', (event) => {
  const form = orderForm();
  if (event.target !== form || !form) return;
  event.preventDefault();
  void keep(form, event.submitter instanceof HTMLButtonElement ? event.submitter : undefined);
});

/** Puts a part before or after another, and keeps the order. */
function move(part: HTMLElement, other: Element | null, before: boolean) {
  const form = orderForm();
  if (!form || !other) return;
  const focused = document.activeElement;
  if (before) other.before(part);
  else other.after(part);
  if (focused instanceof HTMLElement) focused.focus();
  void keep(form);
}

let latest = 0;

/** Sends the form; the answer is the page, of which the running order and the next step are taken. */
async function keep(form: HTMLFormElement, button?: HTMLButtonElement) {
  latest += 1;
  const mine = latest;
  const body = new FormData(form, button);
  const [what, which] = (button?.value ?? '').split(':');
  const response = await fetch(form.action.replace(/#.*/, ''), {
    method: 'POST',
    body,
    headers: { accept: 'text/html' },
  }).catch(() => undefined);
  if (!response) return lost();
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (mine !== latest) return; // a later one is on its way
  const at = document.activeElement;
  const back = { selector: selectorOf(at), part: which ?? partOf(at) };
  // Whoever types goes on typing: what was refused is said without taking the focus.
  for (const taking of page.querySelectorAll('[autofocus]')) taking.removeAttribute('autofocus');
  for (const id of ['order', 'next']) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  }
  for (const hint of document.querySelectorAll<HTMLElement>('#order [data-keys]')) hint.hidden = false;
  grips();
  goBack(back, what);
}

/** Without a line what was typed stays in the form, and it is said that it may not be kept. */
function lost() {
  const message = document.querySelector<HTMLElement>('#order [data-lost]');
  if (message) message.hidden = false;
}

const partOf = (at: Element | null) => at?.closest('[data-part]')?.id.replace(/^part-/, '');

function selectorOf(at: Element | null): string {
  if (!(at instanceof HTMLInputElement || at instanceof HTMLButtonElement || at instanceof HTMLSelectElement))
    return '';
  const value = at instanceof HTMLButtonElement ? `[value="${CSS.escape(at.value)}"]` : '';
  return `#order [name="${CSS.escape(at.name)}"]${value}`;
}

/** The focus goes back to where it was; where that is gone or off, to the part's minutes. The place is said. */
function goBack({ selector, part }: { selector: string; part: string | undefined }, what: string | undefined) {
  const row = part ? document.getElementById(`part-${part}`) : null;
  const details = row?.querySelector('details');
  const at = selector ? document.querySelector<HTMLElement>(selector) : null;
  if (!selector && !part) return;
  if (at && details?.contains(at)) details.open = true;
  const isOff = at instanceof HTMLButtonElement && at.disabled;
  const to =
    at && !isOff && at.closest('[data-part]') === row
      ? at
      : row?.querySelector<HTMLElement>('input:not([type=hidden])');
  (to ?? document.querySelector<HTMLElement>('#order summary'))?.focus();
  const said = document.querySelector('#order [data-said]');
  const list = row?.parentElement;
  if (!said || !row || !list || what === 'remove') return;
  const number = [...list.children].indexOf(row) + 1;
  said.textContent = (list.dataset.moved ?? '').replace('0', String(number));
}

/** A handle on each part; the browser's own dragging does the rest. */
function grips() {
  for (const part of document.querySelectorAll<HTMLElement>('form[data-order] [data-part]')) {
    if (!part.querySelector('button[value^="up:"]')) continue;
    const grip = document.createElement('span');
    grip.className = 'grip';
    grip.textContent = '⠿';
    grip.setAttribute('aria-hidden', 'true');
    part.querySelector('.row')?.prepend(grip);
    grip.addEventListener('pointerdown', () => {
      part.draggable = true;
    });
    part.addEventListener('dragend', () => {
      part.draggable = false;
    });
  }
}

let dragged: HTMLElement | undefined;
document.addEventListener('dragstart', ({ target, dataTransfer }) => {
  if (!(target instanceof HTMLElement) || !target.matches('[data-part]')) return;
  dragged = target;
  dataTransfer?.setData('text/plain', '');
});
document.addEventListener('dragover', (event) => {
  const over = event.target instanceof Element ? event.target.closest('[data-part]') : null;
  if (dragged && over) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const over = event.target instanceof Element ? event.target.closest('[data-part]') : null;
  if (!dragged || !over) return;
  event.preventDefault();
  const box = over.getBoundingClientRect();
  if (over !== dragged) move(dragged, over, event.clientY < box.top + box.height / 2);
  dragged = undefined;
});

function toFinding(step: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  const here = document.activeElement?.closest<HTMLElement>('[data-finding]');
  const at = here ? all.indexOf(here) : step > 0 ? -1 : all.length;
  const next = all[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}

function answer(finding: HTMLElement) {
  const details = finding.querySelector('details');
  if (details) details.open = true;
  finding.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
}

/** Single letters can be switched off on this computer (WCAG 2.1.4). */
function letters() {
  const button = document.querySelector<HTMLElement>('[data-letters]');
  if (!button) return;
  const off = button.textContent ?? '';
  const show = () => {
    button.textContent = localStorage.getItem(place) === 'off' ? (button.dataset.on ?? '') : off;
  };
  button.addEventListener('click', () => {
    localStorage.setItem(place, localStorage.getItem(place) === 'off' ? 'on' : 'off');
    show();
  });
  show();
}
