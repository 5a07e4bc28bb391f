import type { Terms } from './entries.ts';

/** The queue of B1 as its text says it, step by step and without any hurry: nothing is kept that can be worked out. */

export interface Waiting {
  ticket: number;
  person: string;
  group: string;
  attrs: Record<string, string>;
  kind: string;
  overtaken: number;
}

export interface Line {
  up: Waiting[];
  clocks: Record<string, number>;
  virtual: number;
  /** Seconds by attribute and value, as `place room`. */
  air: Record<string, number>;
  turns: Record<string, number>;
  /** Floor turns begun in each tier. */
  begun: Record<number, number>;
  speaking?: Waiting | undefined;
  /** Tickets that were told they come next. */
  told: number[];
}

export const emptyLine = (): Line => ({ up: [], clocks: {}, virtual: 0, air: {}, turns: {}, begun: {}, told: [] });

export const turnsOf = (line: Line, { person }: Waiting) => line.turns[person] ?? 0;

/** The effective clock of a group: nobody starts further behind than the credit. */
export const clockOf = (line: Line, { credit }: Terms, group: string) =>
  Math.max(line.clocks[group] ?? 0, line.virtual - credit);

/** Floor hands of those who have spoken least often, longest waiting first. */
export function firstTier(line: Line): Waiting[] {
  const floor = byTicket(line.up.filter(({ kind }) => kind === 'floor'));
  const fewest = Math.min(...floor.map((hand) => turnsOf(line, hand)));
  return floor.filter((hand) => turnsOf(line, hand) === fewest);
}

export const byTicket = (hands: readonly Waiting[]) => [...hands].sort((a, b) => a.ticket - b.ticket);

/** Whose turn it is, and whether the place was kept for the longest waiting (steps 1 to 5). */
export function chosen(line: Line, terms: Terms): Waiting | undefined {
  const [order] = byTicket(line.up.filter(({ kind }) => kind === 'order'));
  if (order) return order;
  const [reply] = byTicket(line.up.filter(({ kind }) => kind === 'reply'));
  if (reply) return reply;
  const [told] = line.told;
  if (told !== undefined) return line.up.find(({ ticket }) => ticket === told);
  const tier = firstTier(line);
  const [longest] = tier;
  if (!longest) return undefined;
  const before = line.begun[turnsOf(line, longest)] ?? 0;
  if (terms.every > 0 && (before + 1) % terms.every === 0) return longest;
  return ofGroup(line, terms, tier);
}

function ofGroup(line: Line, terms: Terms, tier: readonly Waiting[]): Waiting | undefined {
  const smallest = Math.min(...tier.map(({ group }) => clockOf(line, terms, group)));
  const group = tier.find((hand) => clockOf(line, terms, hand.group) === smallest)?.group;
  const theirs = tier.filter((hand) => hand.group === group);
  const [first] = theirs;
  if (!first || first.overtaken >= terms.jumps) return first;
  const near = theirs.slice(0, terms.window);
  const heard = ({ attrs }: Waiting) =>
    Math.min(
      ...Object.entries(attrs).map(([name, value]) => Math.floor((line.air[`${name} ${value}`] ?? 0) / terms.slot)),
    );
  const least = Math.min(...near.map(heard));
  return near.find((hand) => heard(hand) === least);
}

/** A turn begins, whoever was chosen and by whom. */
export function start(line: Line, terms: Terms, { ticket }: { ticket: number }): void {
  const hand = line.up.find((one) => one.ticket === ticket);
  if (!hand) return;
  if (hand.kind === 'floor') {
    const tier = turnsOf(line, hand);
    const alike = line.up.filter((other) => other.kind === 'floor' && turnsOf(line, other) === tier);
    line.virtual = Math.max(line.virtual, Math.min(...alike.map(({ group }) => clockOf(line, terms, group))));
    for (const other of alike) if (other.group === hand.group && other.ticket < ticket) other.overtaken += 1;
    line.begun[tier] = (line.begun[tier] ?? 0) + 1;
  }
  if (hand.kind !== 'order') line.clocks[hand.group] = clockOf(line, terms, hand.group);
  line.up = line.up.filter((other) => other !== hand);
  line.speaking = hand;
  line.told = line.told.filter((other) => other !== ticket);
  line.told = terms.ahead > 0 ? foreseen(line, terms) : [];
}

/**
 * A turn stops after so many seconds of which none was an interruption; gives what the group is charged. Extra time that was
 * granted, `3/2`, divides them first.
 */
export function stop(line: Line, terms: Terms, seconds: number, factor = '1/1'): number {
  const hand = line.speaking;
  line.speaking = undefined;
  if (!hand || hand.kind === 'order') return 0;
  const [times = 1, over = 1] = factor.split('/').map(Number);
  const share = terms.share(hand.group);
  const isShort = seconds * over < terms.least * times;
  const charged = isShort ? Math.floor(terms.least / share) : Math.floor((seconds * over) / (times * share));
  line.clocks[hand.group] = (line.clocks[hand.group] ?? 0) + charged;
  for (const [name, value] of Object.entries(hand.attrs)) {
    const key = `${name} ${value}`;
    line.air[key] = (line.air[key] ?? 0) + Math.floor((seconds * over) / times);
  }
  if (hand.kind === 'floor') line.turns[hand.person] = (line.turns[hand.person] ?? 0) + 1;
  return charged;
}

/** Who comes next if every turn takes its slot and nobody else raises a hand. */
function foreseen(line: Line, terms: Terms): number[] {
  const copy: Line = structuredClone(line);
  const alone = { ...terms, ahead: 0 };
  const found: number[] = [];
  const told = [...copy.told];
  while (found.length < terms.ahead) {
    stop(copy, alone, terms.slot);
    copy.told = told.filter((ticket) => copy.up.some((hand) => hand.ticket === ticket));
    const next = chosen(copy, alone);
    if (!next) break;
    if (next.kind === 'floor') found.push(next.ticket);
    start(copy, alone, next);
  }
  return found;
}
