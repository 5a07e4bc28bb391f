// The order of questions at full size: node bench/questions.ts
// 2,000 questions, 10,000 people in six groups, about 0.94 million supports; medians of five warm runs, and the slowest.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { balancedWeights } from '#algorithms/balanced-weights/balanced-weights.ts';
import { atMostOthersFirst, charge, joiningLevel } from '#algorithms/waterline/level.ts';
import { nextQuestion, ranking } from '#algorithms/waterline/ranking.ts';
import * as rule from '#algorithms/waterline/waterline.ts';

const people = 10_000;
const questions = 2_000;
const groups = [
  'government',
  'civil_society',
  'private_sector',
  'technical_community',
  'academia',
  'intergovernmental',
];
// Of a hundred people so many belong to each group.
const shares = [10, 40, 30, 12, 6, 2];
const warmRuns = 5;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

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

function median(times: number[]): { median: number; most: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Runs to warm up, then five times; what it measures may change the state. */
function timed(run: (turn: number) => void, toWarmUp = 20): { median: number; most: number } {
  const times: number[] = [];
  for (let turn = 0; turn < toWarmUp + warmRuns; turn += 1) {
    const before = performance.now();
    run(turn);
    times.push(performance.now() - before);
  }
  return median(times.slice(toWarmUp));
}

const line = (label: string, { median, most }: { median: number; most: number }, target = '') =>
  console.log(
    `  ${label.padEnd(44)} ${median.toFixed(3).padStart(9)} ms   most ${most.toFixed(3).padStart(9)} ms   ${target}`,
  );

interface Hall {
  state: rule.Waterline;
  weights: Record<string, number>;
  supports: number;
  voteMicroseconds: number;
}

/** Testers who have asked ten questions among themselves lift everybody who joins so high that sums pass 2^53. */
function fill(state: rule.Waterline, hasTesters: boolean): Hall {
  const random = chance(20_190_044);
  const counts: Record<string, number> = {};
  const join = (person: string, group: string, level: number) => {
    rule.join(state, person, group, level);
    counts[group] = (counts[group] ?? 0) + 1;
  };
  if (hasTesters) {
    for (let i = 0; i < 4; i += 1) join(`tester${i}`, 'academia', 0);
    for (let i = 0; i < 10; i += 1) {
      rule.submit(state, `test${i}`);
      for (let tester = 0; tester < 4; tester += 1) rule.support(state, `test${i}`, `tester${tester}`);
      const { level, leavers } = charge(state, balancedWeights(counts), `test${i}`, 0);
      rule.take(state, `test${i}`, level, leavers);
    }
  }
  const level = joiningLevel(state, balancedWeights(counts));
  for (let i = 0; i < people; i += 1) {
    let place = random() * 100;
    const group = groups.find((_, g) => {
      place -= shares[g] ?? 0;
      return place < 0;
    });
    join(`guest:${i}`, group ?? 'academia', level);
  }
  let supports = 0;
  let spent = 0;
  for (let q = 0; q < questions; q += 1) {
    rule.submit(state, `q${q}`);
    // A few are backed by nearly everybody, most by few: 47 in a thousand people on average.
    const share = 0.9 * random() ** 18;
    const backers = Array.from({ length: people }, (_, i) => i).filter(() => random() < share);
    const before = performance.now();
    for (const i of backers) rule.support(state, `q${q}`, `guest:${i}`);
    spent += performance.now() - before;
    supports += backers.length;
  }
  return { state, weights: balancedWeights(counts), supports, voteMicroseconds: (spent * 1000) / supports };
}

function measure(title: string, hasTesters: boolean): void {
  collect();
  const before = process.memoryUsage().heapUsed;
  const { state, weights, supports, voteMicroseconds } = fill(rule.emptyWaterline(), hasTesters);
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1_000_000;
  console.log(`${title}: ${supports.toLocaleString('en')} supports, ${megabytes.toFixed(0)} MB`);
  console.log(
    `  ${'one support while the hall fills'.padEnd(44)} ${voteMicroseconds.toFixed(2).padStart(9)} µs on average`,
  );

  const take = (question: string) => {
    const { level, leavers } = charge(state, weights, question, 0);
    rule.take(state, question, level, leavers);
  };
  const bySize = state.ids
    .filter((_, place) => state.isOpen[place])
    .toSorted((a, b) => rule.supportersOf(state, b).length - rule.supportersOf(state, a).length);
  line(
    'next question',
    timed(() => nextQuestion(state, weights)),
    '< 1 ms',
  );
  line(
    'the first ten',
    timed(() => ranking(state, weights)),
  );
  line(
    'how many can come first',
    timed((i) => atMostOthersFirst(state, weights, bySize[300 + i] ?? '')),
  );
  line(
    'support and take it back',
    timed((i) => {
      rule.support(state, `q${200 + i}`, `guest:${i}`);
      rule.unsupport(state, `q${200 + i}`, `guest:${i}`, 0);
    }),
  );
  line(
    'take the next one',
    timed(() => take(nextQuestion(state, weights) ?? '')),
    '< 20 ms',
  );
  line(
    'take one of the largest out of turn',
    timed((i) => take(bySize[i + 40] ?? '')),
    '< 20 ms',
  );
  line(
    'next question, some stand above',
    timed(() => nextQuestion(state, weights)),
    '< 1 ms',
  );
  for (let i = 0; i < 30; i += 1) take(bySize[600 + 20 * i] ?? '');
  line(
    'next question, after thirty out of turn',
    timed(() => nextQuestion(state, weights)),
  );
  line(
    'take it',
    timed(() => take(nextQuestion(state, weights) ?? '')),
    '< 20 ms',
  );
  line(
    'the first ten',
    timed(() => ranking(state, weights)),
  );
}

measure('Levels from 0', false);
measure('Levels whose sums pass 2^53', true);
