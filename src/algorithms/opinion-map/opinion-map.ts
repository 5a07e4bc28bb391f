import { assign, count } from './counts.ts';
import { type Gate, gateOf } from './gate.ts';
import { type Division, type Divisions, divisionsOf } from './groups.ts';
import { modelOf } from './model.ts';
import { type PairSums, pairSums } from './pair-sums.ts';
import { place } from './places.ts';
import { type Representatives, representativesOf } from './representatives.ts';
import { type Scores, scoresOf } from './scores.ts';
import { distances } from './silhouette.ts';
import { type Assignment, type GroupCounts, type Model, type Placed, type Stages, ungrouped } from './stages.ts';
import { onlyActive, type VoteTable } from './votes.ts';

/** Where people stand to each other by how they voted, and whether they form groups. */
export const opinionMap = { name: 'opinion-map', version: 1 };

/** The stages as they are written in this folder. */
export const plainStages: Stages = { pairSums, place, distances, assign, count };

export interface MapOptions {
  /** By column: whether a statement may count. All may, if it is not given. */
  readonly active?: ArrayLike<number | boolean>;
  /** The pair sums, where they were kept up to date with the votes. */
  readonly sums?: PairSums;
  /** Stages that give the same bits sooner. */
  readonly stages?: Partial<Stages>;
}

export interface OpinionMap {
  readonly model: Model;
  readonly placed: Placed;
  readonly divisions: Divisions;
  readonly gate: Gate;
  /** The opinion groups that are given out: undefined where the gate is shut or no division will do. */
  readonly groups: OpinionGroups | undefined;
}

/** Opinion groups with what they say, the largest group first. */
export interface OpinionGroups extends Division {
  readonly counts: GroupCounts;
  readonly scores: Scores;
  readonly representatives: Representatives;
}

/**
 * The map of a table of votes, whole and from nothing: the same votes give the same bits, whatever came before.
 *
 * @example mapOf(tableOf(2, 1, [[0, 0, 1], [1, 0, -1]])).gate.passed // false
 */
export function mapOf(table: VoteTable, { active, sums, stages: faster }: MapOptions = {}): OpinionMap {
  const stages = { ...plainStages, ...faster };
  const model = modelOf(sums ?? stages.pairSums(active ? onlyActive(table, active) : table), active);
  const placed = stages.place(table, model);
  const divisions = divisionsOf(placed, model, stages);
  const chosen = divisions.all.find(({ k }) => k === divisions.chosen);
  const counts = chosen
    ? stages.count(table, model, chosen.assignment, chosen.centres)
    : stages.count(table, model, together(placed, model), Float64Array.of(0, 0));
  const gate = gateOf(table, model, divisions.eligible, counts, stages);
  const groups = chosen && gate.passed ? groupsOf(chosen, counts, model) : undefined;
  return { model, placed, divisions, gate, groups };
}

/** A division with its counts, scores and representative statements, whatever the gate says: for comparing, not for showing. */
export function groupsOf(division: Division, counts: GroupCounts, { used }: Model): OpinionGroups {
  const { plain, leftOut } = counts;
  const trials = leftOut.pass.map((passes, at) => passes + leftOut.agree[at]! + leftOut.disagree[at]!);
  const { agree, disagree } = leftOut;
  const representatives = representativesOf({ ...plain, agree, disagree, trials }, used);
  return { ...division, counts, scores: scoresOf(plain), representatives };
}

/** All eligible people in one group: how well votes are foretold can be asked without a division. */
function together({ votes }: Placed, { leastVotes }: Model): Assignment {
  const labels = Uint8Array.from(votes, (many) => (many >= leastVotes ? 0 : ungrouped));
  return { labels, sizes: Uint32Array.of(labels.reduce((sum, label) => sum + Number(label === 0), 0)) };
}
