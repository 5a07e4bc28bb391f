import { clockFace } from '../clock.ts';
import { moveFigures } from './figures.client.ts';

/** Clocks and the ribbon go on between frames, by the server's time. */

let offset: number | undefined;
/** Seconds of the session in one of ours: another number than 1 only in a rehearsal (decision 0030). */
let pace = 1;

/** A frame was late by an unknown while: the one that was least late is nearest to the truth. */
export function learnTime(serverNow: number, given = pace): void {
  pace = given;
  const seen = serverNow - Date.now() * pace;
  offset = offset === undefined || Math.abs(seen - offset) > 5_000 * pace ? seen : Math.max(offset, seen);
}

export const serverTime = () => Date.now() * pace + (offset ?? 0);

export function moveClocks(): void {
  const now = serverTime();
  for (const clock of document.querySelectorAll<HTMLElement>('[data-clock]')) moveClock(clock, now);
  for (const ribbon of document.querySelectorAll<SVGElement>('[data-ribbon]')) moveRibbon(ribbon, now);
  moveFigures(now);
  for (const wall of document.querySelectorAll<HTMLElement>('[data-wall]'))
    wall.textContent = new Date(now).toLocaleTimeString('en-GB', {
      timeStyle: 'short',
      timeZone: wall.dataset.wall,
    });
}

function moveClock(clock: HTMLElement, now: number) {
  const { since, allotted } = clock.dataset;
  const { state, left, figure } = clockFace({ since: Number(since), allottedSeconds: Number(allotted) }, now);
  const shown = clock.querySelector('[data-figure]');
  if (shown && shown.textContent !== figure) shown.textContent = figure;
  clock.classList.toggle('amber', state === 'close');
  clock.classList.toggle('red', state === 'over');
  for (const word of clock.querySelectorAll<HTMLElement>('[data-when]')) word.hidden = word.dataset.when !== state;
  // A screen reader hears it three times, not every second.
  const spoken = clock.querySelector<HTMLElement>('[data-spoken]');
  const sentence = spoken?.getAttribute(`data-say-${left}`);
  if (spoken && sentence && spoken.textContent !== sentence) spoken.textContent = sentence;
}

function moveRibbon(ribbon: SVGElement, now: number) {
  const { start, end, width } = ribbon.dataset;
  const line = ribbon.querySelector('[data-now]');
  if (!line) return;
  const from = Number(start);
  const x = (Math.max(0, now - from) / Math.max(1, Number(end) - from, now - from)) * Number(width);
  line.setAttribute('transform', `translate(${x.toFixed(1)})`);
  const bar = ribbon.querySelector('[data-running]');
  bar?.setAttribute('width', Math.max(0, x - Number(bar.getAttribute('x'))).toFixed(1));
}
