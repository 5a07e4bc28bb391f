import { balancedWeights, equalWeights, ordinaryWeight } from '#algorithms/balanced-weights/balanced-weights.ts';
import type { Approvals } from '#algorithms/equal-shares/equal-shares.ts';
import { mapOf, type OpinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import { choiceOf, columnOf } from '#algorithms/opinion-map/votes.ts';
import { type CommonGroundView, commonGroundView } from '../session/views/common-ground.ts';
import { type Agreements, auditChoice, type ChoiceAudit, type SlateView, slateOf } from '../session/views/slate.ts';
import { type VoteRows, votesByStatement } from './rows.ts';

/** What the votes of a session come to: computed from its rows alone, the same on every machine. */
export interface VoteResult {
  /** The statements on which as many have voted as may be counted, in their order. */
  commonGround: CommonGroundView[];
  /** Absent where there is nothing to choose from. */
  slate?: SlateView;
  /** The same audit of the statements that the team made proposals of. Absent where there is none. */
  lifted?: { statements: string[]; audit: ChoiceAudit };
  /** Of the votes as of the last release: absent where there was none (Y1). */
  map?: OpinionMap;
}

/** Everything at once: one pass over the votes for each method. Not for the thread that answers requests. */
export function resultOf(rows: VoteRows): VoteResult {
  const room = { headcount: rows.roster, smallest: rows.smallest };
  const votes = votesByStatement(rows);
  const commonGround = rows.statements.flatMap(
    ({ entry }, column) => commonGroundView(room, entry, votes[column] ?? []) ?? [],
  );
  const agreements = agreementsOf(
    rows,
    rows.statements.flatMap((_, column) => (votes[column]!.length >= rows.smallest ? [column] : [])),
  );
  const slate = slateOf(agreements);
  const lifted = liftedOf(rows, agreements);
  const map = shownMap(rows);
  return { commonGround, ...(slate && { slate }), ...(lifted && { lifted }), ...(map && { map }) };
}

/** Who agrees with what, each person with the weight of their group. Of statements on which fewer voted nothing is told. */
function agreementsOf(
  { people, roster, table, weights, statements, smallest }: VoteRows,
  counted: number[],
): Agreements {
  const byGroup = weights === 'balanced' ? balancedWeights(roster) : equalWeights(roster);
  const placeOf = new Map(counted.map((column, place) => [column, place]));
  const own = people.map((_, row) => table.cells.subarray(table.start[row], table.start[row + 1]));
  const voters = people.map((person, row) => ({
    weight: byGroup[person.group] ?? ordinaryWeight,
    voted: own[row]!.some((cell) => placeOf.has(columnOf(cell))),
    agrees: Array.from(own[row]!).flatMap((cell) => (choiceOf(cell) === 1 ? (placeOf.get(columnOf(cell)) ?? []) : [])),
  }));
  const all = voters.filter(({ voted }) => voted);
  const approvals: Approvals = {
    statements: counted.length,
    weights: all.map(({ weight }) => weight),
    approves: all.map(({ agrees }) => agrees),
  };
  return { statements: counted.map((column) => statements[column]!.entry), approvals, smallest, weights };
}

function liftedOf({ statements }: VoteRows, agreements: Agreements): VoteResult['lifted'] {
  const lifted = statements.filter(({ isLifted }) => isLifted).map(({ entry }) => entry);
  const places = lifted.map((entry) => agreements.statements.indexOf(entry)).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  return { statements: lifted, audit: auditChoice(agreements, places, places.length) };
}

/** The map; its groups only where each has as many people as this session shows. */
function shownMap({ map: mapped, smallest }: VoteRows): OpinionMap | undefined {
  if (!mapped) return undefined;
  const map = mapOf(mapped.table);
  if (!map.groups?.assignment.sizes.some((size) => size < smallest)) return map;
  return { ...map, groups: undefined, divisions: { ...map.divisions, leastGroup: smallest } };
}
