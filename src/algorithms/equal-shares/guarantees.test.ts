import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditSlate } from '../slate-audit/slate-audit.ts';
import { unit } from '../waterline/exact.ts';
import { ranking } from '../waterline/ranking.ts';
import { emptyWaterline, join, submit, support } from '../waterline/waterline.ts';
import { type Approvals, equalShares } from './equal-shares.ts';

const statements = 8;
const voter = (weights: readonly number[]) =>
  fc.record({
    weight: fc.constantFrom(...weights),
    approves: fc.uniqueArray(fc.nat(statements - 1), { minLength: 1, maxLength: 5, size: 'max' }),
  });
// Most rooms with weights that are alike, so that most choices are paid together; some with one voice above all others.
const electorate = fc
  .oneof({ weight: 4, arbitrary: fc.constant([1, 1, 2, 3]) }, { weight: 1, arbitrary: fc.constant([1, 417, 4000]) })
  .chain((weights) => fc.array(voter(weights), { minLength: 2, maxLength: 20, size: 'max' }))
  .map(
    (voters): Approvals => ({
      statements,
      weights: voters.map(({ weight }) => weight),
      approves: voters.map(({ approves }) => approves),
    }),
  );
const places = fc.integer({ min: 1, max: 6 });
const slateOf = (approvals: Approvals, places: number) =>
  equalShares(approvals, places).chosen.map(({ statement }) => statement);

/** EJR+ as it is defined: the supporters of a left-out statement, whoever of them has fewer than l, who deserve l places. */
function isOwed({ weights, approves }: Approvals, slate: number[], places: number): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const levels = Array.from({ length: places }, (_, place) => place + 1);
  return Array.from({ length: statements }, (_, statement) => statement)
    .filter((statement) => !slate.includes(statement))
    .some((statement) =>
      levels.some((level) => {
        const short = approves
          .map((list, voter) => ({ list, weight: weights[voter]! }))
          .filter(({ list }) => list.includes(statement) && list.filter((each) => slate.includes(each)).length < level);
        const weight = short.reduce((sum, { weight }) => sum + weight, 0);
        return weight > 0 && weight * places >= level * total;
      }),
    );
}

