import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addParticipant, changeVote, emptyPairSums, type PairSums, pairSums, removeParticipant } from './pair-sums.ts';
import { type Choice, cellsOf, choiceOf, columnOf, tableOf, type Vote, type VoteTable } from './votes.ts';

const statements = 5;
const choice = fc.constantFrom<Choice>(1, 0, -1);
const vote: fc.Arbitrary<Vote> = fc.tuple(fc.nat(6), fc.nat(statements - 1), choice);
const table = fc.array(vote, { maxLength: 40 }).map((votes) => tableOf(7, statements, votes));

/** Straight from the definition: three sums over the participants for every pair. */
function byDefinition({ participants, statements, start, cells }: VoteTable): PairSums {
  const sums = emptyPairSums(statements);
  for (let i = 0; i < participants; i += 1) {
    const vote = new Map<number, number>();
    for (const cell of cells.subarray(start[i], start[i + 1])) vote.set(columnOf(cell), choiceOf(cell));
    for (let at = 0; at < statements * statements; at += 1) {
      const [v, w] = [vote.get(Math.floor(at / statements)), vote.get(at % statements)];
      if (v === undefined || w === undefined) continue;
      sums.S[at] = sums.S[at]! + v * w;
      sums.T[at] = sums.T[at]! + v;
      sums.C[at] = sums.C[at]! + 1;
    }
  }
  return sums;
}

test('one participant who agrees with one statement and disagrees with another', () => {
  const sums = pairSums(
    tableOf(1, 3, [
      [0, 0, 1],
      [0, 2, -1],
    ]),
  );

  expect([...sums.S]).toEqual([1, 0, -1, 0, 0, 0, -1, 0, 1]);
  expect([...sums.T]).toEqual([1, 0, 1, 0, 0, 0, -1, 0, -1]);
  expect([...sums.C]).toEqual([1, 0, 1, 0, 0, 0, 1, 0, 1]);
});

test('the packed sums are those of the definition', () => {
  fc.assert(
    fc.property(table, (votes) => {
      expect(pairSums(votes)).toEqual(byDefinition(votes));
    }),
  );
});

test('nothing spills over from one sum into the next, with more people than fit into one batch', () => {
  const people = 10_000;
  const all = Array.from({ length: people }, (_, i): Vote[] => [
    [i, 0, 1],
    [i, 1, 1],
    [i, 2, i % 3 === 0 ? -1 : 1],
  ]);

  const { S, T, C } = pairSums(tableOf(people, 3, all.flat()));

  const minus = 3334; // 0, 3, ... 9999
  const difference = people - 2 * minus;
  expect([...C]).toEqual(new Array(9).fill(people));
  expect([...S]).toEqual([people, people, difference, people, people, difference, difference, difference, people]);
  expect([...T]).toEqual([people, people, people, people, people, people, difference, difference, difference]);
});

test('votes given, changed and withdrawn one by one leave the sums of what stands at the end', () => {
  const act = fc.tuple(fc.nat(6), fc.nat(statements - 1), fc.option(choice, { nil: undefined }));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const sums = emptyPairSums(statements);
      const standing = new Map<string, Vote>();
      const asTable = () => tableOf(7, statements, standing.values());
      for (const [participant, column, after] of acts) {
        const key = `${participant} ${column}`;
        const before = standing.get(key)?.[2];
        changeVote(sums, cellsOf(asTable(), participant), column, before, after);
        if (after === undefined) standing.delete(key);
        else standing.set(key, [participant, column, after]);
      }
      expect(sums).toEqual(byDefinition(asTable()));
    }),
  );
});

test('somebody who comes and goes leaves the sums as they were', () => {
  fc.assert(
    fc.property(table, fc.nat(6), (votes, participant) => {
      const sums = pairSums(votes);
      addParticipant(sums, cellsOf(votes, participant));
      removeParticipant(sums, cellsOf(votes, participant));
      expect(sums).toEqual(byDefinition(votes));
    }),
  );
});

test('participants who come one by one make the sums of all', () => {
  fc.assert(
    fc.property(table, (votes) => {
      const sums = emptyPairSums(statements);
      for (let i = 0; i < votes.participants; i += 1) addParticipant(sums, cellsOf(votes, i));
      expect(sums).toEqual(pairSums(votes));
    }),
  );
});
