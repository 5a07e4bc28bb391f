import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from './k-means-starts.ts';
import { mapOf, type OpinionMap } from './opinion-map.ts';
import { pairSums } from './pair-sums.ts';
import { silhouettes } from './silhouette.ts';
import { stepsToOne, ungrouped } from './stages.ts';
import { type Choice, choiceOf, columnOf, tableOf, type Vote, type VoteTable } from './votes.ts';

const participants = 40;
const statements = 9;

/** Two camps and some noise, most of the votes there: enough structure that the gate opens in some cases and not in others. */
const votes: fc.Arbitrary<Vote[]> = fc
  .array(fc.tuple(fc.nat(99), fc.nat(99)), {
    minLength: participants * statements,
    maxLength: participants * statements,
  })
  .map((draws) =>
    draws.flatMap(([isThere, isNoise], at): Vote[] => {
      const [participant, column] = [Math.floor(at / statements), at % statements];
      const camp: Choice = (participant + column) % 2 === 0 ? 1 : -1;
      const choice = isNoise < 45 ? (((isNoise % 3) - 1) as Choice) : camp;
      return isThere < 80 ? [[participant, column, choice]] : [];
    }),
  );

const shuffled = fc.infiniteStream(fc.nat(1000)).map((stream) => <T>(list: readonly T[]): T[] => {
  const keys = list.map(() => stream.next().value as number);
  return list
    .map((_, at) => at)
    .sort((a, b) => keys[a]! - keys[b]! || a - b)
    .map((at) => list[at]!);
});

/** What a map says that does not hang on who is called what. */
function about({ model, divisions, gate, groups }: OpinionMap) {
  return {
    model,
    gate: { ...gate, shuffled: [] },
    divisions: divisions.all.map(({ k, start, inertia, silhouette, centres, assignment }) => [
      k,
      start,
      inertia,
      silhouette,
      centres,
      assignment.sizes,
    ]),
    counts: groups?.counts,
    representatives: groups?.representatives,
  };
}

test('the order in which votes arrive changes nothing, not the last bit', () => {
  fc.assert(
    fc.property(votes, shuffled, (all, mixed) => {
      expect(mapOf(tableOf(participants, statements, mixed(all)))).toEqual(
        mapOf(tableOf(participants, statements, all)),
      );
    }),
    { numRuns: 20 },
  );
});

test('people in another order stand where they stood, in the same groups with the same counts, to the last bit', () => {
  fc.assert(
    fc.property(votes, shuffled, (all, mixed) => {
      const order = mixed(Array.from({ length: participants }, (_, i) => i));
      const placeOf = order.map((_, i) => order.indexOf(i));
      const moved = all.map(([participant, column, choice]): Vote => [placeOf[participant]!, column, choice]);

      const before = mapOf(tableOf(participants, statements, all));
      const after = mapOf(tableOf(participants, statements, moved));

      // Which votes a shuffle of the gate exchanges does hang on the order, and so may its verdict.
      const both = before.gate.passed === after.gate.passed;
      const [one, other] = [about(before), about(after)].map(({ gate: { passed: _, ...gate }, ...rest }) =>
        both ? { ...rest, gate } : { model: rest.model, divisions: rest.divisions, gate },
      );
      expect(other).toEqual(one);
      for (const [now, once] of order.entries())
        expect(after.placed.positions.subarray(2 * now, 2 * now + 2)).toEqual(
          before.placed.positions.subarray(2 * once, 2 * once + 2),
        );
    }),
    { numRuns: 20 },
  );
});

test('votes on a statement that is not active change nothing, nor do votes that were changed later', () => {
  fc.assert(
    fc.property(votes, votes, (all, others) => {
      const extra = others.filter(([, column]) => column === 0).map(([i, , choice]): Vote => [i, statements, choice]);
      const active = Array.from({ length: statements + 1 }, (_, column) => column < statements);

      const plain = mapOf(tableOf(participants, statements + 1, all));
      const among = mapOf(tableOf(participants, statements + 1, [...all.map(flipped), ...extra, ...all]), { active });

      expect(among).toEqual(plain);
    }),
    { numRuns: 5 },
  );
});

const flipped = ([participant, column, choice]: Vote): Vote => [participant, column, (0 - choice) as Choice];

test('sums that were kept up to date give the map that sums from nothing give', () => {
  fc.assert(
    fc.property(votes, (all) => {
      const table = tableOf(participants, statements, all);
      expect(mapOf(table, { sums: pairSums(table) })).toEqual(mapOf(table));
    }),
    { numRuns: 5 },
  );
});

