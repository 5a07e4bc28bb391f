import { expect, test } from 'vitest';
import { lotOf, nextFor, type OfferedStatement } from './next-statement.ts';

const people = Array.from({ length: 1000 }, (_, index) => `person-${index}`);
const statements = (votes: readonly number[]): OfferedStatement[] =>
  votes.map((many, index) => ({ id: `statement-${index}`, votes: many }));
const nobody = () => false;

test('Y7 somebody is offered the same until they have voted on it, then another, and nothing once they have voted on all', () => {
  const all = statements([4, 4, 4]);
  const seen = new Set<string>();
  for (const _ of all) {
    const next = nextFor('ann', all, (id) => seen.has(id));
    expect(nextFor('ann', all, (id) => seen.has(id))).toBe(next);
    expect(seen.has(next?.id ?? '')).toBe(false);
    seen.add(next?.id ?? '');
  }
  expect(nextFor('ann', all, (id) => seen.has(id))).toBeUndefined();
});

test('Y7 the smallest product of the own lot and the people who have voted, by hand', () => {
  const all = statements([0, 5, 11]);
  for (const person of people.slice(0, 50)) {
    const products = all.map(({ id, votes }) => (votes + 1) * lotOf(person, id));
    expect(nextFor(person, all, nobody)).toBe(all[products.indexOf(Math.min(...products))]);
  }
});

test('Y7 where as many have voted on each, each is first for as many people, but for chance', () => {
  const all = statements(Array.from({ length: 10 }, () => 7));
  const first = new Map<string, number>();
  for (const person of people) {
    const { id = '' } = nextFor(person, all, nobody) ?? {};
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // 100 each; four standard deviations are 38.
  expect([...first.values()].every((many) => many > 62 && many < 138)).toBe(true);
  expect(first.size).toBe(10);
});

test('Y7 a statement that has just come is offered to most at once, and not to all', () => {
  const all = statements([...Array.from({ length: 20 }, () => 300), 0]);
  const offered = people.filter((person) => nextFor(person, all, nobody)?.id === 'statement-20');

  expect(offered.length).toBeGreaterThan(850);
  expect(offered.length).toBeLessThan(1000);
});

/** How unevenly votes come out: their standard deviation as a part of their mean. */
function spread(votes: readonly number[]): number {
  const mean = votes.reduce((sum, many) => sum + many, 0) / votes.length;
  return Math.sqrt(votes.reduce((sum, many) => sum + (many - mean) ** 2, 0) / votes.length) / mean;
}

type Order = (
  person: string,
  all: readonly OfferedStatement[],
  hasVoted: (id: string) => boolean,
) => { id: string } | undefined;

/**
 * A hall of 400 in which everybody votes on fifteen statements of forty; ten more come when half of the votes are in. `at once`
 * people are answered from the same counts, which are shown in steps of five people (V6).
 */
function hall(order: Order, atOnce: number): number[] {
  const hallPeople = people.slice(0, 400);
  const votes = new Map(Array.from({ length: 50 }, (_, index) => [`statement-${index}`, { all: 0, shown: 0 }]));
  const voted = new Map(hallPeople.map((person) => [person, new Set<string>()]));
  for (let round = 0; round < 15; round += 1) {
    const there = [...votes].slice(0, round < 8 ? 40 : 50);
    for (let from = 0; from < hallPeople.length; from += atOnce) {
      const offered = there.map(([id, { shown }]) => ({ id, votes: shown }));
      for (const person of hallPeople.slice(from, from + atOnce)) {
        const own = voted.get(person);
        const id = order(person, offered, (one) => own?.has(one) === true)?.id ?? '';
        own?.add(id);
        const count = votes.get(id);
        if (count) count.all += 1;
      }
      for (const count of votes.values()) if (count.all - count.shown >= 5) count.shown = count.all;
    }
  }
  return [...votes.values()].map(({ all }) => all);
}

const leftOf: (all: readonly OfferedStatement[], hasVoted: (id: string) => boolean) => OfferedStatement[] = (
  all,
  hasVoted,
) => all.filter(({ id }) => !hasVoted(id));
const asTheyCame: Order = (_, all, hasVoted) => leftOf(all, hasVoted)[0];
const fewestFirst: Order = (person, all, hasVoted) =>
  leftOf(all, hasVoted).sort((a, b) => a.votes - b.votes || lotOf(person, a.id) - lotOf(person, b.id))[0];

test('Y7 in a hall each statement gets about as many votes, also where all are answered at once: far more evenly than in naive orders', () => {
  for (const atOnce of [1, 100, 400]) {
    const votes = hall(nextFor, atOnce);
    expect(votes.reduce((sum, many) => sum + many, 0)).toBe(400 * 15);
    expect(spread(votes)).toBeLessThan(0.1);
    expect(Math.min(...votes)).toBeGreaterThan(90); // of 120 each
    expect(spread(hall(asTheyCame, atOnce))).toBeGreaterThan(1);
  }
  // Whoever comes first decides for all: the fewest votes first only works where people come one by one.
  expect(spread(hall(fewestFirst, 400))).toBeGreaterThan(0.5);
});
