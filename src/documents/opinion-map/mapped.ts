import type { OpinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { VoteTable } from '#algorithms/opinion-map/votes.ts';

/** A statement people voted on, in the words of whoever wrote it. */
export interface MappedStatement {
  id: number;
  /** Empty where the words are not known. */
  text: string;
  /** Language tag of the words, where it is known. */
  language?: string;
}

/** A map with what it was made from: everything documents are made of. */
export interface Mapped {
  title?: string;
  /** In the order of the table's rows and columns, ascending. */
  participantIds: readonly number[];
  statements: readonly MappedStatement[];
  /** By column: whether it may count. */
  active: readonly boolean[];
  table: VoteTable;
  map: OpinionMap;
  /** Of fewer people nothing is shown; five where it is not said. */
  smallest?: number;
  /** How a number of people is said where the number itself is not. */
  people?: (count: number) => string;
}
