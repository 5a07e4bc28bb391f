import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { declaredGroups } from './declared.ts';
import { groupsOf, mapOf, type OpinionGroups, type OpinionMap, plainStages } from './opinion-map.ts';
import { pairSums } from './pair-sums.ts';
import { polisOf } from './polis/polis.ts';
import type { PolisConsensus } from './polis/statements.ts';
import { adjustedRandIndex } from './rand-index.ts';
import type { Representative } from './representatives.ts';
import { scoresOf } from './scores.ts';
import { type PlainCounts, stepsToOne, ungrouped } from './stages.ts';
import { type Choice, tableOf, type Vote, type VoteTable } from './votes.ts';

// biome-ignore lint/suspicious/noExplicitAny: the files are read as they stand; a key that is not there fails its comparison
type Json = any;

const folder = new URL('../../../../shared/data/opinion/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn('NOT RUN: the reference results are not beside the checkout (../shared/data/opinion)');
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** Everything equal, numbers to a millionth; keys that are not expected may be there. */
function expectClose(got: Json, expected: Json, where: string): void {
  if (typeof expected === 'number' && !Number.isInteger(expected)) {
    expect(Math.abs(got - expected), `${where}: ${got}, expected ${expected}`).toBeLessThanOrEqual(1e-6);
  } else if (typeof expected === 'number') {
    expect(Math.abs(got - expected), `${where}: ${got}, expected ${expected}`).toBeLessThanOrEqual(
      Number.isInteger(got) ? 0 : 1e-6,
    );
  } else if (Array.isArray(expected)) {
    expect(got.length, `${where}.length`).toBe(expected.length);
    for (const [at, one] of expected.entries()) expectClose(got[at], one, `${where}[${at}]`);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const key of Object.keys(expected)) expectClose(got[key], expected[key], `${where}.${key}`);
  } else expect(got, where).toBe(expected);
}

/** The result with the keys and the shape of the reference. */
function inFull(table: VoteTable, map: OpinionMap, statementIds: number[], participantIds: number[]): Json {
  const { model, placed, divisions, gate } = map;
  const columns = [...model.used.keys()].filter((column) => model.used[column] === 1);
  const pick = (list: ArrayLike<number>) => columns.map((column) => list[column]!);
  const axis = (of: number) => columns.map((column) => model.loadings[2 * column + of]!);
  const people = participantIds.map((_, i) => i);
  const eligible = people.filter((i) => placed.votes[i]! >= model.leastVotes);
  const scores = (counts: PlainCounts) => {
    const of = scoresOf(counts);
    return {
      consensus_agree: pick(of.consensusAgree),
      consensus_disagree: pick(of.consensusDisagree),
      floor_agree: pick(of.floorAgree),
      floor_disagree: pick(of.floorDisagree),
      balanced: pick(of.balanced),
      divisive: pick(of.divisive),
    };
  };
  const byGroup = (counts: Uint32Array, k: number) =>
    Array.from({ length: k }, (_, g) => columns.map((column) => counts[g * table.statements + column]!));
  const plain = (counts: PlainCounts) => ({
    agree: byGroup(counts.agree, counts.groups),
    disagree: byGroup(counts.disagree, counts.groups),
    seen: byGroup(counts.seen, counts.groups),
    scores: scores(counts),
  });
  const representative = ({ column, direction, share, difference, se, z, score }: Representative) => ({
    statement: statementIds[column],
    direction,
    p_in: share,
    difference,
    se,
    z,
    score,
  });
  const inGroup = ({ k, start, inertia, silhouette, centres, assignment, counts, representatives }: OpinionGroups) => {
    const { agree, disagree, pass, votes, staying } = counts.leftOut;
    const total = (list: Uint32Array) => list.reduce((sum, one) => sum + one, 0);
    return {
      start,
      inertia,
      silhouette,
      centers: Array.from({ length: k }, (_, g) => [centres[2 * g], centres[2 * g + 1]]),
      sizes: [...assignment.sizes],
      labels: eligible.map((i) => assignment.labels[i]),
      ...plain(counts.plain),
      loo_agree: byGroup(agree, k),
      loo_disagree: byGroup(disagree, k),
      loo_pass: byGroup(pass, k),
      stability: [...votes].map((all, g) => staying[g]! / all),
      stability_all: total(staying) / total(votes),
      r2_loo: gate.r2LeftOut,
      significant: representatives.significant,
      tested: representatives.tested,
      representative: representatives.byGroup.map((list) => list.map(representative)),
    };
  };
  const groups = divisions.all.map((division) => {
    const counts = plainStages.count(table, model, division.assignment, division.centres);
    return [division.k, inGroup(groupsOf(division, counts, model))];
  });
  const third = declaredGroups(
    table,
    model,
    Uint8Array.from(participantIds, (id) => id % 3),
    3,
  );
  return {
    empty: model.usedCount === 0,
    statement_ids: columns.map((column) => statementIds[column]),
    seen: pick(model.seen),
    mean: pick(model.mean),
    eigenvalues: model.eigenvalues,
    loadings: [axis(0), axis(1)],
    sigma2: model.sigma2,
    explained: model.explained,
    axis_scale: model.scale,
    positions: people.map((i) => [placed.positions[2 * i]! / stepsToOne, placed.positions[2 * i + 1]! / stepsToOne]),
    error: people.map((i) => [...placed.errors.subarray(3 * i, 3 * i + 3)]),
    vote_counts: people.map((i) => placed.votes[i]),
    eligible: eligible.map((i) => participantIds[i]),
    cells: divisions.cells,
    least_group: divisions.leastGroup,
    chosen_k: divisions.chosen,
    gate: { r2_loo: gate.r2LeftOut, lambda_1: gate.lambda1, shuffled: gate.shuffled, passed: gate.passed },
    shown_k: map.groups?.k ?? 1,
    groups: Object.fromEntries(groups),
    declared_mod3: {
      ...plain(third.counts),
      significant: third.representatives.significant,
      representative: third.representatives.byGroup.map((list) => list.map(representative)),
    },
  };
}

