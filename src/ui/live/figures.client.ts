import { minutes } from '#wording/plural.ts';
import { growthIn, valueAt } from '../growth.ts';

/** Figures that go on while only time passes, and sentences that hold from an instant on. */
export function moveFigures(now: number): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-grows]')) {
    const text = minutes(valueAt(growthIn(figure.dataset.grows ?? ''), now));
    if (figure.textContent !== text) figure.textContent = text;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
    const { from, until } = element.dataset;
    element.hidden = (from !== undefined && now < Number(from)) || (until !== undefined && now >= Number(until));
  }
}
