import { expect, test } from 'vitest';
import { atMostOthersFirst, charge, joiningLevel, levelAt, levelOf, surface, weightsByClass } from './level.ts';
import { nextQuestion, ranking } from './ranking.ts';
import {
  backedBy,
  changeClass,
  close,
  emptyWaterline,
  isSupporter,
  join,
  merge,
  placeIn,
  submit,
  support,
  supportersOf,
  take,
  unsupport,
} from './waterline.ts';

const one = { room: 1000 };

/** People p0, p1, ... of one class at level 0, and questions with those who back them. */
function hall(people: number, questions: Record<string, number[]> = {}) {
  const state = emptyWaterline();
  for (let i = 0; i < people; i += 1) join(state, `p${i}`, 'room', 0);
  for (const [question, backers] of Object.entries(questions)) {
    submit(state, question);
    for (const i of backers) support(state, question, `p${i}`);
  }
  return state;
}

function takeNow(state: ReturnType<typeof hall>, question: string, at = 0, weights: Record<string, number> = one) {
  const { level, leavers } = charge(state, weights, question, at);
  take(state, question, level, leavers);
  return level;
}

test('the level is a unit divided among the supporters, rounded up', () => {
  const state = hall(9, { a: [0, 1, 2, 3, 4], b: [5, 6, 7] });

  expect(levelOf(state, one, 'a')).toBe(200_000_000);
  expect(levelOf(state, one, 'b')).toBe(333_333_334);
  expect(levelOf(state, one, 'unknown')).toBeNull();
  expect(weightsByClass(state, one)).toEqual([1000]);
  expect(levelAt(state, [1000], 0)).toBe(200_000_000);
  expect(surface(state, [1000], [0, 3_000_000_000], [0, 1])).toBe(1_000_000_000);
  expect([placeIn(state.questions, 'b'), placeIn(state.questions, 'toString')]).toEqual([1, undefined]);
});

test('a worked order: five back a and b, three c and d, one e', () => {
  const state = hall(9, { a: [0, 1, 2, 3, 4], b: [0, 1, 2, 3, 4], c: [5, 6, 7], d: [5, 6, 7], e: [8] });

  expect(ranking(state, one).map(({ question }) => question)).toEqual(['a', 'c', 'b', 'd', 'e']);
  expect(ranking(state, one, 2)).toEqual([
    { question: 'a', level: 200_000_000 },
    { question: 'c', level: 333_333_334 },
  ]);
  expect(ranking(state, one, 0)).toEqual([]);
  takeNow(state, 'b');
  expect(ranking(state, one).map(({ question }) => question)).toEqual(['c', 'a', 'd', 'e']);
});

test('blocs of 52, 28 and 20 are asked A1 B1 A2 C1 A3 B2, with the bounds of the worked example', () => {
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const blocs = { A: people(0, 52), B: people(52, 80), C: people(80, 100) };
  const questions = [1, 2, 3, 4].flatMap((n) =>
    Object.entries(blocs).map(([bloc, of]) => [`${bloc}${n}`, of] as const),
  );
  const state = hall(100, Object.fromEntries(questions));
  const firstOpen = (bloc: string) =>
    [1, 2, 3, 4].map((n) => `${bloc}${n}`).find((id) => state.isOpen[state.questions[id]!])!;

  const asked: string[] = [];
  const bounds: (number | null)[][] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    bounds.push(['A', 'B', 'C'].map((bloc) => atMostOthersFirst(state, one, firstOpen(bloc))));
    const next = nextQuestion(state, one)!;
    asked.push(next);
    takeNow(state, next);
  }
  expect(asked).toEqual(['A1', 'B1', 'A2', 'C1', 'A3', 'B2']);
  expect(bounds).toEqual([
    [0, 2, 4],
    [1, 1, 2],
    [0, 4, 1],
    [1, 3, 0],
    [0, 2, 4],
    [1, 1, 3],
  ]);
});

