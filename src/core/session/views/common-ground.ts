import {
  type CommonGround,
  cautiousSupport,
  commonGround,
  type Parameters,
  usualParameters,
  type Vote,
} from '#algorithms/common-ground/common-ground.ts';
import type { Label } from '#algorithms/common-ground/label.ts';
import { stratified } from '#algorithms/common-ground/post-stratification.ts';
import { type Standing, votesToLose } from '#algorithms/common-ground/standing.ts';
import { bounds } from '#algorithms/common-ground/wilson.ts';
import { mergeSmall } from '#algorithms/merge-small/merge-small.ts';
import { shownShare } from '#algorithms/shown-share/shown-share.ts';
import { type Ballots, ballotsIn } from '../../ballots.ts';
import type { Session } from '../state.ts';
import { type Stance, stances } from '../statement.ts';
import type { ReadWords } from './audience.ts';
import { openStatements } from './statements.ts';

/** Whether a statement has support in every group, as everybody may see it once the session is closed (V9, V10). */
export interface CommonGroundView {
  statement: string;
  method: CommonGround['method'];
  parameters: CommonGround['parameters'];
  label: Label;
  /** Groups by name. */
  heard: string[];
  notHeard: string[];
  objections: string[];
  /** What all who voted chose, in percent. */
  all: { agree: number; disagree: number };
  /** By group, small ones joined, in percent. */
  groups: { members: string[]; agree: number; disagree: number }[];
  /** Where a group was heard. */
  hangsOn?: HangsOn;
  /** Where a group was heard, in percent: numbers beside the label that decide nothing. */
  secondary?: Secondary;
}

/** Computed from the shares that may be shown, in five points. A group that was not heard is taken to be undecided. */
export interface Secondary {
  /** The mean of the groups heard. */
  balanced: number;
  /** All who are here, as if each group had voted as those of it who did. */
  byRoster: number;
  /** The same with every group counted alike. */
  onEqualFooting: number;
}

/** What a label needs to know of a session besides the votes. */
export type Room = Pick<Session, 'headcount'> & { smallest: number };

/** Computed from the shares that may be shown, and from nothing finer. */
export interface HangsOn {
  bindingGroup: string;
  /** Percent: every group heard surely has at least so much. */
  atLeast: number;
  /** The same without any one organisation; not where a small group was heard, whose votes it might tell. */
  atLeastWithoutOneOrganisation?: number;
  /** With the label only: so many more of that group who disagree may end it. */
  votesToLose?: number;
}

/**
 * The open statements on which as many have voted as may be counted (P3), in their order; none while the session runs (V8).
 * One step for each ballot, and one for each statement and voter.
 */
export function commonGroundViews(session: Readonly<Session>, read: ReadWords, ballots: Ballots): CommonGroundView[] {
  if (session.phase !== 'closed') return [];
  const organisations = organisationsOf(session, read);
  return openStatements(session).flatMap((statement) => {
    const votes = votesOn(ballots, organisations, statement);
    const { headcount, rules } = session;
    return commonGroundView({ headcount, smallest: rules.smallest }, statement, votes) ?? [];
  });
}

/** One statement by its votes; nothing where fewer have voted than may be counted (P3). */
export function commonGroundView(
  { smallest, headcount }: Room,
  statement: string,
  votes: readonly Vote[],
): CommonGroundView | undefined {
  if (votes.length < smallest) return undefined;
  const found = commonGround(votes, headcount, parametersOf(smallest));
  const hangsOn = hangsOnOf(found);
  const secondary = secondaryOf(found, headcount);
  const { agree, disagree, people } = found.headCount;
  return {
    statement,
    method: found.method,
    parameters: found.parameters,
    label: found.label,
    heard: found.heard,
    notHeard: found.notHeard,
    objections: found.objections,
    all: { agree: shownShare(agree, people), disagree: shownShare(disagree, people) },
    groups: groupsOf(votes, smallest),
    ...(hangsOn && { hangsOn }),
    ...(secondary && { secondary }),
  };
}

/** "Other" is where those are who belong to none of the groups, or say nothing: it cannot be heard for one. */
const parametersOf = (smallest: number): Partial<Parameters> => ({
  fewestPeople: Math.max(usualParameters.fewestPeople, smallest),
  unconfirmed: noGroup,
});

