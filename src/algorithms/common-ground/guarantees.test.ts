import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonGround, type Vote } from './common-ground.ts';
import { bounds } from './wilson.ts';

const choice = fc.constantFrom('agree' as const, 'disagree' as const, 'pass' as const);
const organisation = fc.constantFrom(null, null, 'Blue Ferry', 'Red Crane', 'Lark');
const vote = fc.record({ group: fc.constantFrom('a', 'b', 'c'), organisation, choice });
const cast = fc.array(vote, { minLength: 20, maxLength: 90 });

test('whatever the size of the group, at most 9.0 % wrong labels where half of a group is in favour', () => {
  // A statement that has the support of one half of the group: chances of k of n people by Pascal's rule, without rounding
  // up to 2000 people but for the last bits.
  let chances = [1];
  const wrong: number[] = [];
  for (let n = 1; n <= 2000; n += 1) {
    chances = Array.from({ length: n + 1 }, (_, k) => ((chances[k - 1] ?? 0) + (chances[k] ?? 0)) / 2);
    const fewest = chances.findIndex((_, k) => bounds(k / n, n).lower >= 0.5);
    wrong[n] = fewest < 0 ? 0 : chances.slice(fewest).reduce((sum, chance) => sum + chance, 0);
  }
  const sizes = Array.from(wrong.keys()).slice(5);
  const worst = sizes.reduce((most, n) => (wrong[n]! > wrong[most]! ? n : most));

  expect(worst).toBe(9);
  expect(wrong[9]).toBe(46 / 512); // 8.98 %
});

test('somebody who comes to agree never lowers the score', () => {
  fc.assert(
    fc.property(cast, fc.nat(), (cast, place) => {
      const changed = place % cast.length;
      const after = cast.map((each, at): Vote => (at === changed ? { ...each, choice: 'agree' } : each));
      const score = (votes: Vote[]) => commonGround(votes, {}).score ?? 0;
      expect(score(after)).toBeGreaterThanOrEqual(score(cast) - 1e-12);
    }),
  );
});

test('the order of the votes and the names of the groups change nothing, not the last bit', () => {
  const other = { a: 'z', b: 'b', c: 'a' } as Record<string, string>;
  fc.assert(
    fc.property(cast, (cast) => {
      const turned = cast.toReversed().map((each) => ({ ...each, group: other[each.group]! }));
      const [one, two] = [commonGround(cast, {}), commonGround(turned, {})];
      expect([two.score, two.label, two.votesToLose, two.scoreWithoutOneOrganisation]).toEqual([
        one.score,
        one.label,
        one.votesToLose,
        one.scoreWithoutOneOrganisation,
      ]);
    }),
  );
});

test('whatever happens in one group, the score does not rise above the lowest bound of the others', () => {
  const flood = fc.array(fc.record({ group: fc.constant('a'), organisation, choice }), { maxLength: 60 });
  fc.assert(
    fc.property(cast, flood, (cast, flood) => {
      const { heard, groups } = commonGround(cast, {});
      const others = heard.filter((group) => group !== 'a').map((group) => groups[group]!.supportAtLeast);
      const { score } = commonGround([...cast, ...flood], {});
      if (score !== null && others.length > 0) expect(score).toBeLessThanOrEqual(Math.min(...others));
    }),
  );
});

test('one organisation never weighs more than three people', () => {
  fc.assert(
    fc.property(cast, fc.integer({ min: 1, max: 300 }), choice, (cast, members, choice) => {
      const bloc = Array.from({ length: members }, () => ({ group: 'a', organisation: 'Invented', choice }));
      const before = commonGround(cast, {}).groups.a;
      const after = commonGround([...cast, ...bloc], {}).groups.a!;
      expect(after.weight - (before?.weight ?? 0)).toBeLessThanOrEqual(3 + 1e-9);
      expect(after.agree - (before?.agree ?? 0)).toBeLessThanOrEqual(choice === 'agree' ? 3 + 1e-9 : 0);
    }),
  );
});

// The evidence (Kish's effective size) of a capped organisation grows with its members although its weight does not.
test('a limit, so that nobody believes otherwise: members beyond the cap still add certainty', () => {
  const alone = ['agree', 'agree', 'agree', 'disagree', 'disagree'] as const;
  const withBloc = (members: number): Vote[] => [
    ...alone.map((choice) => ({ group: 'a', organisation: null, choice })),
    ...Array.from({ length: members }, () => ({ group: 'a', organisation: 'Invented', choice: 'agree' as const })),
    ...Array.from({ length: 9 }, () => ({ group: 'b', organisation: null, choice: 'agree' as const })),
  ];
  const [three, many] = [commonGround(withBloc(3), {}), commonGround(withBloc(300), {})];

  expect(three.groups.a).toMatchObject({ weight: 8, evidence: 8, support: 0.75 });
  expect(many.groups.a?.weight).toBeCloseTo(8, 9);
  expect(many.groups.a?.evidence).toBeCloseTo(64 / 5.03, 9);
  expect([three.label, many.label]).toEqual(['leaning-together', 'common-ground']);
});
