import type { Ellipse } from '#algorithms/map-picture/ellipse.ts';
import type { PicturedGroup } from '#algorithms/map-picture/map-picture.ts';
import type { EntryId } from '../../decider.ts';
import type { Side } from '../opinion.ts';
import type { TotalsShown } from '../rules.ts';

/**
 * The opinion map as it may be shown: of a release (Y1), never of the votes as they stand, and nobody in it. Opinion groups
 * were found in the votes; they are not the stakeholder groups that people declare.
 */
export type OpinionView = FewVotes | OpinionMapView;

/** Nothing has been released: fewer than k people have voted, or nobody has asked yet. */
export interface FewVotes {
  stage: 'few';
  smallest: number;
}

export interface OpinionMapView {
  /** `none`: there are votes enough to show, and no groups in them. */
  stage: 'none' | 'groups';
  smallest: number;
  /** How many people have voted, and how many of them too little to be in a group (absent under k). */
  people: SizeBand;
  ungrouped?: SizeBand;
  /** The statements on the map. */
  statements: number;
  /** Why there are no groups; only where there are none. */
  why?: NoGroups;
  sure: Sureness;
  /** The largest first; empty where there are none. */
  groups: OpinionGroupView[];
  /** Where all groups lean the same way, the surest first. */
  common: GroupsSay[];
  /** Every statement on the map that stands: what tells the groups apart first; without groups as they came. */
  apart: EverybodySays[];
  /** Where two groups lean opposite ways, the furthest apart first. */
  opposed: Opposed[];
  /** Absent where there are no groups: there is nothing to draw. */
  picture?: PictureView;
  /** Whether the shares of a statement are for those only who have voted on it or passed (V7). */
  totals: TotalsShown;
  released: ReleasedAt;
}

/** A number of people as it may be said: at least so many, and fewer than `under` (absent: the last band). */
export interface SizeBand {
  least: number;
  under?: number;
}

/** A share as it may be shown (F3): in percent, rounded; where few voted it is cut, and says "at least" or "at most". */
export interface SharePart {
  percent: number;
  bound?: 'least' | 'most';
}

export type NoGroups =
  | { because: 'nothing' | 'one-statement' | 'few' | 'chance' }
  /** Every division has a group of fewer people than this. */
  | { because: 'small'; least: number };

/** How sure all this is. Absent: nothing can be said. */
export interface Sureness {
  /** How much better than the mean of a statement the map foretells a vote that it has not seen, in percent; 0 is not at all. */
  foretold?: number;
  /** Shuffled votes: how often they were tried, and how often they hung together as strongly. */
  shuffles?: { tried: number; asStrong: number };
  /** Of a hundred votes left out, after how many the person stays in the same group. */
  staying?: number;
}

/** A statement in its author's words. */
export interface Said {
  statement: string;
  text: string;
  language: string;
}

export interface OpinionGroupView {
  /** Its name: A is the largest. */
  letter: string;
  size: SizeBand;
  /** What it says more often than all others: its representative statements. */
  says: (Said & { side: Side; share: SharePart; others?: SharePart })[];
}

/** The shares of each group by letter; a group of which fewer than k voted on it is absent. */
export interface GroupsSay extends Said {
  side: Side;
  groups: Record<string, SharePart>;
}

export interface EverybodySays extends Said {
  /** Absent where fewer than k people voted on it. */
  everybody?: { agree: SharePart; disagree: SharePart; pass: SharePart };
  /** The shares that agree, by letter. */
  groups: Record<string, SharePart>;
}

/** Where views oppose each other: a statement, two groups, and who on the panel stands on either side. */
export interface Opposed extends Said {
  agree: OpposedSide;
  disagree: OpposedSide;
  /** Which question to put to them: one to both sides, to the one side that is on the panel, or to the whole panel. */
  ask: 'both-sides' | 'agreeing-side' | 'disagreeing-side' | 'whole-panel';
}

export interface OpposedSide {
  letter: string;
  share: SharePart;
  panel: PanelSide[];
}

/** `openly`: they said so themselves. `stakeholder-group`: so stands the group they declared, as released. Never a vote. */
export interface PanelSide {
  seat: string;
  name: string;
  known: 'openly' | 'stakeholder-group';
}

/** Nobody is a dot in it: outlines that hold about nine in ten of a group, and rings around where at least k people stand. */
export interface PictureView {
  groups: (PicturedGroup & { letter: string })[];
  /** How far off the place of one person typically is: one standard error. */
  error: Ellipse;
}

/** What was released, so that anybody can work it out again: the votes up to `seq`, by this method. */
export interface ReleasedAt {
  seq: number;
  /** The entry that says so. */
  entry: EntryId;
  at: number;
  method: string;
  version: number;
  parameters: { smallest: number };
}

/** Where somebody stands on the map, for that person alone: quantised, with one standard error. */
export interface OwnPlace {
  ellipse: Ellipse;
  /** The letter of the group; absent where there are none, or they voted too little. */
  letter?: string;
  /** Whether they are nearer to that group than to any other, beyond the error of the place. */
  sure?: true;
  /** The release in which they stand there. */
  seq: number;
}