/** Where those are who belong to no group. */
export const noGroup = 'other';

/** What people wrote as their organisation, whatever the case and the spaces; who wrote none is not in it. */
function organisationsOf({ people }: Readonly<Session>, read: ReadWords): Map<string, string> {
  return new Map(
    Object.entries(people).flatMap(([by, { words }]) => {
      const name = plainName(read(words)?.organisation ?? '');
      return name === '' ? [] : [[by, name] as const];
    }),
  );
}

/** The same organisation, however its name was typed. */
export const plainName = (written: string) => written.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The ballots on a statement, each in the group it was cast in (V8). */
function votesOn(ballots: Ballots, organisations: ReadonlyMap<string, string>, statement: string): Vote[] {
  return ballotsIn(ballots, statement).flatMap(([by, { choice, group }]) =>
    isStance(choice) ? [{ group, choice, organisation: organisations.get(by) ?? null }] : [],
  );
}

const isStance = (choice: string): choice is Stance => stances.some((stance) => stance === choice);

function groupsOf(votes: readonly Vote[], smallest: number): CommonGroundView['groups'] {
  const voters: Record<string, number> = {};
  for (const { group } of votes) voters[group] = (voters[group] ?? 0) + 1;
  return mergeSmall(voters, smallest).buckets.map(({ members, n }) => {
    const own = votes.filter(({ group }) => members.includes(group));
    const share = (stance: Stance) => shownShare(own.filter(({ choice }) => choice === stance).length, n);
    return { members, agree: share('agree'), disagree: share('disagree') };
  });
}

function hangsOnOf(found: CommonGround): HangsOn | undefined {
  const { majority } = found.parameters;
  const heard = found.heard.map((name) => ({ name, ...asShown(found.groups[name]!) })); // who is heard has a standing
  const [first, ...others] = heard;
  if (!first) return undefined;
  const binding = others.reduce((least, one) => (one.lower < least.lower ? one : least), first);
  const isCommon = found.label === 'common-ground';
  const hasSmall = heard.some(({ people }) => people < 20);
  return {
    bindingGroup: binding.name,
    // What the label says anyway holds, also where the shares that may be shown are too rough for it.
    atLeast: inSteps(isCommon ? Math.max(majority, binding.lower) : binding.lower),
    ...(!hasSmall && { atLeastWithoutOneOrganisation: inSteps(found.scoreWithoutOneOrganisation ?? 0) }),
    ...(isCommon && { votesToLose: Math.max(1, votesToLose(binding.weighed, majority)) }),
  };
}

function secondaryOf(found: CommonGround, headcount: Room['headcount']): Secondary | undefined {
  const groups = Object.fromEntries(
    found.heard.map((name) => {
      const { people, weight, support } = found.groups[name]!; // who is heard has a standing
      return [name, { weight, agree: (weight * shownShare(support * people, people)) / 100 }];
    }),
  );
  const present = Object.fromEntries(Object.entries(headcount).filter(([name]) => name !== noGroup));
  const corrected = stratified({ groups }, present);
  const heard = Object.values(groups).map(cautiousSupport);
  if (!corrected || heard.length === 0) return undefined;
  return {
    balanced: nearestFive(heard.reduce((sum, share) => sum + share, 0) / heard.length),
    byRoster: nearestFive(corrected.byRoster),
    onEqualFooting: nearestFive(corrected.onEqualFooting),
  };
}

const nearestFive = (share: number) => Math.round(share * 20 + 1e-9) * 5;

/** A group as who sees its share in five points (fairness F3) must take it: with the least support that is shown like this. */
function asShown({ people, weight, evidence, support }: Standing) {
  const share = Math.max(0, shownShare(support * people, people) / 100 - 0.025);
  const weighed = { weight, squares: (weight * weight) / evidence, agree: share * weight, disagree: 0 };
  return { people, weighed, lower: bounds(share, evidence).lower };
}

/** In percent, down to the next five points: "at least" stays true. */
const inSteps = (share: number) => Math.floor(share * 20) * 5;
