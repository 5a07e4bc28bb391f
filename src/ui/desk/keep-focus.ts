import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the keyboard's place in a list whose rows come and go: when the row one is in goes away, the focus moves to the row
 * that stands there now, or to the list itself when none is left.
 */
export const keepFocus: Attachment<HTMLElement> = (list) => {
  let row: Element | undefined;
  let place = 0;

  const remember = ({ target }: FocusEvent) => {
    row = [...list.children].find((child) => child.contains(target as Node)); // what takes focus is a node
    place = row ? [...list.children].indexOf(row) : 0;
  };
  const forget = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) row = undefined;
  };
  const observer = new MutationObserver(() => {
    if (!row || row.isConnected) return;
    row = undefined;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    const there = list.children[Math.min(place, list.children.length - 1)];
    const control = there?.querySelector<HTMLElement>(
      'button:not([disabled]), summary, a[href], input, select, textarea',
    );
    if (control) control.focus({ preventScroll: true });
    else list.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  });

  list.addEventListener('focusin', remember);
  list.addEventListener('focusout', forget);
  observer.observe(list, { childList: true });
  return () => {
    observer.disconnect();
    list.removeEventListener('focusin', remember);
    list.removeEventListener('focusout', forget);
  };
};