/** Leaves each vote out for real: solves the equations of its participant anew without it. */
function leftOutByHand(table: VoteTable, { model, divisions, placed }: OpinionMap, k: number) {
  const { centres } = divisions.all[k - 2]!;
  const counts = new Map<string, number>();
  let squares = 0;
  for (let i = 0; i < table.participants; i += 1) {
    if (placed.votes[i]! < model.leastVotes) continue;
    const cells = [...table.cells.subarray(table.start[i], table.start[i + 1])];
    for (const left of cells) {
      let [bx, by, xx, xy, yy] = [0, 0, model.sigma2, 0, model.sigma2];
      for (const cell of cells.filter((cell) => cell !== left)) {
        const z = choiceOf(cell) - model.mean[columnOf(cell)]!;
        const [x, y] = model.loadings.subarray(2 * columnOf(cell), 2 * columnOf(cell) + 2) as unknown as [
          number,
          number,
        ];
        [bx, by, xx, xy, yy] = [bx + z * x, by + z * y, xx + x * x, xy + x * y, yy + y * y];
      }
      const determinant = xx * yy - xy * xy;
      const [ux, uy] = [(yy * bx - xy * by) / determinant, (xx * by - xy * bx) / determinant];
      const own = 2 * columnOf(left);
      const foretold = model.loadings[own]! * ux + model.loadings[own + 1]! * uy;
      squares += (choiceOf(left) - model.mean[columnOf(left)]! - foretold) ** 2;
      const distances = Array.from({ length: k }, (_, g) =>
        Math.hypot(ux * model.scale[0] - centres[2 * g]!, uy * model.scale[1] - centres[2 * g + 1]!),
      );
      const key = `${distances.indexOf(Math.min(...distances))} ${left}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return { counts, squares };
}

test('leaving a vote out by the short cut is leaving it out', () => {
  let compared = 0;
  fc.assert(
    fc.property(votes, (all) => {
      const table = tableOf(participants, statements, all);
      const map = mapOf(table);
      if (!map.groups) return;
      compared += 1;
      const byHand = leftOutByHand(table, map, map.groups.k);
      const { agree, disagree, pass, squares } = map.groups.counts.leftOut;
      for (const [kind, list] of [disagree, pass, agree].entries())
        for (const [at, many] of list.entries()) {
          const key = `${Math.floor(at / statements)} ${((at % statements) << 2) | kind}`;
          expect(many, key).toBe(byHand.counts.get(key) ?? 0);
        }
      expect((squares.high * 2 ** 26 + squares.low) / 2 ** 32).toBeCloseTo(byHand.squares, 7);
    }),
    { numRuns: 30 },
  );
  expect(compared).toBeGreaterThan(5);
});

test('everybody who voted enough is in the group whose centre is nearest, and nobody else is in any', () => {
  fc.assert(
    fc.property(votes, (all) => {
      const { placed, model, divisions } = mapOf(
        tableOf(
          participants,
          statements,
          all.filter(([i, j]) => i > 5 || j < i),
        ),
      );
      for (const { centres, assignment, k } of divisions.all) {
        const sizes = new Array(k).fill(0);
        for (const [i, label] of assignment.labels.entries()) {
          expect(label === ungrouped).toBe(placed.votes[i]! < model.leastVotes);
          if (label === ungrouped) continue;
          sizes[label] += 1;
          const [x, y] = [placed.positions[2 * i]! / stepsToOne, placed.positions[2 * i + 1]! / stepsToOne];
          const squares = Array.from(
            { length: k },
            (_, g) => (x - centres[2 * g]!) ** 2 + (y - centres[2 * g + 1]!) ** 2,
          );
          expect(label).toBe(squares.indexOf(Math.min(...squares)));
        }
        expect([...assignment.sizes]).toEqual(sizes);
        expect(sizes.reduce((sum, people) => sum + people, 0)).toBe(divisions.eligible);
      }
    }),
    { numRuns: 20 },
  );
});

const points = fc.array(
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 })),
  {
    minLength: 4,
    maxLength: 12,
  },
);

test('the silhouette is that of the people one by one', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 2, max: 3 }), (some, k) => {
      const cells = {
        x: Float64Array.from(some, ([x]) => x),
        y: Float64Array.from(some, ([, y]) => y),
        weight: Float64Array.from(some, ([, , weight]) => weight),
      };
      const labels = Uint8Array.from(some, (_, at) => at % k);
      const people = some.flatMap(([x, y, weight], at) =>
        Array.from({ length: weight }, () => ({ x, y, own: at % k })),
      );
      const shares = people.map((person) => {
        const mean = Array.from({ length: k }, (_, g) => {
          const others = people.filter((other) => other !== person && other.own === g);
          return others.reduce((sum, { x, y }) => sum + Math.hypot(x - person.x, y - person.y), 0) / others.length;
        });
        if (!people.some((other) => other !== person && other.own === person.own)) return 0;
        const inside = mean[person.own]!;
        const next = Math.min(...mean.filter((_, g) => g !== person.own));
        return Math.max(inside, next) === 0 ? 0 : (next - inside) / Math.max(inside, next);
      });

      const [found] = silhouettes(cells, [{ labels, centres: new Float64Array(2 * k) }]);

      expect(found).toBeCloseTo(shares.reduce((sum, one) => sum + one, 0) / people.length, 12);
    }),
  );
});

test('runs of the same weight are cut where the half of a cell falls, in the order of x, then y', () => {
  const cells = { x: Float64Array.of(2, 0, 0, 1), y: Float64Array.of(0, 5, 3, 0), weight: Float64Array.of(1, 1, 2, 2) };

  // In order: (0, 3) twice, (0, 5), (1, 0) twice, (2, 0). Halves at 1, 2.5, 4, 5.5 of 6.
  expect([...runs(cells, cells.x, 2)]).toEqual([0, 11 / 3, 4 / 3, 0]);
  expect([...runs(cells, cells.x, 3)]).toEqual([0, 3, 0, 5, 4 / 3, 0]);
});
