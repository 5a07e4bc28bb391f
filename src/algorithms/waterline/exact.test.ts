import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, addTimes, divideDown, divideUp, type Sum, unit } from './exact.ts';

const big = ({ whole, rest }: Sum) => BigInt(whole) * BigInt(unit) + BigInt(rest);
const zero = (): Sum => ({ whole: 0, rest: 0 });
const level = fc.oneof(fc.maxSafeNat(), fc.nat(10), fc.constantFrom(unit, unit - 1, unit + 1, 2 * unit, 2 ** 53 - 1));
const factor = fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 8_999_999_999 }));

test('sums pass 2^53 and stay exact', () => {
  const sum = zero();
  add(sum, 2 ** 53 - 1);
  add(sum, 2 ** 53 - 1);

  expect(big(sum)).toBe(2n ** 54n - 2n);
  expect(sum.rest).toBeLessThan(unit);
});

test('what is added and taken away is what whole numbers without limit give', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(level, fc.boolean()), { maxLength: 20 }), (steps) => {
      const sum = zero();
      let expected = 0n;
      for (const [amount, isTaken] of steps) {
        add(sum, isTaken ? -amount : amount);
        expected += BigInt(isTaken ? -amount : amount);
      }
      expect(big(sum)).toBe(expected);
      expect(sum.rest >= 0 && sum.rest < unit).toBe(true);
    }),
  );
});

test('products and quotients are what whole numbers without limit give', () => {
  const rest = fc.integer({ min: 0, max: unit - 1 });
  fc.assert(
    fc.property(level, rest, fc.nat(9000), rest, factor, (start, rest, whole, more, factor) => {
      const sum = { whole: start % 9007, rest };
      const before = big(sum);
      const small = (factor % 4000) + 1;
      addTimes(sum, whole, more, small);
      expect(big(sum)).toBe(before + (BigInt(whole) * BigInt(unit) + BigInt(more)) * BigInt(small));

      const one = zero();
      addTimes(one, 0, more, factor);
      expect(big(one)).toBe(BigInt(more) * BigInt(factor));

      const divided = { whole: start % 9000, rest };
      const quotient = big(divided) / BigInt(factor);
      expect(BigInt(divideDown(divided, factor))).toBe(quotient);
      expect(BigInt(divideUp(divided, factor))).toBe(
        quotient * BigInt(factor) === big(divided) ? quotient : quotient + 1n,
      );
    }),
    { numRuns: 1000 },
  );
});

test('the examples of the definitions', () => {
  const sum = { whole: 0, rest: 999_999_999_999 };
  add(sum, 1);
  expect(sum).toEqual({ whole: 1, rest: 0 });
  const product = zero();
  addTimes(product, 1, 500_000_000_000, 3);
  expect(product).toEqual({ whole: 4, rest: 500_000_000_000 });
  expect([divideDown(sum, 3), divideUp(sum, 3)]).toEqual([333_333_333_333, 333_333_333_334]);
});

test('a quotient that comes out even is not rounded up', () => {
  expect(divideUp({ whole: 1, rest: 0 }, 1000)).toBe(1_000_000_000);
  expect(divideUp({ whole: 1, rest: 1 }, 1000)).toBe(1_000_000_001);
  expect(divideDown({ whole: 0, rest: 2999 }, 1000)).toBe(2);
});
