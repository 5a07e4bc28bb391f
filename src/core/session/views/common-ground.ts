import {
  type CommonGround,
  commonGround,
  type Parameters,
  usualParameters,
  type Vote,
} from '#algorithms/common-ground/common-ground.ts';
import type { Label } from '#algorithms/common-ground/label.ts';
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
}

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
    return votes.length < session.rules.smallest ? [] : [viewOf(session, statement, votes)];
  });
}

function viewOf({ rules, headcount }: Readonly<Session>, statement: string, votes: readonly Vote[]): CommonGroundView {
  const found = commonGround(votes, headcount, parametersOf(rules.smallest));
  const hangsOn = hangsOnOf(found);
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
    groups: groupsOf(votes, rules.smallest),
    ...(hangsOn && { hangsOn }),
  };
}

/** "Other" is where those are who belong to none of the groups, or say nothing: it cannot be heard for one. */
const parametersOf = (smallest: number): Partial<Parameters> => ({
  fewestPeople: Math.max(usualParameters.fewestPeople, smallest),
  unconfirmed: 'other',
});

/** What people wrote as their organisation, whatever the case and the spaces; who wrote none is not in it. */
function organisationsOf({ people }: Readonly<Session>, read: ReadWords): Map<string, string> {
  return new Map(
    Object.entries(people).flatMap(([by, { words }]) => {
      const written = read(words)?.organisation ?? '';
      const name = written.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
      return name === '' ? [] : [[by, name] as const];
    }),
  );
}

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

/** A group as who sees its share in five points (fairness F3) must take it: with the least support that is shown like this. */
function asShown({ people, weight, evidence, support }: Standing) {
  const share = Math.max(0, shownShare(support * people, people) / 100 - 0.025);
  const weighed = { weight, squares: (weight * weight) / evidence, agree: share * weight, disagree: 0 };
  return { people, weighed, lower: bounds(share, evidence).lower };
}

/** In percent, down to the next five points: "at least" stays true. */
const inSteps = (share: number) => Math.floor(share * 20) * 5;
