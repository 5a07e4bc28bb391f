import { mapOf, type OpinionGroups } from './opinion-map.ts';
import { stepsToOne } from './stages.ts';
import { type Choice, tableOf, type Vote } from './votes.ts';

const choices: Record<string, Choice> = { A: 1, P: 0, D: -1 };

/** Runs one case of `opinion/map`: one row of A, P, D and . (no vote) for each participant. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { rows, inactive = [] } = input as { rows: string[]; inactive?: number[] };
  const votes = rows.flatMap((row, participant) =>
    [...row].flatMap((mark, column): Vote[] => {
      const choice = choices[mark];
      return choice === undefined ? [] : [[participant, column, choice]];
    }),
  );
  const table = tableOf(rows.length, rows[0]?.length ?? 0, votes);
  const active = Array.from({ length: table.statements }, (_, column) => !inactive.includes(column));
  const { model, placed, divisions, gate, groups } = mapOf(table, { active });
  const columns = [...model.used.keys()].filter((column) => model.used[column] === 1);
  return {
    used: columns,
    mean: columns.map((column) => model.mean[column]),
    eigenvalues: model.eigenvalues,
    loadings: [0, 1].map((axis) => columns.map((column) => model.loadings[2 * column + axis])),
    sigma2: model.sigma2,
    explained: model.explained,
    positions: rows.map((_, i) => [...placed.positions.subarray(2 * i, 2 * i + 2)].map((steps) => steps / stepsToOne)),
    errors: rows.map((_, i) => [...placed.errors.subarray(3 * i, 3 * i + 3)]),
    eligible: divisions.eligible,
    cells: divisions.cells,
    leastGroup: divisions.leastGroup,
    chosen: divisions.chosen,
    silhouettes: divisions.all.map(({ silhouette }) => silhouette),
    gate,
    shown: groups?.k ?? 1,
    groups: groups ? shownGroups(groups, columns) : null,
  };
}

function shownGroups({ k, assignment, counts, scores, representatives }: OpinionGroups, columns: readonly number[]) {
  const { plain, leftOut } = counts;
  const byGroup = (list: Uint32Array) =>
    Array.from({ length: k }, (_, group) => columns.map((column) => list[group * plain.statements + column]));
  const byColumn = (list: Float64Array) => columns.map((column) => list[column]);
  return {
    sizes: [...assignment.sizes],
    labels: [...assignment.labels],
    agree: byGroup(plain.agree),
    disagree: byGroup(plain.disagree),
    seen: byGroup(plain.seen),
    leftOut: { agree: byGroup(leftOut.agree), disagree: byGroup(leftOut.disagree), pass: byGroup(leftOut.pass) },
    staying: [...leftOut.staying],
    consensusAgree: byColumn(scores.consensusAgree),
    consensusDisagree: byColumn(scores.consensusDisagree),
    floorAgree: byColumn(scores.floorAgree),
    balanced: byColumn(scores.balanced),
    divisive: byColumn(scores.divisive),
    tested: representatives.tested,
    significant: representatives.significant,
    representatives: representatives.byGroup,
  };
}
