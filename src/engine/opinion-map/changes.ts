import type { Choice } from '#algorithms/opinion-map/votes.ts';
import type { LiveVotes } from './live-votes.ts';

/** What can happen to the votes of a live map, as three whole numbers each, so that thousands travel in one message. */
export const change = {
  /** participant, column, choice (2 takes the vote back) */
  vote: 0,
  /** participant */
  withdraw: 1,
  /** column, 1 if the statement counts */
  activate: 2,
  /** how many participants and statements there are at least */
  grow: 3,
} as const;

export type Kind = (typeof change)[keyof typeof change];
export const noChoice = 2;

/** Changes written one behind the other, and taken out all at once. */
export interface Changes {
  add(kind: Kind, one: number, other: number, choice?: number): void;
  take(): Int32Array<ArrayBuffer>;
}

const words = 4;

export function collectChanges(): Changes {
  let held = new Int32Array(256 * words);
  let length = 0;
  return {
    add(kind, one, other, choice = 0) {
      if (length === held.length) {
        const larger = new Int32Array(2 * held.length);
        larger.set(held);
        held = larger;
      }
      held[length] = kind;
      held[length + 1] = one;
      held[length + 2] = other;
      held[length + 3] = choice;
      length += words;
    },
    take() {
      const taken = held.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** Does to the votes what was collected, in the same order. Participants and statements not yet known come in by being named. */
export function applyChanges(votes: LiveVotes, active: Uint8Array, changes: Int32Array): Uint8Array {
  let counting = active;
  for (let at = 0; at < changes.length; at += words) {
    const [kind, one, other, choice] = changes.subarray(at, at + words) as unknown as [Kind, number, number, number]; // as they were added
    if (kind === change.vote) {
      grow(votes, one + 1, other + 1);
      votes.vote(one, other, choice === noChoice ? undefined : (choice as Choice)); // one of three
    } else if (kind === change.withdraw) {
      if (one < votes.participants()) votes.withdraw(one);
    } else if (kind === change.activate) {
      grow(votes, 0, one + 1);
      counting = lengthened(counting, votes.statements());
      counting[one] = other;
    } else grow(votes, one, other);
    counting = lengthened(counting, votes.statements());
  }
  return counting;
}

function grow(votes: LiveVotes, participants: number, statements: number): void {
  while (votes.statements() < statements) votes.addStatement();
  while (votes.participants() < participants) votes.addParticipant();
}

/** Statements that were not there yet count until they are told not to. */
function lengthened(active: Uint8Array, statements: number): Uint8Array {
  if (active.length >= statements) return active;
  const longer = new Uint8Array(statements).fill(1);
  longer.set(active);
  return longer;
}
