import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairSums } from '#algorithms/opinion-map/pair-sums.ts';
import { type Choice, tableOf, type Vote } from '#algorithms/opinion-map/votes.ts';
import { type LiveVotes, openLiveVotes } from './live-votes.ts';
import { packVotes } from './packed-votes.ts';

/** The votes as a list of the last ones: nothing can be simpler. */
class Plain {
  participants = 0;
  statements = 3;
  readonly votes = new Map<string, Vote>();

  vote(who: number, column: number, choice: Choice | undefined): void {
    if (choice === undefined) this.votes.delete(`${who} ${column}`);
    else this.votes.set(`${who} ${column}`, [who, column, choice]);
  }

  table() {
    return tableOf(this.participants, this.statements, this.votes.values());
  }
}

type Act = (live: LiveVotes, plain: Plain) => void;

const some = fc.nat(200);
const choice = fc.constantFrom<Choice>(1, 0, -1);

const vote = fc.tuple(some, some, fc.option(choice, { nil: undefined })).map(
  ([someone, somewhere, chosen]): Act =>
    (live, plain) => {
      if (plain.participants === 0) return;
      const [who, column] = [someone % plain.participants, somewhere % plain.statements];
      live.vote(who, column, chosen);
      plain.vote(who, column, chosen);
    },
);
const withdraw = some.map(
  (someone): Act =>
    (live, plain) => {
      if (plain.participants === 0) return;
      const who = someone % plain.participants;
      live.withdraw(who);
      for (let column = 0; column < plain.statements; column += 1) plain.vote(who, column, undefined);
    },
);
const append = fc.array(fc.tuple(fc.nat(2), some, choice), { maxLength: 40 }).map(
  (drawn): Act =>
    (live, plain) => {
      const votes = drawn.map(([i, column, chosen]): Vote => [i, column % plain.statements, chosen]);
      live.append(packVotes(tableOf(3, plain.statements, votes), 0, 3));
      for (const [i, column, chosen] of votes) plain.vote(plain.participants + i, column, chosen);
      plain.participants += 3;
    },
);
const grow = fc.constantFrom<Act>(
  (live, plain) => {
    plain.participants = live.addParticipant() + 1;
  },
  (live, plain) => {
    plain.statements = live.addStatement() + 1;
  },
  (live) => {
    live.sums();
  },
);
const act = fc.oneof(
  { weight: 12, arbitrary: vote },
  { weight: 1, arbitrary: withdraw },
  { weight: 1, arbitrary: append },
  { weight: 2, arbitrary: grow },
);

test('whatever happens to the votes, rows and pair sums are those of a table made anew', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 200, size: 'max' }), (acts) => {
      const live = openLiveVotes({ statements: 3, threads: 1 });
      const plain = new Plain();
      for (const each of acts) each(live, plain);
      const { participants, statements, start, cells } = live.table();
      const expected = plain.table();
      expect({ participants, statements, start, cells }).toEqual(expected);
      expect(live.sums()).toEqual(pairSums(expected));
      live.close();
    }),
    { numRuns: 60 },
  );
});

test('a vote that changes nothing says so, and one on a statement there is not is refused', () => {
  const live = openLiveVotes({ statements: 2, threads: 1 });
  live.addParticipant();
  expect(live.vote(0, 1, 0)).toBe(true);
  expect(live.vote(0, 1, 0)).toBe(false);
  expect(live.vote(0, 0, undefined)).toBe(false);
  expect(() => live.vote(0, 2, 1)).toThrow('no column 2');
  live.close();
});