test('ties go to the larger total weight, then to the earlier submission', () => {
  expect(nextQuestion(hall(2, { late: [1], early: [0] }), one)).toBe('late');
  // p2 stands exactly on the surface of b: no water, but weight.
  const state = hall(3, { x: [2], a: [0], b: [1, 2] });
  takeNow(state, 'x');
  expect([levelOf(state, one, 'a'), levelOf(state, one, 'b')]).toEqual([1_000_000_000, 1_000_000_000]);
  expect(nextQuestion(state, one)).toBe('b');
});

test('ties are settled alike wherever the question stands and however its level was found', () => {
  const weights = { light: 1000, heavy: 2000 };
  const given = (order: string[]) => {
    const state = emptyWaterline();
    join(state, 'light', 'light', 0);
    join(state, 'heavy', 'heavy', 500_000_000);
    join(state, 'twin', 'light', 0);
    for (const question of order) submit(state, question);
    for (const [question, person] of [
      ['one', 'light'],
      ['two', 'heavy'],
      ['three', 'twin'],
    ] as const)
      support(state, question, person);
    return state;
  };

  for (const order of [
    ['one', 'two', 'three'],
    ['two', 'three', 'one'],
    ['three', 'one', 'two'],
  ]) {
    const ranked = ranking(given(order), weights);
    expect(ranked.map(({ level }) => level)).toEqual([1_000_000_000, 1_000_000_000, 1_000_000_000]);
    expect(ranked.map(({ question }) => question)).toEqual(['two', ...order.filter((question) => question !== 'two')]);
  }
});

test('a supporter exactly on the surface holds no water: the level may be lower than the sums say', () => {
  const state = emptyWaterline();
  join(state, 'low', 'room', 0);
  join(state, 'high', 'room', 1_000_000_001);
  submit(state, 'why', 'low');
  support(state, 'why', 'high');

  expect(levelOf(state, one, 'why')).toBe(1_000_000_000);
});

test('who withdrew at most two minutes before pays as well, and once', () => {
  const state = hall(5, { why: [0, 1, 2, 3, 4], other: [0, 1] });
  unsupport(state, 'why', 'p0', 100_000);
  unsupport(state, 'why', 'p1', 280_000);
  unsupport(state, 'why', 'p2', 300_000);
  support(state, 'why', 'p2');

  expect(charge(state, one, 'why', 400_000)).toEqual({ level: 250_000_000, leavers: ['p1'] });
  expect(charge(state, one, 'why', 400_001).leavers).toEqual([]);
  takeNow(state, 'why', 400_000);
  expect(state.levels).toEqual([0, 250_000_000, 250_000_000, 250_000_000, 250_000_000]);
  expect(levelOf(state, one, 'other')).toBe(625_000_000);
});

test('a question nobody backs is never next, has no bound and costs nobody anything', () => {
  const state = hall(2, { why: [] });

  expect(nextQuestion(state, one)).toBeUndefined();
  expect(ranking(state, one)).toEqual([]);
  expect(atMostOthersFirst(state, one, 'why')).toBeNull();
  expect(charge(state, one, 'why', 0)).toEqual({ level: 0, leavers: [] });
  takeNow(state, 'why');
  expect(state.levels).toEqual([0, 0]);
});

test('a question that is withdrawn charges nobody, and nothing more happens to it', () => {
  const state = hall(2, { why: [0, 1], next: [1] });
  close(state, 'why');
  support(state, 'why', 'p0');
  unsupport(state, 'why', 'p0', 5);
  takeNow(state, 'why');

  expect(state.levels).toEqual([0, 0]);
  expect(supportersOf(state, 'why')).toEqual(['p0', 'p1']);
  expect(isSupporter(state, 'why', 'p0')).toBe(true);
  expect(nextQuestion(state, one)).toBe('next');
});

