import { declaredGroups } from '#algorithms/opinion-map/declared.ts';
import { groupsOf, type OpinionGroups, plainStages } from '#algorithms/opinion-map/opinion-map.ts';
import type { Representative } from '#algorithms/opinion-map/representatives.ts';
import type { Scores } from '#algorithms/opinion-map/scores.ts';
import { type PlainCounts, type Stages, stepsToOne } from '#algorithms/opinion-map/stages.ts';
import { choiceOf } from '#algorithms/opinion-map/votes.ts';
import type { Mapped } from './mapped.ts';

/**
 * A map in the figures that are compared between programs: names and order are those of the reference results, lists go by
 * used statement or by participant, decimals are cut to ten.
 */

/** A number as it is printed: ten decimals, and never minus zero. */
export const figure = (value: number): number => Number(value.toFixed(10)) + 0;

export const figures = (values: ArrayLike<number>): number[] => Array.from(values, figure);

/** Who and what was counted, whichever the method. */
export function conversationFigures({ participantIds, statements, active, table }: Omit<Mapped, 'map'>) {
  const counts = { agrees: 0, disagrees: 0, passes: 0 };
  const cells = table.cells.subarray(0, table.start[table.participants]);
  for (const cell of cells)
    counts[choiceOf(cell) === 1 ? 'agrees' : choiceOf(cell) === 0 ? 'passes' : 'disagrees'] += 1;
  return {
    participants: participantIds.length,
    statements: statements.length,
    votes: cells.length,
    ...counts,
    participant_ids: [...participantIds],
    statement_ids: statements.map(({ id }) => id),
    inactive_statement_ids: statements.filter((_, column) => !active[column]).map(({ id }) => id),
  };
}

/**
 * Everything the method `opinion-map` says about a conversation; also what the gate keeps from being shown. `stages` may be
 * faster ones that give the same bits.
 */
export function mapFigures(mapped: Mapped, stages: Stages = plainStages) {
  const { map, participantIds } = mapped;
  const { model, placed, divisions, gate } = map;
  const used = usedColumns(mapped);
  const pick = (values: ArrayLike<number>) => used.map((column) => figure(values[column]!));
  const axis = (side: 0 | 1) => used.map((column) => figure(model.loadings[2 * column + side]!));
  const eligible = participantIds.map((_, row) => row).filter((row) => placed.votes[row]! >= model.leastVotes);
  return {
    statement_ids: used.map((column) => mapped.statements[column]!.id),
    seen: pick(model.seen),
    mean: pick(model.mean),
    ...pairFigures(mapped, used, stages),
    eigenvalues: figures(model.eigenvalues),
    loadings: [axis(0), axis(1)],
    sigma2: figure(model.sigma2),
    explained: figure(model.explained),
    axis_scale: figures(model.scale),
    positions: participantIds.map((_, row) =>
      [0, 1].map((side) => figure(placed.positions[2 * row + side]! / stepsToOne)),
    ),
    error: participantIds.map((_, row) => figures(placed.errors.subarray(3 * row, 3 * row + 3))),
    vote_counts: Array.from(placed.votes),
    eligible: eligible.map((row) => participantIds[row]!),
    cells: divisions.cells,
    least_group: divisions.leastGroup,
    chosen_k: divisions.chosen,
    gate: {
      r2_loo: figure(gate.r2LeftOut),
      lambda_1: figure(gate.lambda1),
      shuffled: figures(gate.shuffled),
      passed: gate.passed,
    },
    shown_k: map.groups?.k ?? 1,
    groups: Object.fromEntries(
      divisions.all.map((division) => {
        const counts = stages.count(mapped.table, model, division.assignment, division.centres);
        return [division.k, groupFigures(mapped, used, eligible, groupsOf(division, counts, model))];
      }),
    ),
    declared_mod3: controlFigures(mapped, used),
  };
}

const usedColumns = ({ map }: Mapped): number[] =>
  Array.from(map.model.used.keys()).filter((column) => map.model.used[column] === 1);

