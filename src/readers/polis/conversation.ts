import type { Ballots } from './ballots.ts';
import type { Remark } from './remark.ts';

/** Agree, pass, disagree. */
export type Choice = 1 | 0 | -1;

/** What a Polis export says, put together from the files that were there. */
export interface Conversation {
  title?: string;
  description?: string;
  url?: string;
  /** Ascending. */
  participantIds: number[];
  /** Every statement that could be voted on, by ascending id; the columns of the ballots. */
  statements: Statement[];
  ballots: Ballots;
  /** The group Polis had published for each participant, where it had one. */
  publishedGroups: (number | undefined)[];
  /** Statements nobody could vote on, in the order of their ids. */
  unseen: Statement[];
  remarks: Remark[];
}

export interface Statement {
  id: number;
  /** Empty where the export has no words for it. */
  text: string;
  author?: number;
  /** Epoch milliseconds or seconds, as the file has it. */
  time?: number;
  /** 1 accepted, 0 not looked at, -1 moderated out. */
  moderated?: number;
  isMeta?: boolean;
}

/** Moderated out, or about the conversation itself: such a statement is not on the map. */
export const isInactive = ({ moderated, isMeta }: Statement): boolean => moderated === -1 || isMeta === true;

/** The one sentence that says why nothing can be made of the files. */
export interface Hopeless {
  hopeless: string;
}
