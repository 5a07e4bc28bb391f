import type { Cells } from './cells.ts';
import type { PairSums } from './pair-sums.ts';
import type { Divided } from './silhouette.ts';
import type { VoteTable } from './votes.ts';

/** A position is a whole number of steps this many to one. Sums over people are then whole numbers, whatever their order. */
export const stepsToOne = 2 ** 24;

/** Cells on each axis, an eighth wide. The middle of the map is the corner where cells 63 and 64 meet. */
export const cellsPerAxis = 128;

/** The label of a participant who voted too little to be in a group. */
export const ungrouped = 255;

/** Which statements count, and the two directions in which the votes on them vary most. Lists go by column of the table. */
export interface Model {
  readonly statements: number;
  /** 1 where a statement counts: it is active and somebody voted on it. All other numbers of a column with 0 are 0. */
  readonly used: Uint8Array;
  readonly usedCount: number;
  /** How often it was voted on, and the mean of the votes. */
  readonly seen: Int32Array;
  readonly mean: Float64Array;
  readonly eigenvalues: readonly [number, number];
  /** Two numbers for each column, x and y. */
  readonly loadings: Float64Array;
  /** What is left of the variance of a vote, at least 0.05; and the share that the two directions explain. */
  readonly sigma2: number;
  readonly explained: number;
  readonly scale: readonly [number, number];
  /** From this many votes on used statements a participant is eligible for a group. */
  readonly leastVotes: number;
}

/** Where everybody stands, and the eligible ones summed by cell. */
export interface Placed {
  /** Two for each participant, x and y, in steps (`stepsToOne`). */
  readonly positions: Int32Array;
  /** Three for each participant: the error ellipse as xx, xy, yy. */
  readonly errors: Float64Array;
  /** Votes of each participant on used statements. */
  readonly votes: Uint16Array;
  readonly grid: Grid;
}

/**
 * The eligible participants by cell: how many, and the sums of their positions in steps. Whole numbers. The cell of a
 * position is at `(y cell + 64) * 128 + (x cell + 64)`.
 */
export interface Grid {
  readonly count: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Centres of groups, two numbers each, in the unit of the map. */
export type Centres = Float64Array;

/** The group of every participant (`ungrouped` if not eligible), and how many each has. */
export interface Assignment {
  readonly labels: Uint8Array;
  readonly sizes: Uint32Array;
}

/** Votes by group and column, at `group * statements + column`. */
export interface PlainCounts {
  readonly groups: number;
  readonly statements: number;
  readonly agree: Uint32Array;
  readonly disagree: Uint32Array;
  /** All votes, passes included. */
  readonly seen: Uint32Array;
}

/**
 * The counts of the groups that participants would be in without the vote that is counted, and how well the map foretells a
 * vote it has not seen. Only votes of eligible participants on used statements.
 */
export interface LeftOut {
  readonly agree: Uint32Array;
  readonly disagree: Uint32Array;
  readonly pass: Uint32Array;
  /** By the group a participant is in: their votes, and those without which they would be in it all the same. */
  readonly votes: Uint32Array;
  readonly staying: Uint32Array;
  /** The squared errors of each participant rounded to a whole number of `squareSteps`, and these summed up. */
  readonly squares: WholeSum;
}

/** Steps to one of a sum of squared errors. */
export const squareSteps = 2 ** 32;

/** A sum of whole numbers too large for one: `high * 2 ** 26 + low`, each added up by itself. */
export interface WholeSum {
  high: number;
  low: number;
}

export interface GroupCounts {
  readonly plain: PlainCounts;
  readonly leftOut: LeftOut;
}

/**
 * The stages that run over all votes or all people, and may be replaced by faster ones that give the same bits. Every number
 * of one participant is worked out in the order of operations of the plain stages; across participants there are only sums of whole numbers.
 */
export interface Stages {
  pairSums(table: VoteTable): PairSums;
  place(table: VoteTable, model: Model): Placed;
  /** For each division, cell and group the distances to all its people: what a silhouette needs. */
  distances(cells: Cells, divisions: readonly Divided[]): Float64Array[];
  assign(placed: Placed, leastVotes: number, centres: Centres): Assignment;
  count(table: VoteTable, model: Model, assignment: Assignment, centres: Centres): GroupCounts;
}
