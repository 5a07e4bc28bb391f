import { type Label, labelOf } from './label.ts';
import {
  addCounts,
  type BySize,
  bySize,
  type Choice,
  type GroupVotes,
  noCounts,
  type Standing,
  shareOf,
  standingOf,
  votesToLose,
  weigh,
  without,
} from './standing.ts';
import { z } from './wilson.ts';

/** Whether a statement has support in all groups: the worst-group lower bound. */
export const commonGroundMethod = { name: 'common-ground', version: 1 };

/** One person's vote on the statement: one for each person. */
export interface Vote {
  group: string;
  organisation: string | null;
  choice: Choice;
}

/** What the method was run with. */
export interface Parameters {
  /** The votes of one organisation in one group weigh at most as much as so many people. A whole number. */
  organisationCap: number;
  /** A group is heard, or has to be, from so many people on, */
  fewestPeople: number;
  /** and is heard from so many organisations on. */
  fewestOrganisations: number;
  /** The share that every group has to pass for common ground. */
  majority: number;
  /** Groups of which surely so many disagree have an objection to record. */
  objection: number;
  /** The group of those whose group nobody has confirmed. It never counts as one of the groups. */
  unconfirmed: string;
}

export const usualParameters: Parameters = {
  organisationCap: 3,
  fewestPeople: 5,
  fewestOrganisations: 2,
  majority: 0.5,
  objection: 0.25,
  unconfirmed: 'unconfirmed',
};

/** Support for one statement across the groups, and what it hangs on. */
export interface CommonGround {
  method: { name: string; version: number };
  parameters: Parameters & { z: number };
  label: Label;
  /** We can be confident that at least this share of every group heard supports the statement. Null if none was heard. */
  score: number | null;
  /** The least the score can become when the votes of one organisation are left out. */
  scoreWithoutOneOrganisation: number | null;
  /** The group with the smallest lower bound; of several, the first by name. */
  bindingGroup: string | null;
  /** So many more people of the binding group who disagree would end the label "common ground"; 0 without it. */
  votesToLose: number;
  /** So many are enough if they all are of the group where it takes fewest. */
  votesToLoseAnywhere: number;
  /** Groups by name. Not heard: those that would have to be, and are not. */
  heard: string[];
  notHeard: string[];
  objections: string[];
  /** The mean of (agree + 1) / (all + 2) over the groups heard. */
  balancedSupport: number | null;
  /** People, whatever their group and organisation. */
  headCount: { agree: number; disagree: number; people: number };
  /** Every group that voted, heard or not. */
  groups: Record<string, Standing>;
}

/**
 * Support for one statement in all groups: the smallest of the lower bounds of support in the groups heard, a label, and
 * what they hang on. `roster` says how many people of each group are there, whether they vote or not.
 * One pass over the votes, then one step for each organisation. Source and guarantees: README.md.
 *
 * @example commonGround(fiveOfFiveInTwoGroups, { a: 5, b: 5 }).score // 0.648…
 */
export function commonGround(
  votes: Iterable<Readonly<Vote>>,
  roster: Readonly<Record<string, number>>,
  chosen: Partial<Parameters> = {},
): CommonGround {
  const parameters = { ...usualParameters, ...chosen };
  const polls = pollsOf(votes, parameters.organisationCap);
  const isGroup = (name: string) => name !== parameters.unconfirmed;
  const heard = polls.filter(({ name, standing }) => isGroup(name) && isHeard(standing, parameters));
  const isAmongHeard = (name: string) => heard.some((poll) => poll.name === name);
  const notHeard = Object.keys(roster)
    .filter((name) => isGroup(name) && roster[name]! >= parameters.fewestPeople && !isAmongHeard(name))
    .sort();
  const standings = heard.map(({ standing }) => standing);
  const headCount = noCounts();
  for (const { sizes } of polls) for (const counts of sizes.values()) addCounts(headCount, counts);
  return {
    method: commonGroundMethod,
    parameters: { ...parameters, z },
    label: labelOf(standings, notHeard.length, parameters.majority),
    ...scoreOf(heard, parameters),
    heard: heard.map(({ name }) => name),
    notHeard,
    objections: heard
      .filter(({ standing }) => standing.oppositionAtLeast >= parameters.objection)
      .map(({ name }) => name),
    balancedSupport: standings.length === 0 ? null : mean(standings.map(cautiousSupport)),
    headCount,
    groups: Object.fromEntries(polls.map(({ name, standing }) => [name, standing])),
  };
}

/** (agree + 1) / (all + 2), by weight: the support as one expects it with one vote more on either side. */
export const cautiousSupport = ({ agree, weight }: Pick<Standing, 'agree' | 'weight'>) => (agree + 1) / (weight + 2);

/** The votes of one group, counted. */
interface Poll {
  name: string;
  votes: GroupVotes;
  sizes: BySize;
  standing: Standing;
}

/** By the name of the group. */
function pollsOf(votes: Iterable<Readonly<Vote>>, cap: number): Poll[] {
  if (!Number.isSafeInteger(cap) || cap < 1) throw new RangeError(`Not a whole number of votes: ${cap}`);
  const groups = new Map<string, GroupVotes>();
  for (const vote of votes) {
    const group = groups.get(vote.group) ?? { organisations: new Map(), alone: noCounts() };
    groups.set(vote.group, group);
    const counts =
      vote.organisation === null ? group.alone : (group.organisations.get(vote.organisation) ?? noCounts());
    if (vote.organisation !== null) group.organisations.set(vote.organisation, counts);
    counts.people += 1;
    if (vote.choice !== 'pass') counts[vote.choice] += 1;
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const sizes = bySize(group, cap);
      return { name, votes: group, sizes, standing: standingOf(group, sizes, cap) };
    });
}

const isHeard = ({ people, organisations }: Standing, { fewestPeople, fewestOrganisations }: Parameters) =>
  people >= fewestPeople && organisations >= fewestOrganisations;

function scoreOf(heard: readonly Poll[], { organisationCap: cap, majority }: Parameters) {
  const [first, ...others] = heard;
  if (!first)
    return {
      score: null,
      scoreWithoutOneOrganisation: null,
      bindingGroup: null,
      votesToLose: 0,
      votesToLoseAnywhere: 0,
    };
  const binding = others.reduce(
    (least, poll) => (poll.standing.supportAtLeast < least.standing.supportAtLeast ? poll : least),
    first,
  );
  const score = binding.standing.supportAtLeast;
  const toLose = heard.map(({ sizes }) => (score >= majority ? votesToLose(weigh(sizes, cap), majority) : 0));
  return {
    score,
    scoreWithoutOneOrganisation: Math.min(score, ...heard.map((poll) => leastWithoutOne(poll, cap))),
    bindingGroup: binding.name,
    votesToLose: toLose[heard.indexOf(binding)]!,
    votesToLoseAnywhere: Math.min(...toLose),
  };
}

/** The least the lower bound of this group can become without the votes of one organisation. */
function leastWithoutOne({ votes, sizes }: Poll, cap: number): number {
  let least = 1;
  for (const organisation of votes.organisations.values()) {
    const weighed = weigh(without(sizes, organisation, cap), cap);
    least = Math.min(least, shareOf(weighed.agree, weighed).lower);
  }
  return least;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
