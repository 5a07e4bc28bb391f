import { pairSums } from '../pair-sums.ts';
import { type PlainCounts, ungrouped } from '../stages.ts';
import { onlyActive, type VoteTable } from '../votes.ts';
import { choosePolis, type PolisDivision, polisDivisions } from './clusters.ts';
import { type Points, pointsOf } from './points.ts';
import { extremityOf, priorityOf } from './priority.ts';
import { type PolisRepresentative, polisRepresentatives } from './representatives.ts';
import { groupInformed, polisConsensus, polisCounts } from './statements.ts';

/** What Polis makes of the same votes, for comparison. */
export const polisMap = { name: 'polis', version: 1 };

export interface PolisGroups extends PolisDivision {
  /** People in each group. */
  readonly sizes: Uint32Array;
  readonly counts: PlainCounts;
  /** The product over the groups of the share that agrees, and that disagrees, by column. */
  readonly agreeTogether: Float64Array;
  readonly disagreeTogether: Float64Array;
  readonly representatives: readonly (readonly PolisRepresentative[])[];
}

export interface PolisMap {
  readonly points: Points;
  readonly chosen: number;
  readonly divisions: readonly PolisGroups[];
  readonly consensus: ReturnType<typeof polisConsensus>;
  readonly extremity: Float64Array;
  readonly priority: Float64Array;
}

export interface PolisOptions {
  readonly active?: ArrayLike<number | boolean>;
  /** By column: statements about the conversation itself. */
  readonly meta?: ArrayLike<number | boolean>;
}

/**
 * What Polis computes for a finished conversation, where it leaves things to chance or to the order of rows with a fixed rule instead.
 *
 * Source: C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw, C. Megill, Polis: Scaling deliberation by mapping high dimensional
 * opinion spaces (2021), and its published code.
 */
export function polisOf(table: VoteTable, { active, meta = [] }: PolisOptions = {}): PolisMap {
  const isActive = Uint8Array.from({ length: table.statements }, (_, column) => Number(active?.[column] ?? true));
  const sums = pairSums(onlyActive(table, isActive));
  const points = pointsOf(table, sums, isActive);
  const people = points.inConversation;
  const [x, y] = [0, 1].map((axis) => Float64Array.from(people, (i) => points.projection[2 * i + axis]!));
  const found = polisDivisions(x!, y!);
  const divisions = found.map((division) => groupsOf(division, table, isActive, people));
  const chosen = choosePolis(found);
  const extremity = extremityOf(points);
  const all = polisCounts(table, new Uint8Array(table.participants), 1);
  const inConversation = polisCounts(table, everybody(table, people), 1);
  return {
    points,
    chosen,
    divisions,
    consensus: polisConsensus(all, isActive),
    extremity,
    priority: priorityOf(inConversation, extremity, meta),
  };
}

function groupsOf(division: PolisDivision, table: VoteTable, active: Uint8Array, people: Uint32Array): PolisGroups {
  const { k, labels } = division;
  const sizes = new Uint32Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  const counts = polisCounts(table, everybody(table, people, labels), k);
  return {
    ...division,
    sizes,
    counts,
    agreeTogether: groupInformed(counts, counts.agree),
    disagreeTogether: groupInformed(counts, counts.disagree),
    representatives: polisRepresentatives(counts, active),
  };
}

/** The labels of all participants, from those of the people in the conversation. */
function everybody({ participants }: VoteTable, people: Uint32Array, labels?: Uint8Array): Uint8Array {
  const full = new Uint8Array(participants).fill(ungrouped);
  for (const [at, person] of people.entries()) full[person] = labels?.[at] ?? 0;
  return full;
}