test('EJR+: nobody with the weight of l places who agrees on one more statement has fewer than l', () => {
  fc.assert(
    fc.property(electorate, places, (approvals, places) => {
      const slate = slateOf(approvals, places);
      expect(isOwed(approvals, slate, places)).toBe(false);
      expect(auditSlate(approvals, slate, places).violations).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

/** Numbers of any length: numerator and denominator. */
type Fraction = readonly [bigint, bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const isLess = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const sum = (values: Fraction[]) => values.reduce(plus, [0n, 1n] as Fraction);

/** The first choice and its rho by the definition, priced anew and in every way: what rho is, if some pay all they have. */
function firstByDefinition({ weights, approves }: Approvals, spent: Fraction[], taken: number[], places: number) {
  const total = BigInt(weights.reduce((all, weight) => all + weight, 0));
  const left = weights.map((weight, voter): Fraction => {
    const [numerator, denominator] = spent[voter]!;
    return times([BigInt(weight), 1n], plus([BigInt(places), total], [-numerator, denominator]));
  });
  let best: { statement: number; rho: Fraction; weight: number } | undefined;
  for (let statement = 0; statement < statements; statement += 1) {
    const supporters = approves.flatMap((list, voter) => (list.includes(statement) ? [voter] : []));
    if (taken.includes(statement) || isLess(sum(supporters.map((voter) => left[voter]!)), [1n, 1n])) continue;
    const pays = (rho: Fraction) =>
      sum(
        supporters.map((voter) => {
          const due = times(rho, [BigInt(weights[voter]!), 1n]);
          return isLess(left[voter]!, due) ? left[voter]! : due;
        }),
      );
    // The smallest purse per weight that covers one statement is the last that counts; below it everybody pays alike.
    const rhos = supporters.flatMap((edge): Fraction[] => {
      const limit = times(left[edge]!, [1n, BigInt(weights[edge]!)]);
      const all = supporters.filter((voter) => isLess(times(left[voter]!, [1n, BigInt(weights[voter]!)]), limit));
      const rest = supporters.filter((voter) => !all.includes(voter)).reduce((sum, voter) => sum + weights[voter]!, 0);
      const [paid, over] = sum(all.map((voter) => left[voter]!));
      return [[over - paid, over * BigInt(rest)]];
    });
    const [rho] = rhos
      .filter((each) => each[0] > 0n && !isLess(pays(each), [1n, 1n]))
      .sort((a, b) => (isLess(a, b) ? -1 : 1));
    const weight = supporters.reduce((sum, voter) => sum + weights[voter]!, 0);
    const isTie = best && !isLess(rho!, best.rho) && !isLess(best.rho, rho!);
    if (!best || isLess(rho!, best.rho) || (isTie && weight > best.weight)) best = { statement, rho: rho!, weight };
  }
  return best;
}

test('each choice of the first part is the one that the definition makes, with the same rho', () => {
  fc.assert(
    fc.property(electorate, places, (approvals, places) => {
      const { chosen } = equalShares(approvals, places);
      const total = BigInt(approvals.weights.reduce((all, weight) => all + weight, 0));
      let spent = approvals.weights.map((): Fraction => [0n, 1n]);
      for (const [place, choice] of chosen.entries()) {
        const taken = chosen.slice(0, place).map(({ statement }) => statement);
        const expected = firstByDefinition(approvals, spent, taken, places);
        if (choice.phase === 'waterline') {
          expect(expected).toBeUndefined();
          break;
        }
        const [numerator, denominator = 1n] = choice.rho.split('/').map(BigInt);
        expect(choice.statement).toBe(expected?.statement);
        expect(numerator! * expected!.rho[1]).toBe(expected!.rho[0] * denominator);
        spent = spent.map((before, voter) => {
          if (!approvals.approves[voter]!.includes(choice.statement)) return before;
          const after = plus(before, [numerator!, denominator]);
          return isLess(after, [BigInt(places), total]) ? after : [BigInt(places), total];
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('all places are filled as long as somebody supports something, and the order of the voters changes nothing', () => {
  fc.assert(
    fc.property(electorate, places, (approvals, places) => {
      const supported = new Set(approvals.approves.flat()).size;
      const { chosen } = equalShares(approvals, places);
      expect(chosen.length).toBe(Math.min(places, supported));
      expect(new Set(chosen.map(({ statement }) => statement)).size).toBe(chosen.length);
      const turned = {
        ...approvals,
        weights: approvals.weights.toReversed(),
        approves: approvals.approves.toReversed(),
      };
      expect(equalShares(turned, places).chosen).toEqual(chosen);
    }),
  );
});

test('how large the unit of weight is changes nothing', () => {
  fc.assert(
    fc.property(electorate, places, fc.integer({ min: 2, max: 1_000_000_007 }), (approvals, places, times) => {
      const scaled = { ...approvals, weights: approvals.weights.map((weight) => weight * times) };
      expect(slateOf(scaled, places)).toEqual(slateOf(approvals, places));
    }),
  );
});

// The waterline of the questions counts in whole parts of a unit and rounds up at each question; this one is exact.
test('where nobody can pay anything, the slate is the order of the questions', () => {
  const sparse = fc.array(fc.nat(statements - 1), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(sparse, fc.integer({ min: 1, max: 3 }), (votes, places) => {
      const approvals = { statements, weights: votes.map(() => 1000), approves: votes.map((statement) => [statement]) };
      const { chosen } = equalShares(approvals, places);
      fc.pre(chosen.every(({ phase }) => phase === 'waterline'));
      const state = emptyWaterline();
      for (let statement = 0; statement < statements; statement += 1) submit(state, `${statement}`);
      for (const [person, statement] of votes.entries()) {
        join(state, `${person}`, 'room', 0);
        support(state, `${statement}`, `${person}`);
      }
      const order = ranking(state, { room: 1000 }, places);
      expect(order.map(({ question }) => Number(question))).toEqual(chosen.map(({ statement }) => statement));
      for (const [place, { level }] of order.entries()) {
        const [numerator, denominator = 1n] = (chosen[place] as { level: string }).level.split('/').map(BigInt);
        const exact = (numerator! * BigInt(unit)) / denominator;
        expect(BigInt(level) - exact >= 0n && BigInt(level) - exact <= 1n).toBe(true);
      }
    }),
  );
});
