import { type MapPicture, pictureOf } from '../map-picture/map-picture.ts';
import { countPlain } from './counts.ts';
import type { OpinionGroups, OpinionMap } from './opinion-map.ts';
import { type Opposition, oppositionsOf } from './opposed.ts';
import type { Representative } from './representatives.ts';
import type { VoteTable } from './votes.ts';

/**
 * What a map says of everybody and of each group, without anybody in it: counts and figures by column of the table. Exact
 * counts: what may be shown of them is for whoever shows them.
 */
export interface MapDigest {
  /** How many people voted on what is on the map, and how many of them enough to be in a group. */
  readonly voters: number;
  readonly eligible: number;
  readonly leastVotes: number;
  readonly leastGroup: number;
  /** The columns of the statements that are on the map. */
  readonly used: readonly number[];
  readonly everybody: Counted;
  readonly r2LeftOut: number;
  readonly passed: boolean;
  /** How often the votes were shuffled, and how often they hung together as strongly then. */
  readonly shuffles: { readonly tried: number; readonly asStrong: number };
  readonly groups: GroupsDigest | undefined;
}

/** Votes by column. */
export interface Counted {
  readonly agree: Uint32Array;
  readonly disagree: Uint32Array;
  readonly seen: Uint32Array;
}

export interface GroupsDigest {
  readonly sizes: readonly number[];
  readonly counts: readonly Counted[];
  readonly floorAgree: Float64Array;
  readonly floorDisagree: Float64Array;
  readonly divisive: Float64Array;
  readonly representatives: readonly (readonly Pick<Representative, 'column' | 'direction'>[])[];
  readonly oppositions: readonly Opposition[];
  /** The share of left-out votes after which the person stays in the same group. */
  readonly staying: number;
  readonly picture: MapPicture;
}

/** A shuffle within this share of the votes as they are is a tie, whatever the rounding. */
const margin = 1 + 1e-9;
/** How fine the picture is that goes to every phone. */
const nodes = 44;

/** @example digestOf(table, mapOf(table)).groups?.sizes */
export function digestOf(table: VoteTable, map: OpinionMap): MapDigest {
  const { model, placed, divisions, gate, groups } = map;
  const everybody = countPlain(table, model.used, new Uint8Array(table.participants), 1);
  return {
    voters: placed.votes.reduce((sum, votes) => sum + Number(votes > 0), 0),
    eligible: divisions.eligible,
    leastVotes: model.leastVotes,
    leastGroup: divisions.leastGroup,
    used: Array.from(model.used.keys()).filter((column) => model.used[column] === 1),
    everybody: { agree: everybody.agree, disagree: everybody.disagree, seen: everybody.seen },
    r2LeftOut: gate.r2LeftOut,
    passed: gate.passed,
    shuffles: {
      tried: gate.shuffled.length,
      asStrong: gate.shuffled.filter((value) => value * margin >= gate.lambda1).length,
    },
    groups: groups && groupsDigest(map, groups),
  };
}

function groupsDigest(map: OpinionMap, groups: OpinionGroups): GroupsDigest {
  const { counts, scores, representatives, assignment } = groups;
  const { plain, leftOut } = counts;
  const of = (values: Uint32Array, group: number) =>
    values.slice(group * plain.statements, (group + 1) * plain.statements);
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  return {
    sizes: Array.from(assignment.sizes),
    counts: Array.from({ length: groups.k }, (_, group) => ({
      agree: of(plain.agree, group),
      disagree: of(plain.disagree, group),
      seen: of(plain.seen, group),
    })),
    floorAgree: scores.floorAgree,
    floorDisagree: scores.floorDisagree,
    divisive: scores.divisive,
    representatives: representatives.byGroup.map((list) =>
      list.map(({ column, direction }) => ({ column, direction })),
    ),
    oppositions: oppositionsOf(plain),
    staying: sum(leftOut.staying) / sum(leftOut.votes),
    picture: pictureOf(map, groups, nodes),
  };
}
