import type { Ballots } from '../ballots.ts';
import type { ActorId } from '../decider.ts';
import type { Session } from '../session/state.ts';
import { stances } from '../session/statement.ts';
import { standingOutcomes } from '../session/views/outcomes.ts';

/** The votes of a session as they lie in its log, copied out at one moment: what rows without names are made from. */
export interface Cast {
  smallest: number;
  weights: 'balanced' | 'headcount';
  /** How many of each group are here. */
  headcount: Record<string, number>;
  statements: StatementOfVotes[];
  /** By voter: their group now, and the entry with their organisation if they gave one. */
  voters: { group: string; words: string | undefined }[];
  /** What a byte of a row stands for, less one. */
  choices: { choice: string; group: string }[];
  /** By statement: of each voter a byte, 0 for no vote. May be shorter than the voters. */
  rows: Uint8Array<ArrayBuffer>[];
  /** The same as of the last release of the map, which alone may be shown of it; absent where there was none (Y1). */
  map?: { of: number; rows: Uint8Array<ArrayBuffer>[] };
}

/** A statement that could be voted on to the end. */
export interface StatementOfVotes {
  /** Its place among all that were made, from 1. */
  id: number;
  entry: string;
  /** Whether a proposal that stands was lifted from it. */
  isLifted: boolean;
}

/**
 * Copies the votes on the statements that stand. One step for each voter and statement. `released`: the ballots as of the
 * last release of the map, where others have come since.
 */
export function castVotes(
  session: Readonly<Session>,
  { voters, choices, rows }: Readonly<Ballots>,
  released?: Readonly<Ballots>,
): Cast {
  const { people, rules, statements, outcomes } = session;
  const lifted = new Set(standingOutcomes(session).map((id) => outcomes[id]?.source.statement));
  const standing = Object.keys(statements)
    .map((entry, place) => ({ id: place + 1, entry, isLifted: lifted.has(entry) }))
    .filter(({ entry }) => statements[entry]?.stage === 'open');
  const rowsIn = (of: Ballots['rows']) => standing.map(({ entry }) => (of.get(entry) ?? new Uint8Array(0)).slice());
  const of = session.opinion.released?.of;
  return {
    smallest: rules.smallest,
    weights: rules.questions.weights,
    headcount: { ...session.headcount },
    statements: standing,
    voters: [...voters.keys()].map((actor) => voterOf(people, actor)),
    choices: choices.map((choice) => ({ ...choice })),
    rows: rowsIn(rows),
    // Read from the same log, earlier ballots have the same columns and choices: only fewer of them.
    ...(of !== undefined && { map: { of, rows: rowsIn((released ?? { rows }).rows) } }),
  };
}

function voterOf(people: Session['people'], actor: ActorId) {
  const person = people[actor];
  return { group: person?.group ?? 'other', words: person?.gave?.organisation === false ? undefined : person?.words };
}

/** Whether a byte of these rows is a vote on a statement: the same bytes hold stands on proposals and answers too. */
export const isStance = (choice: string): choice is (typeof stances)[number] =>
  (stances as readonly string[]).includes(choice);