interface Conversation {
  table: VoteTable;
  participantIds: number[];
  statementIds: number[];
  /** The group that Polis published for each participant, or nothing. */
  groupIds: string[];
}

function readMatrix(text: string): Conversation {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head!.split(',');
  const places = [...names.keys()].filter((at) => /^\d+$/.test(names[at]!));
  places.sort((a, b) => Number(names[a]) - Number(names[b]));
  const rows = lines.map((line) => line.split(',')).sort((a, b) => Number(a[0]) - Number(b[0]));
  const votes = rows.flatMap((row, participant) =>
    places.flatMap((place, column): Vote[] =>
      row[place] === '' ? [] : [[participant, column, Number(row[place]) as Choice]],
    ),
  );
  return {
    table: tableOf(rows.length, places.length, votes),
    participantIds: rows.map((row) => Number(row[0])),
    statementIds: places.map((at) => Number(names[at])),
    groupIds: rows.map((row) => row[names.indexOf('group-id')]!),
  };
}

/** The votes of the statements that count, without the others: the pair sums of the reference are over these. */
const without = (inactive: readonly number[], { statementIds }: Conversation) =>
  Uint8Array.from(statementIds, (id) => (inactive.includes(id) ? 0 : 1));

const conversations = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name)
  : [];

describe.each(conversations)('%s', (name) => {
  const golden = JSON.parse(read(`${name}/golden.json`));
  const conversation = readMatrix(read(`${name}/participants-votes.csv`));
  const { table, statementIds, participantIds } = conversation;
  const active = without(golden.inactive_statement_ids, conversation);

  test('pair sums', () => {
    const { S, T, C } = pairSums(table);
    const used = statementIds.map((id) => golden.bigtent.statement_ids.includes(id));
    const total = (sums: Int32Array) =>
      sums.reduce(
        (sum, one, at) => (used[at % table.statements] && used[Math.floor(at / table.statements)] ? sum + one : sum),
        0,
      );
    expect({ S: total(S), T: total(T), C: total(C) }).toEqual(golden.bigtent.pair_sums);
    for (const { j, k, ...sums } of golden.bigtent.pair_spot) {
      const at = statementIds.indexOf(j) * table.statements + statementIds.indexOf(k);
      expect({ S: S[at], T: T[at], C: C[at] }).toEqual(sums);
    }
  });

  test('profile bigtent', () => {
    expect(participantIds).toEqual(golden.participant_ids);
    expect(statementIds).toEqual(golden.statement_ids);
    const { pair_sums, pair_spot, ...expected } = golden.bigtent;
    const full = inFull(table, mapOf(table, { active }), statementIds, participantIds);
    expectClose(full, expected, name);
  });

  test('profile polis', () => {
    expectClose(polisInFull(conversation, active), golden.polis, name);
  });
});

