/** What people have done to a piece of the page that is about to be drawn again: text half typed, choices, the focus. */

const touchable = 'input,textarea,select,details,button,a[href]';

/** Notes it; calling what comes back gives it to the elements that stand there then, matched by what they are called. */
export function noteWhatWasTyped(part: HTMLElement): () => void {
  const notes = new Map<string, (element: Element) => void>();
  for (const [name, element] of named(part)) {
    const note = noteOf(element);
    if (note) notes.set(name, note);
  }
  return () => {
    for (const [name, element] of named(part)) notes.get(name)?.(element);
  };
}

/** Elements by their names: kind, form, id, name, value, and the how-manieth of these. */
function named(part: HTMLElement): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of part.querySelectorAll(touchable)) {
    const form = element.closest('form')?.dataset.if ?? '';
    const name = [element.tagName, form, element.id, element.getAttribute('name'), element.getAttribute('value')].join(
      ' ',
    );
    let place = 0;
    while (found.has(`${name} ${place}`)) place += 1;
    found.set(`${name} ${place}`, element);
  }
  return found;
}

function noteOf(element: Element): ((now: Element) => void) | undefined {
  const focused = element === document.activeElement;
  const values = valuesOf(element);
  if (!focused && !values) return undefined;
  return (now) => {
    if (focused && now instanceof HTMLElement) now.focus({ preventScroll: true });
    if (values) Object.assign(now, values);
  };
}

/** The properties that differ from how the server drew it, and where the cursor stands. */
function valuesOf(element: Element): object | undefined {
  if (element.matches('details,select')) {
    const { open, value } = element as HTMLDetailsElement & HTMLSelectElement; // one of the two
    return element.matches('details') ? { open } : { value };
  }
  if (!element.matches('input,textarea')) return undefined;
  const field = element as HTMLInputElement; // or the other one, which has no box to tick
  const { checked, value, selectionStart, selectionEnd } = field;
  if (element.matches('[type=checkbox],[type=radio]'))
    return checked === field.defaultChecked ? undefined : { checked };
  if (value === field.defaultValue && element !== document.activeElement) return undefined;
  // Fields such as numbers have no cursor to give back.
  return selectionStart === null ? { value } : { value, selectionStart, selectionEnd };
}
