import { expect, test } from 'vitest';
import { commonGround, type Vote } from './common-ground.ts';
import { stratified } from './post-stratification.ts';
import type { Choice } from './standing.ts';

const votes = (
  group: string,
  agree: number,
  disagree: number,
  passed = 0,
  organisation: string | null = null,
): Vote[] =>
  [
    { choice: 'agree' as Choice, count: agree },
    { choice: 'disagree' as Choice, count: disagree },
    { choice: 'pass' as Choice, count: passed },
  ].flatMap(({ choice, count }) => Array.from({ length: count }, () => ({ group, organisation, choice })));

const names = ['government', 'civil society', 'private', 'technical', 'academia', 'igo'];
const people = [18, 60, 45, 25, 15, 9];

// The worked examples of fairness C: those who agree, of how many; bounds and score to two digits.
test.each([
  ['S1', [17, 54, 40, 22, 13, 8], people, [0.79, 0.82, 0.79, 0.73, 0.67, 0.62], 'common-ground'],
  ['S2', [6, 57, 43, 24, 14, 8], people, [0.18, 0.88, 0.87, 0.84, 0.75, 0.62], 'open'],
  ['S3', [5, 6, 5, 6, 5, 5], [5, 6, 5, 6, 5, 5], [0.65, 0.69, 0.65, 0.69, 0.65, 0.65], 'common-ground'],
  ['S4', [4, 48, 36, 20, 12, 4], [5, 60, 45, 25, 15, 5], [0.44, 0.7, 0.69, 0.64, 0.59, 0.44], 'leaning-together'],
  ['S5', [16, 10, 40, 20, 5, 6], people, [0.71, 0.1, 0.79, 0.64, 0.17, 0.4], 'divided'],
  ['S6', [2, 5, 4, 2, 1, 0], people, [0.04, 0.04, 0.04, 0.03, 0.02, 0], 'common-rejection'],
  ['S7', [11, 36, 27, 15, 9, 5], people, [0.42, 0.49, 0.48, 0.44, 0.39, 0.3], 'leaning-together'],
])('the worked example %s', (_, agree, all, bounds, label) => {
  const cast = names.flatMap((name, place) => votes(name, agree[place]!, all[place]! - agree[place]!));
  const found = commonGround(cast, {});

  expect(names.map((name) => found.groups[name]?.supportAtLeast)).toEqual(
    bounds.map((bound) => expect.closeTo(bound, 2)),
  );
  expect(found.score).toBeCloseTo(Math.min(...bounds), 2);
  expect(found.label).toBe(label);
});

test('two more "no" from the binding group would end S1, one would end S3', () => {
  const s1 = names.flatMap((name, place) => votes(name, [17, 54, 40, 22, 13, 8][place]!, [1, 6, 5, 3, 2, 1][place]!));
  const s3 = names.flatMap((name, place) => votes(name, [5, 6, 5, 6, 5, 5][place]!, 0));

  expect(commonGround(s1, {})).toMatchObject({ bindingGroup: 'igo', votesToLose: 2 });
  expect(commonGround([...s1, ...votes('igo', 0, 1)], {}).label).toBe('common-ground');
  expect(commonGround([...s1, ...votes('igo', 0, 2)], {}).label).not.toBe('common-ground');
  expect(commonGround(s3, {}).votesToLose).toBe(1);
});

test('where another group can end it with fewer, that is said too', () => {
  const found = commonGround([...votes('large', 60, 40), ...votes('small', 5, 0)], {});

  expect(found).toMatchObject({ bindingGroup: 'large', votesToLose: 4, votesToLoseAnywhere: 1 });
});

test('without the label no votes are there to lose', () => {
  expect(commonGround([...votes('a', 4, 1), ...votes('b', 9, 0)], {})).toMatchObject({
    label: 'leaning-together',
    votesToLose: 0,
    votesToLoseAnywhere: 0,
  });
});

test('a group that has to be heard and is not is named, and there is no label without it', () => {
  const cast = [...votes('a', 9, 0), ...votes('b', 9, 0), ...votes('c', 4, 0)];

  expect(commonGround(cast, { a: 9, b: 9, c: 5 })).toMatchObject({ label: 'not-enough-voices', notHeard: ['c'] });
  expect(commonGround(cast, { a: 9, b: 9, c: 4 })).toMatchObject({ label: 'common-ground', notHeard: [] });
});

test('those whose group nobody confirmed are counted as heads and in no group', () => {
  const cast = [...votes('a', 9, 0), ...votes('b', 9, 0), ...votes('unconfirmed', 0, 100)];

  expect(commonGround(cast, { a: 9, b: 9, unconfirmed: 100 })).toMatchObject({
    label: 'common-ground',
    heard: ['a', 'b'],
    headCount: { agree: 18, disagree: 100, people: 118 },
  });
});

test('exactly half in favour is half, also where floating point says a little less', () => {
  // 1 of 7 and 12 of 14, each organisation weighing three: 3/7 + 18/7 = 3 of 6.
  const half = [...votes('a', 1, 6, 0, 'Blue Ferry'), ...votes('a', 12, 2, 0, 'Red Crane')];
  const less = [...votes('a', 1, 6, 0, 'Blue Ferry'), ...votes('a', 11, 2, 1, 'Red Crane')];
  const isHalf = (cast: Vote[]) => commonGround(cast, {}).groups.a?.isHalfInFavour;

  expect(2 * (1 * (3 / 7) + 12 * (3 / 14)) < 7 * (3 / 7) + 14 * (3 / 14)).toBe(true);
  expect(isHalf(half)).toBe(true);
  expect(isHalf(less)).toBe(false);
});

test('the result says what it was computed with', () => {
  expect(commonGround([], {}, { organisationCap: 2 })).toMatchObject({
    method: { name: 'common-ground', version: 1 },
    parameters: { organisationCap: 2, fewestPeople: 5, z: 1.6448536269514722 },
    label: 'not-enough-voices',
    score: null,
    bindingGroup: null,
  });
  expect(() => commonGround([], {}, { organisationCap: 0.5 })).toThrow(RangeError);
});

test('names that every object knows are names like others', () => {
  const found = commonGround([...votes('constructor', 6, 0), ...votes('toString', 6, 0, 0, null)], { constructor: 6 });

  expect(found).toMatchObject({ label: 'common-ground', heard: ['constructor', 'toString'] });
});

test('head count corrected for who voted: a group that did not vote is taken to be undecided', () => {
  const { groups } = commonGround(votes('a', 9, 1), {});

  expect(stratified({ groups }, { a: 10, b: 30 })).toEqual({
    byRoster: expect.closeTo((10 * (10 / 12) + 30 / 2) / 40, 12),
    onEqualFooting: expect.closeTo((10 / 12 + 1 / 2) / 2, 12),
  });
  expect(stratified({ groups }, {})).toBeUndefined();
});
