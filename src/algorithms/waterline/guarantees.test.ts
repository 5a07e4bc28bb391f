import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unit } from './exact.ts';
import { atMostOthersFirst, charge } from './level.ts';
import { nextQuestion, ranking } from './ranking.ts';
import { emptyWaterline, join, submit, support, supportersOf, take } from './waterline.ts';

const electorate = fc.record({
  weights: fc.array(fc.integer({ min: 250, max: 4000 }), { minLength: 1, maxLength: 12 }),
  votes: fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
});

function given({ weights, votes }: { weights: number[]; votes: number[][] }) {
  const state = emptyWaterline();
  for (const [n, weight] of weights.entries()) join(state, `p${n}`, `${weight}`, 0);
  for (const [n, by] of votes.entries()) {
    submit(state, `q${n}`);
    for (const person of by) support(state, `q${n}`, `p${person % weights.length}`);
  }
  return { state, weights: Object.fromEntries(weights.map((weight) => [weight, weight])), each: weights };
}

function takeNow({ state, weights }: Pick<ReturnType<typeof given>, 'state' | 'weights'>, question: string): void {
  const { level, leavers } = charge(state, weights, question, 0);
  take(state, question, level, leavers);
}

test('guarantee 1: whoever backs a question that is still open has paid for at least s(t+1) - 1 of the t taken', () => {
  fc.assert(
    fc.property(electorate, (those) => {
      const hall = given(those);
      const { state, each } = hall;
      const total = each.reduce((sum, weight) => sum + weight, 0);
      for (let taken = 0; ; taken += 1) {
        for (const id of state.ids.filter((_, place) => state.isOpen[place])) {
          const group = supportersOf(state, id).map((name) => state.people[name]!);
          const weight = group.reduce((sum, place) => sum + each[place]!, 0);
          const load = group.reduce((sum, place) => sum + each[place]! * state.levels[place]!, 0) / unit;
          // Levels are rounded up: at most total/unit too much for each question taken.
          expect(load).toBeGreaterThanOrEqual((weight / total) * (taken + 1) - 1 - (taken * total) / unit);
        }
        const next = nextQuestion(state, hall.weights);
        if (next === undefined) break;
        takeNow(hall, next);
      }
    }),
    { numRuns: 500 },
  );
});

test('guarantee 3: from any state, no more than the bound is taken before a question by those who do not back it', () => {
  fc.assert(
    fc.property(electorate, fc.array(fc.nat(11), { maxLength: 6 }), (those, outOfTurn) => {
      const hall = given(those);
      const { state, weights } = hall;
      for (const n of outOfTurn) takeNow(hall, `q${n % those.votes.length}`);
      const open = state.ids.filter((_, place) => state.isOpen[place]);
      const bounds = open.map(
        (id) => [id, new Set(supportersOf(state, id)), atMostOthersFirst(state, weights, id)!] as const,
      );
      const waiting = new Map(bounds.map(([id, backers, most]) => [id, { backers, most, others: 0 }]));
      for (let next = nextQuestion(state, weights); next !== undefined; next = nextQuestion(state, weights)) {
        const theirs = supportersOf(state, next);
        for (const [id, one] of waiting) {
          if (theirs.some((name) => one.backers.has(name))) waiting.delete(id);
          else one.others += 1;
          expect(one.others).toBeLessThanOrEqual(one.most);
        }
        takeNow(hall, next);
      }
    }),
    { numRuns: 500 },
  );
});

test('cloning does not pay: each question of a bloc five times over leaves the split of ten at 5, 3 and 2', () => {
  const blocs = { A: 52, B: 28, C: 20 };
  const split = (copies: Record<string, number>) => {
    const state = emptyWaterline();
    let people = 0;
    for (const [bloc, size] of Object.entries(blocs)) {
      for (let n = 0; n < size; n += 1) join(state, `${bloc}-${n}`, 'room', 0);
      for (let q = 0; q < 10 * (copies[bloc] ?? 1); q += 1) {
        submit(state, `${bloc}${q}`);
        for (let n = 0; n < size; n += 1) support(state, `${bloc}${q}`, `${bloc}-${n}`);
      }
      people += size;
    }
    expect(people).toBe(100);
    const asked = ranking(state, { room: 1000 }).map(({ question }) => question[0]);
    return ['A', 'B', 'C'].map((bloc) => asked.filter((one) => one === bloc).length);
  };

  expect(split({})).toEqual([5, 3, 2]);
  for (const bloc of ['A', 'B', 'C']) expect(split({ [bloc]: 5 })).toEqual([5, 3, 2]);
});

test('whoever is favoured out of turn falls back later', () => {
  const hall = given({
    weights: [1000, 1000, 1000, 1000],
    votes: [
      [0, 1],
      [0, 1],
      [0, 1],
      [2, 3],
      [2, 3],
    ],
  });
  takeNow(hall, 'q1');
  takeNow(hall, 'q2');

  expect(ranking(hall.state, hall.weights).map(({ question }) => question)).toEqual(['q3', 'q4', 'q0']);
});
