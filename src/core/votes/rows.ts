import type { Vote } from '#algorithms/common-ground/common-ground.ts';
import { buildTable, type Choice, choiceOf, columnOf, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { noGroup, plainName } from '../session/views/common-ground.ts';
import type { Cast, StatementOfVotes } from './cast.ts';
import { isStance } from './cast.ts';

/**
 * The votes of a session as rows without names: everything its results are computed from, and nothing else. The order of
 * the rows and the numbers of the organisations come from what is in them, so that they tell nothing of who came when.
 */
export interface VoteRows {
  smallest: number;
  weights: 'balanced' | 'headcount';
  /** How many people of each group joined, whether they voted or not; of small groups together, with those of none. */
  roster: Record<string, number>;
  statements: readonly StatementOfVotes[];
  /** By row: the group somebody is in, and the number of their organisation. */
  people: readonly { group: string; organisation: number | null }[];
  table: VoteTable;
  /** The votes as of the last release of the map, by the same rows; absent where there is no map to show (Y1). */
  map?: { of: number; table: VoteTable };
  /** Votes that count in another group than that of their row: cast before a change of group (V8). */
  elsewhere: readonly { row: number; column: number; group: string }[];
}

interface Row {
  group: string;
  organisation: string | undefined;
  cells: [column: number, choice: Choice][];
  elsewhere: [column: number, group: string][];
  /** The votes that are on the map. */
  mapped: [column: number, choice: Choice][];
  /** What is in it, but for the organisation. */
  key: string;
}

const numbers: Record<string, Choice> = { agree: 1, pass: 0, disagree: -1 };

/**
 * Makes the rows. `organisations` holds the name of each voter's, in their order. One step for each vote, and a sort.
 *
 * @example rowsOf(castVotes(session, ballots), [undefined, 'Quay Office']).people
 */
export function rowsOf(cast: Cast, organisations: readonly (string | undefined)[]): VoteRows {
  const groupOf = groupsThatStand(cast);
  const rows = cast.voters
    .map(({ group }, voter) => rowOf(cast, voter, groupOf(group), groupOf, organisations[voter]))
    .filter(({ cells }) => cells.length > 0);
  const numbered = organisationNumbers(rows);
  const people = rows
    .map((row) => ({ row, organisation: numbered.get(row.organisation ?? '') ?? null }))
    .sort((a, b) => byText(a.row.key, b.row.key) || (a.organisation ?? 0) - (b.organisation ?? 0));
  const tableOf = (cellsOf: (row: Row) => Row['cells']) => {
    const builder = buildTable(cast.statements.length);
    for (const [place, { row }] of people.entries())
      for (const [column, choice] of cellsOf(row)) builder.add(place, column, choice);
    return builder.finish(people.length);
  };
  return {
    smallest: cast.smallest,
    weights: cast.weights,
    roster: rosterOf(cast.headcount, groupOf),
    statements: cast.statements,
    people: people.map(({ row, organisation }) => ({ group: row.group, organisation })),
    table: tableOf(({ cells }) => cells),
    ...(cast.map && { map: { of: cast.map.of, table: tableOf(({ mapped }) => mapped) } }),
    elsewhere: people.flatMap(({ row: { elsewhere } }, row) =>
      elsewhere.map(([column, group]) => ({ row, column, group })),
    ),
  };
}

/** Groups of at least k people stand by themselves; the others go where those of no group are (fairness F1). */
const groupsThatStand =
  ({ headcount, smallest }: Cast) =>
  (group: string): string =>
    (headcount[group] ?? 0) >= smallest ? group : noGroup;

function rosterOf(headcount: Record<string, number>, groupOf: (group: string) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const group of Object.keys(headcount).sort(byText)) {
    const name = groupOf(group);
    counts[name] = (counts[name] ?? 0) + headcount[group]!;
  }
  return counts;
}

function rowOf(
  { rows, choices, map }: Cast,
  voter: number,
  group: string,
  groupOf: (group: string) => string,
  organisation: string | undefined,
): Row {
  const row: Row = {
    group,
    organisation: organisation && plainName(organisation),
    cells: [],
    elsewhere: [],
    mapped: [],
    key: '',
  };
  for (const [column, bytes] of rows.entries()) {
    const chosen = choices[(bytes[voter] ?? 0) - 1];
    if (!chosen || !isStance(chosen.choice)) continue;
    row.cells.push([column, numbers[chosen.choice]!]);
    if (groupOf(chosen.group) !== group) row.elsewhere.push([column, groupOf(chosen.group)]);
  }
  for (const [column, bytes] of (map?.rows ?? []).entries()) {
    const chosen = choices[(bytes[voter] ?? 0) - 1];
    if (chosen && isStance(chosen.choice)) row.mapped.push([column, numbers[chosen.choice]!]);
  }
  row.key = [textOf(row.mapped), textOf(row.cells), group, row.elsewhere.join(' ')].join('|');
  return row;
}

const textOf = (cells: Row['cells']) => cells.map((cell) => cell.join(':')).join(' ');

/** Organisations by what their people voted: two whose people voted alike can be exchanged, and nothing changes. */
function organisationNumbers(rows: readonly Row[]): Map<string, number> {
  const members = new Map<string, string[]>();
  for (const { organisation, key } of rows) {
    if (!organisation) continue;
    const keys = members.get(organisation) ?? [];
    members.set(organisation, keys);
    keys.push(key);
  }
  const signed = [...members].map(([name, keys]) => ({ name, sign: keys.sort(byText).join('\n') }));
  return new Map(signed.sort((a, b) => byText(a.sign, b.sign)).map(({ name }, place) => [name, place + 1]));
}

// By code unit, not by the customs of a language: the same order on every machine.
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The votes by statement, each in the group it counts in. One step for each vote. */
export function votesByStatement({ table, people, elsewhere }: VoteRows): Vote[][] {
  const moved = new Map(elsewhere.map(({ row, column, group }) => [row * table.statements + column, group]));
  const votes: Vote[][] = Array.from({ length: table.statements }, () => []);
  for (const [row, { group, organisation }] of people.entries()) {
    for (const cell of table.cells.subarray(table.start[row], table.start[row + 1])) {
      const column = columnOf(cell);
      votes[column]!.push({
        choice: chosen[choiceOf(cell) as Choice], // a cell holds one of three
        group: moved.get(row * table.statements + column) ?? group,
        organisation: organisation === null ? null : String(organisation),
      });
    }
  }
  return votes;
}

const chosen = { 1: 'agree', 0: 'pass', [-1]: 'disagree' } as const;
