import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditSlate, slateByVotes } from './slate-audit.ts';
import { utilityAudit } from './utility-audit.ts';

const people = (count: number, ...approves: number[]) => Array.from({ length: count }, () => approves);
const sixAndFour = {
  statements: 10,
  weights: Array(10).fill(1),
  approves: [...people(6, 0, 1, 2, 3, 4), ...people(4, 5, 6, 7, 8, 9)],
};

test('the worked example: a plain vote leaves four of ten out, who deserve a place', () => {
  const slate = slateByVotes(sixAndFour, 5);
  const audit = auditSlate(sixAndFour, slate, 5);

  expect(slate).toEqual([0, 1, 2, 3, 4]);
  expect(audit.method).toEqual({ name: 'slate-audit', version: 1 });
  expect(audit.violations).toEqual([5, 6, 7, 8, 9].map((statement) => ({ statement, level: 1, weight: 4 })));
  expect(audit.gap).toEqual({ statement: 5, weight: 4, totalWeight: 10, places: 5 });
});

test('a group is owed as many places as it weighs, also when it has some', () => {
  const one = auditSlate(sixAndFour, [0, 5, 6, 7, 8], 5);

  expect(one.violations).toEqual([1, 2, 3, 4].map((statement) => ({ statement, level: 2, weight: 6 })));
  expect(one.gap.statement).toBeNull();
});

test('exactly the weight of a place is owed one', () => {
  const two = { statements: 2, weights: [2, 3], approves: [[0], [1]] };

  expect(auditSlate(two, [1], 2).violations).toEqual([]);
  expect(auditSlate({ ...two, weights: [2, 2] }, [1], 2).violations).toEqual([{ statement: 0, level: 1, weight: 2 }]);
});

test('nobody there, nobody owed anything', () => {
  const audit = auditSlate({ statements: 2, weights: [], approves: [] }, [0], 1);
  expect(audit.violations).toEqual([]);
  expect(audit.gap).toEqual({ statement: null, weight: 0, totalWeight: 0, places: 1 });
});

test('weights that cannot be compared exactly are refused', () => {
  const huge = { statements: 1, weights: [Number.MAX_SAFE_INTEGER], approves: [[0]] };
  expect(() => auditSlate(huge, [], 2)).toThrow(RangeError);
});

const grade = fc.nat(4).map((fifths) => fifths / 4);
const graded = fc.integer({ min: 2, max: 5 }).chain((statements) =>
  fc.record({
    utilities: fc.array(fc.array(grade, { minLength: statements, maxLength: statements }), {
      minLength: 1,
      maxLength: 8,
    }),
    slate: fc.subarray(Array.from({ length: statements }, (_, statement) => statement)),
  }),
);

test('the largest group by utilities is the one that trying every statement and threshold finds', () => {
  fc.assert(
    fc.property(graded, ({ utilities, slate }) => {
      const prefers = (statement: number, threshold: number) =>
        utilities.filter((own) => own[statement]! >= threshold && slate.every((chosen) => own[chosen]! < threshold))
          .length;
      const outside = Array.from(utilities[0]!.keys()).filter((statement) => !slate.includes(statement));
      const all = outside.flatMap((statement) => utilities.map((own) => prefers(statement, own[statement]!)));
      const found = utilityAudit(utilities, slate, Math.max(1, slate.length));
      expect(found.coalition).toBe(Math.max(0, ...all));
      if (found.statement !== null) expect(prefers(found.statement, found.threshold!)).toBe(found.coalition);
    }),
  );
});

test('with utilities of yes and no it is the gap of the approvals', () => {
  const utilities = sixAndFour.approves.map((list) =>
    Array.from({ length: 10 }, (_, statement) => Number(list.includes(statement))),
  );
  expect(utilityAudit(utilities, [0, 1, 2, 3, 4], 5)).toMatchObject({
    statement: 5,
    threshold: 1,
    coalition: 4,
    people: 10,
  });
});