test('merging is the union of supporters; one person counts once', () => {
  const state = hall(4, { why: [0, 1], 'why-too': [1, 2] });
  merge(state, 'why-too', 'why');

  expect(supportersOf(state, 'why')).toEqual(['p0', 'p1', 'p2']);
  expect(levelOf(state, one, 'why')).toBe(333_333_334);
  expect(levelOf(state, one, 'why-too')).toBeNull();
  merge(state, 'why', 'why');
  expect(levelOf(state, one, 'why')).toBe(333_333_334);
});

test('newcomers start at the mean, which does not move while they come', () => {
  const state = hall(3, { why: [0] });
  takeNow(state, 'why');

  expect(joiningLevel(emptyWaterline(), {})).toBe(0);
  for (let i = 0; i < 50; i += 1) {
    expect(joiningLevel(state, one)).toBe(333_333_333);
    join(state, `late${i}`, 'room', joiningLevel(state, one));
  }
  join(state, 'p0', 'room', 0);
  expect(state.levels[0]).toBe(1_000_000_000);
});

test('weights may change from call to call, and a person may change class: what was paid stays', () => {
  const state = hall(2, { a: [0], b: [1] });
  join(state, 'p2', 'online', 0);
  support(state, 'b', 'p2');
  expect(levelOf(state, { room: 1000, online: 3000 }, 'b')).toBe(250_000_000);
  expect(levelOf(state, { room: 1000, online: 1000 }, 'b')).toBe(500_000_000);
  takeNow(state, 'a', 0, { room: 1000, online: 3000 });
  submit(state, 'c', 'p0');

  changeClass(state, 'p0', 'online');
  expect(levelOf(state, { room: 1000, online: 2000 }, 'c')).toBe(1_500_000_000);
  changeClass(state, 'p0', 'new');
  expect(levelOf(state, { room: 1000, online: 1000, new: 4000 }, 'c')).toBe(1_250_000_000);
  expect(joiningLevel(state, { room: 1000, online: 1000, new: 4000 })).toBe(666_666_666);
});

test('people without a weight are our fault, and are not passed over', () => {
  const state = hall(1, { why: [0] });

  expect(() => levelOf(state, {}, 'why')).toThrow(RangeError);
  expect(() => nextQuestion(state, { room: 0.5 })).toThrow(RangeError);
});

test('names that every object has are names like others', () => {
  const state = emptyWaterline();
  expect(isSupporter(state, 'constructor', 'toString')).toBe(false);
  join(state, 'toString', 'valueOf', 0);
  submit(state, 'constructor', 'toString');

  expect(nextQuestion(state, { valueOf: 1000 })).toBe('constructor');
});

test('the state is plain JSON: it goes on the same after it was written down and read', () => {
  const state = hall(4, { a: [0, 1], b: [1, 2], c: [3] });
  unsupport(state, 'a', 'p1', 7);
  takeNow(state, 'c');
  const read = JSON.parse(JSON.stringify(state));

  expect(read).toEqual(state);
  takeNow(read, 'b');
  takeNow(state, 'b');
  expect(read).toEqual(state);
});

test('what only reads changes nothing', () => {
  const state = hall(6, { a: [0, 1, 2], b: [2, 3], c: [4, 5], x: [0] });
  takeNow(state, 'x');
  const before = JSON.stringify(state);
  ranking(state, one);
  charge(state, one, 'a', 0);
  atMostOthersFirst(state, one, 'b');
  joiningLevel(state, one);

  expect(JSON.stringify(state)).toBe(before);
});

test('what somebody backs is told in the order of submission, open questions only', () => {
  const state = hall(2, { why: [0], how: [1], when: [0, 1] });
  support(state, 'why', 'p1');
  expect(backedBy(state, 'p1')).toEqual(['why', 'how', 'when']);
  close(state, 'how');
  unsupport(state, 'when', 'p1', 0);
  expect(backedBy(state, 'p1')).toEqual(['why']);
  expect(backedBy(state, 'nobody')).toEqual([]);
});
