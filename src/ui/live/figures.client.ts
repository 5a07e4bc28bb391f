import { minutes } from '#wording/plural.ts';
import { growthIn, valueAt } from '../growth.ts';
import { owedBar } from '../ribbon.ts';

/** Figures that go on while only time passes, and sentences that hold from an instant on. */
export function moveFigures(now: number): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-grows]')) {
    const text = minutes(valueAt(growthIn(figure.dataset.grows ?? ''), now));
    if (figure.textContent !== text) figure.textContent = text;
  }
  for (const owed of document.querySelectorAll<SVGElement>('[data-ribbon] [data-owed]')) {
    const { start, end, buffer } = owed.closest<SVGElement>('[data-ribbon]')?.dataset ?? {};
    const frame = { startedAt: Number(start), endsAt: Number(end), bufferSeconds: Number(buffer) };
    const bar = owedBar(frame, valueAt(growthIn(owed.dataset.owed ?? ''), now), now);
    owed.setAttribute('x', String(bar?.x ?? 0));
    owed.setAttribute('width', String(bar?.width ?? 0));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
    const { from, until } = element.dataset;
    element.hidden = (from !== undefined && now < Number(from)) || (until !== undefined && now >= Number(until));
  }
}