/** The result of the profile `polis` with the keys and the shape of the reference. */
function polisInFull({ table, statementIds, participantIds, groupIds }: Conversation, active: Uint8Array): Json {
  const { points, chosen, divisions, consensus, extremity, priority } = polisOf(table, { active });
  const people = [...points.inConversation];
  const strongest = ({ column, successes, trials, share, test }: PolisConsensus) => ({
    statement: statementIds[column],
    successes,
    trials,
    p: share,
    p_test: test,
  });
  const groups = divisions.map((division) => {
    const published = people.flatMap((i, at) =>
      groupIds[i] === '' ? [] : [[division.labels[at]!, Number(groupIds[i])]],
    );
    const entry = {
      start: division.start,
      inertia: division.inertia,
      silhouette: division.silhouette,
      centers: Array.from({ length: division.k }, (_, g) => [...division.centres.subarray(2 * g, 2 * g + 2)]),
      sizes: [...division.sizes],
      labels: [...division.labels],
      gic_agree: [...division.agreeTogether],
      gic_disagree: [...division.disagreeTogether],
      representative: division.representatives.map((list) =>
        list.map(({ column, direction, successes, trials, share, shareTest, ratio, ratioTest }) => ({
          statement: statementIds[column],
          direction,
          successes,
          trials,
          p: share,
          p_test: shareTest,
          repness: ratio,
          repness_test: ratioTest,
        })),
      ),
      agreement_with_published: adjustedRandIndex(
        published.map(([own]) => own!),
        published.map(([, other]) => other!),
      ),
    };
    return [division.k, entry];
  });
  return {
    mean: [...points.mean],
    eigenvalues: points.eigenvalues,
    total_variance: points.totalVariance,
    components: points.components.map((component) => [...component]),
    projection: participantIds.map((_, i) => [...points.projection.subarray(2 * i, 2 * i + 2)]),
    in_conversation: people.map((i) => participantIds[i]),
    chosen_k: chosen,
    extremity: [...extremity],
    priority: [...priority],
    consensus: { agree: consensus.agree.map(strongest), disagree: consensus.disagree.map(strongest) },
    groups: Object.fromEntries(groups),
  };
}

interface EdgeCase {
  name: string;
  rows: string[];
  inactive: number[];
  expect: Json;
}
const edgeCases: EdgeCase[] = isThere ? JSON.parse(read('edge-cases.json')) : [];

describe.each(edgeCases)('$name', ({ rows, inactive, expect: expected }) => {
  const choices: Record<string, Choice> = { A: 1, P: 0, D: -1 };
  const votes = rows.flatMap((row, participant) =>
    [...row].flatMap((mark, column): Vote[] => (mark === '.' ? [] : [[participant, column, choices[mark]!]])),
  );
  const table = tableOf(rows.length, rows[0]?.length ?? 0, votes);
  const statementIds = Array.from({ length: table.statements }, (_, at) => at);
  const active = statementIds.map((id) => !inactive.includes(id));

  test('profile bigtent', () => {
    const map = mapOf(table, { active });
    const full = inFull(table, map, statementIds, [...rows.keys()]);
    const { loadings_up_to_sign, positions_up_to_sign, ...rest } = expected;
    expectClose(full, rest, 'edge');
    if (expected.empty) return;
    // Which way an axis points is open where entries are equally large.
    const signs = loadings_up_to_sign.map((axis: number[], of: number) => {
      const largest = axis.reduce((most, entry, at) => (Math.abs(entry) > Math.abs(axis[most]!) ? at : most), 0);
      return axis[largest]! * full.loadings[of][largest] < 0 ? -1 : 1;
    });
    const turned = (axis: number[], of: number) => axis.map((entry) => entry * signs[of]);
    expectClose(full.loadings, loadings_up_to_sign.map(turned), 'loadings');
    expectClose(
      full.positions,
      positions_up_to_sign.map((at: number[]) => at.map((one, of) => one * signs[of])),
      'positions',
    );
  });

  test('nobody without enough votes has a group', () => {
    const { placed, model, divisions } = mapOf(table, { active });
    for (const { assignment } of divisions.all)
      for (const [i, label] of assignment.labels.entries())
        expect(label === ungrouped).toBe(placed.votes[i]! < model.leastVotes);
  });
});

test.runIf(isThere)('all eleven conversations and fifteen edge cases are there', () => {
  expect([conversations.length, edgeCases.length]).toEqual([11, 15]);
});