/** The sums of all pair sums, and a few of them: enough to see whether two programs have counted alike. */
function pairFigures({ table, statements }: Mapped, used: readonly number[], stages: Stages) {
  const sums = stages.pairSums(table);
  const at = (j: number, k: number) => {
    const place = j * sums.statements + k;
    return { S: sums.S[place]!, T: sums.T[place]!, C: sums.C[place]! };
  };
  const total = { S: 0, T: 0, C: 0 };
  for (const j of used) {
    for (const k of used) {
      const { S, T, C } = at(j, k);
      total.S += S;
      total.T += T;
      total.C += C;
    }
  }
  const last = used.length - 1;
  const spots = (parts: number) =>
    used.length === 0 ? [] : [...new Set([0, Math.floor(used.length / parts), last])].map((place) => used[place]!);
  const id = (column: number) => statements[column]!.id;
  return {
    pair_sums: total,
    pair_spot: spots(3).flatMap((j) => spots(2).map((k) => ({ j: id(j), k: id(k), ...at(j, k) }))),
  };
}

function groupFigures(mapped: Mapped, used: readonly number[], eligible: readonly number[], groups: OpinionGroups) {
  const { start, inertia, silhouette, centres, assignment, counts, scores, representatives } = groups;
  const { leftOut, plain } = counts;
  // A group nobody joined has no votes to stay.
  const shareOf = (staying: number, votes: number) => figure(votes === 0 ? 0 : staying / votes);
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  const byGroup = (values: Uint32Array) => rows(plain, used, values);
  return {
    start,
    inertia: figure(inertia),
    silhouette: figure(silhouette),
    centers: Array.from({ length: groups.k }, (_, group) => figures(centres.subarray(2 * group, 2 * group + 2))),
    sizes: Array.from(assignment.sizes),
    labels: eligible.map((row) => assignment.labels[row]!),
    ...countFigures(plain, used),
    scores: scoreFigures(scores, used),
    loo_agree: byGroup(leftOut.agree),
    loo_disagree: byGroup(leftOut.disagree),
    loo_pass: byGroup(leftOut.pass),
    stability: Array.from(leftOut.votes, (votes, group) => shareOf(leftOut.staying[group]!, votes)),
    stability_all: shareOf(sum(leftOut.staying), sum(leftOut.votes)),
    r2_loo: figure(mapped.map.gate.r2LeftOut),
    significant: representatives.significant,
    tested: representatives.tested,
    representative: representatives.byGroup.map((list) => list.map((one) => representativeFigures(mapped, one))),
  };
}

/**
 * The control: three groups made from nothing but people's numbers. A correct test of what sets groups apart finds next to
 * nothing in them.
 */
function controlFigures(mapped: Mapped, used: readonly number[]) {
  const labels = Uint8Array.from(mapped.participantIds, (id) => id % 3);
  const { counts, scores, representatives } = declaredGroups(mapped.table, mapped.map.model, labels, 3);
  return {
    ...countFigures(counts, used),
    scores: scoreFigures(scores, used),
    significant: representatives.significant,
    representative: representatives.byGroup.map((list) => list.map((one) => representativeFigures(mapped, one))),
  };
}

const rows = ({ groups, statements }: PlainCounts, used: readonly number[], values: Uint32Array): number[][] =>
  Array.from({ length: groups }, (_, group) => used.map((column) => values[group * statements + column]!));

const countFigures = (counts: PlainCounts, used: readonly number[]) => ({
  agree: rows(counts, used, counts.agree),
  disagree: rows(counts, used, counts.disagree),
  seen: rows(counts, used, counts.seen),
});

function scoreFigures(scores: Scores, used: readonly number[]) {
  const pick = (values: Float64Array) => used.map((column) => figure(values[column]!));
  return {
    consensus_agree: pick(scores.consensusAgree),
    consensus_disagree: pick(scores.consensusDisagree),
    floor_agree: pick(scores.floorAgree),
    floor_disagree: pick(scores.floorDisagree),
    balanced: pick(scores.balanced),
    divisive: pick(scores.divisive),
  };
}

const representativeFigures = ({ statements }: Mapped, one: Representative) => ({
  statement: statements[one.column]!.id,
  direction: one.direction,
  p_in: figure(one.share),
  difference: figure(one.difference),
  se: figure(one.se),
  z: figure(one.z),
  score: figure(one.score),
});
