/** What may be shown of a vote while it runs: cells that change by the contributions of at least k people at once. */
export const releaseMethod = { name: 'live-release', version: 1 };

/** Where somebody counts, and how they chose. A cell is a group, or any other thing a breakdown is made of. */
export interface Contribution {
  readonly cell: string;
  readonly choice: string;
}

/** Who counts where now, and as it was last released: plain JSON. Nobody stands in either more than once. */
export interface LiveTable {
  now: Record<string, Contribution>;
  released: Record<string, Contribution>;
}

/** Nobody has voted. */
export const emptyTable = (): LiveTable => ({ now: {}, released: {} });

/**
 * Somebody chooses, chooses anew, or counts in another cell; without a contribution they take theirs back. Constant time.
 *
 * @example contribute(table, 'ann', { cell: 'academia', choice: 'agree' })
 */
export function contribute(table: LiveTable, person: string, contribution: Contribution | undefined): void {
  if (contribution) table.now[person] = { ...contribution };
  else delete table.now[person];
}

/** The cells by name, and in each the people by choice. */
export type Published = Record<string, Record<string, number>>;

export interface Release {
  method: { name: string; version: number };
  parameters: { k: number };
  /** By name: the cells that change now, and those that wait. */
  released: string[];
  held: string[];
  /** What is shown from now on. The totals are the sums over its cells. */
  table: Published;
}

/**
 * Releases what may be: a cell that differs from its last released state by the contributions of at least k people, where
 * somebody who moves between two cells ties them, so that they are released together or wait together.
 *
 * Changes `table.released`. One pass over the people, and a step for each cell. Source: ours (fairness F4); the guarantee
 * and its limit are in README.md.
 *
 * @example // three people of one cell, k = 3
 * release(table, 3).table // { academia: { agree: 2, disagree: 1 } }
 */
export function release(table: LiveTable, k: number): Release {
  const pending = pendingOf(table);
  const ripe = ripeCells(pending, k);
  for (const { person, cells } of pending) if (cells.every((cell) => ripe.has(cell))) settle(table, person);
  const touched = [...new Set(pending.flatMap(({ cells }) => cells))].sort();
  return {
    method: releaseMethod,
    parameters: { k },
    released: touched.filter((cell) => ripe.has(cell)),
    held: touched.filter((cell) => !ripe.has(cell)),
    table: publishedOf(table),
  };
}

/** What nobody can wait for any longer, once the vote has closed. */
export interface Pooled {
  method: { name: string; version: number };
  parameters: { k: number };
  /** What is added to the totals of the released cells, by choice, in one batch. Nothing of fewer than k people. */
  change: Record<string, number>;
  /** How many people that stands for, and how many stay out. */
  people: number;
  leftOut: number;
}

/**
 * The contributions that did not reach k in their cells stay out of the breakdown. If at least k people change the
 * totals with them, they are added there as one batch. Moving to another cell with the same choice changes no total and does not
 * count. One pass over the people.
 *
 * @example // at the close two people of one cell and three of another wait, k = 5
 * pooled(table, 5) // { change: { agree: 4, disagree: 1 }, people: 5, leftOut: 0, … }
 */
export function pooled(table: LiveTable, k: number): Pooled {
  const changing = pendingOf(table)
    .map(({ before, after }) => ({ before: before?.choice, after: after?.choice }))
    .filter(({ before, after }) => before !== after);
  const base = { method: releaseMethod, parameters: { k } };
  if (changing.length < k) return { ...base, change: {}, people: 0, leftOut: changing.length };
  const change = new Map<string, number>();
  for (const { before, after } of changing) {
    if (before !== undefined) change.set(before, (change.get(before) ?? 0) - 1);
    if (after !== undefined) change.set(after, (change.get(after) ?? 0) + 1);
  }
  return { ...base, change: Object.fromEntries(change), people: changing.length, leftOut: 0 };
}

/** Somebody who counts otherwise than what was released, and the one or two cells in which that shows. */
interface Pending {
  person: string;
  before: Contribution | undefined;
  after: Contribution | undefined;
  cells: string[];
}

function pendingOf({ now, released }: LiveTable): Pending[] {
  return [...new Set([...Object.keys(now), ...Object.keys(released)])].flatMap((person) => {
    const [after, before] = [ownOf(now, person), ownOf(released, person)];
    if (after?.cell === before?.cell && after?.choice === before?.choice) return [];
    const cells = [before?.cell, after?.cell].filter((cell) => cell !== undefined);
    return [{ person, before, after, cells: [...new Set(cells)] }];
  });
}

/** The cells that at least k people change, and no cell tied to them fewer. */
function ripeCells(pending: readonly Pending[], k: number): Set<string> {
  const changes = new Map<string, number>();
  const ties = new Map<string, Set<string>>();
  for (const { cells } of pending) {
    for (const cell of cells) {
      changes.set(cell, (changes.get(cell) ?? 0) + 1);
      const tied = ties.get(cell) ?? new Set();
      for (const other of cells) tied.add(other);
      ties.set(cell, tied);
    }
  }
  // What is too small holds back what is tied to it, and so on.
  const held = [...changes].filter(([, people]) => people < k).map(([cell]) => cell);
  const isHeld = new Set(held);
  for (const cell of held) {
    for (const other of ties.get(cell)!) {
      if (isHeld.has(other)) continue;
      isHeld.add(other);
      held.push(other);
    }
  }
  return new Set([...changes.keys()].filter((cell) => !isHeld.has(cell)));
}

function settle({ now, released }: LiveTable, person: string): void {
  const contribution = ownOf(now, person);
  if (contribution) released[person] = contribution;
  else delete released[person];
}

// People may be called anything, also what every record knows.
const ownOf = (contributions: Record<string, Contribution>, person: string) =>
  Object.hasOwn(contributions, person) ? contributions[person] : undefined;

function publishedOf({ released }: LiveTable): Published {
  const table = new Map<string, Map<string, number>>();
  for (const { cell, choice } of Object.values(released)) {
    const counts = table.get(cell) ?? new Map<string, number>();
    counts.set(choice, (counts.get(choice) ?? 0) + 1);
    table.set(cell, counts);
  }
  return Object.fromEntries(Array.from(table, ([cell, counts]) => [cell, Object.fromEntries(counts)]));
}
