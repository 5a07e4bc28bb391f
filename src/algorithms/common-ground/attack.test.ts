// What invented people can do to the label, against the table "brigading" of fairness C. The table does not say how its
// votes were drawn. Here: six groups of 9 to 60 people who all vote, in 400 runs (0.3 % is one of 400); five groups support
// the statement, each by 80 to 95 %, and one, any of them, by 25 to 40 %. With that all its figures come within two points.

import { expect, test } from 'vitest';
import { commonGround, type Vote } from './common-ground.ts';

const sizes: Record<string, number> = { government: 18, civil: 60, private: 45, technical: 25, academia: 15, igo: 9 };
const groups = Object.keys(sizes);
const runs = 400;

/** The same numbers every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Room {
  opposing: string | undefined;
  votes: Vote[];
}

function draw(random: () => number, isOpposed: boolean): Room {
  const between = (low: number, high: number) => low + (high - low) * random();
  const opposing = isOpposed ? groups[Math.floor(random() * groups.length)] : undefined;
  const votes = groups.flatMap((group) => {
    const support = group === opposing ? between(0.25, 0.4) : between(0.8, 0.95);
    return Array.from(
      { length: sizes[group]! },
      (): Vote => ({ group, organisation: null, choice: random() < support ? 'agree' : 'disagree' }),
    );
  });
  return { opposing, votes };
}

const bloc = (group: string, members: number, organisations: number, choice: 'agree' | 'disagree'): Vote[] =>
  Array.from({ length: members }, (_, member) => ({
    group,
    organisation: `Invented ${member % organisations}`,
    choice,
  }));

/** In how many of a hundred runs the label is that one. */
function shareOf(
  label: string,
  attack: (room: Room) => Vote[],
  { organisationCap = 3, isOpposed = true }: { organisationCap?: number; isOpposed?: boolean } = {},
): number {
  const random = chance(20);
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const room = draw(random, isOpposed);
    if (commonGround([...room.votes, ...attack(room)], sizes, { organisationCap }).label === label) found += 1;
  }
  return (100 * found) / runs;
}

const withoutCap = { organisationCap: 1_000_000 };
const largest = () => bloc('civil', 100, 1, 'agree');
const opposing = ({ opposing }: Room) => bloc(opposing!, 100, 2, 'agree');

test('nobody attacks: the table has 0.3 %', () => {
  expect(shareOf('common-ground', () => [])).toBeLessThan(1);
});

test('100 accounts of one organisation in the largest group: the table has 13 % without the cap, 0.5 % with it', () => {
  expect(Math.abs(shareOf('common-ground', largest, withoutCap) - 13)).toBeLessThan(3);
  expect(shareOf('common-ground', largest)).toBeLessThan(1);
});

test('100 accounts of two organisations in the opposing group: the table has 84 % without the cap, 5.8 % with it', () => {
  expect(Math.abs(shareOf('common-ground', opposing, withoutCap) - 84)).toBeLessThan(3);
  expect(Math.abs(shareOf('common-ground', opposing) - 5.8)).toBeLessThan(3);
});

test('30 invented members of one organisation in the opposing group, with and without the cap', () => {
  const thirty = ({ opposing }: Room) => bloc(opposing!, 30, 1, 'agree');

  expect(shareOf('common-ground', thirty, withoutCap)).toBeGreaterThan(30);
  expect(shareOf('common-ground', thirty)).toBeLessThan(3);
});

// The text has 63 % for "flooding a small group"; with the same support as above, in the smallest group, it is 67.5 %.
test('sinking: 30 accounts of two organisations in the smallest group turn the label into leaning together', () => {
  const thirty = () => bloc('igo', 30, 2, 'disagree');
  const share = shareOf('leaning-together', thirty, { isOpposed: false });

  expect(share).toBeGreaterThan(60);
  expect(share).toBeLessThan(75);
  expect(shareOf('common-ground', thirty, { isOpposed: false })).toBe(0);
});

test('sinking: 30 accounts of 30 invented organisations end it every time, and the cap does not help', () => {
  const thirty = () => bloc('igo', 30, 30, 'disagree');

  for (const label of ['common-ground', 'leaning-together'])
    expect(shareOf(label, thirty, { isOpposed: false })).toBe(0);
  // The defence is the roster: a confirmed group needs a confirmed organisation.
  const unconfirmed = () => bloc('unconfirmed', 30, 30, 'disagree');
  expect(shareOf('common-ground', unconfirmed, { isOpposed: false })).toBe(
    shareOf('common-ground', () => [], { isOpposed: false }),
  );
});
