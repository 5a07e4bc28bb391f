import { holds, isCondition, type Mine, statementRows } from '../mine.ts';

/** Lays over the parts, which are the same for all, what concerns the one person in front of this screen. */
export function overlay(mine: Mine): void {
  const isRow = mine.next && document.getElementById(`s-${mine.next.statement}`);
  mine.beyond = !isRow && !!document.querySelector(`[data-list=statements]>:nth-child(${statementRows})`);
  if (!isRow && !mine.beyond) delete mine.next; // withdrawn meanwhile: the first of the rows will do
  for (const copy of document.querySelectorAll<HTMLInputElement>('[data-next]'))
    copy.value = copy.textContent = String(mine.next?.[copy.dataset.next as 'text'] ?? ''); // the only input is the statement's
  for (const element of document.querySelectorAll<HTMLElement>('[data-if]')) {
    const condition = element.dataset.if ?? '';
    const question = element.closest('[data-question]')?.id.slice(2); // after the letter of what it is
    if (isCondition(condition)) element.hidden = !holds(mine, condition, question);
  }
  const row = mine.hand && rowOf(mine.hand.ticket);
  for (const what of ['place', 'why']) {
    const said = row?.querySelector(`[data-${what}]`)?.textContent;
    if (!said) continue;
    for (const copy of document.querySelectorAll(`[data-my-${what}]`))
      if (copy.textContent !== said) copy.textContent = said;
  }
  if (mine.hand && !row) sayPlace(String(mine.hand.place), mine.why);
}

/** Behind the rows that are shown the sentence comes with the page or what is asked for; until then only the place is known. */
function sayPlace(place: string, said?: string): void {
  for (const copy of document.querySelectorAll('[data-my-place]')) {
    const why = document.querySelector<HTMLElement>('[data-my-why]');
    if (why && (said || copy.textContent !== place))
      why.textContent = said ?? why.dataset.beyond?.replace('0', place) ?? '';
    copy.textContent = place;
  }
}

/** The row of a hand in the order, if it is among those that are shown. */
export const rowOf = (ticket: number) => document.querySelector(`[data-ticket="${ticket}"]`);

/** Whoever's ticket has the floor now knows it from the part that all see, without asking. */
export function withFloor(mine: Mine): Mine {
  const ticket = document.querySelector<HTMLElement>('[data-floor-ticket]')?.dataset.floorTicket;
  if (!mine.hand || ticket !== String(mine.hand.ticket)) return mine;
  const { hand: _, ...rest } = mine;
  return { ...rest, hasFloor: true };
}
