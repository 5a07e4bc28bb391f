// The slate at full size: node bench/slate.ts
// 12 of 2,000 statements, 10,000 people in six groups, about 0.2 million approvals; medians of five warm runs, and the slowest.

import { balancedWeights } from '#algorithms/balanced-weights/balanced-weights.ts';
import { equalShares } from '#algorithms/equal-shares/equal-shares.ts';
import { auditSlate } from '#algorithms/slate-audit/slate-audit.ts';

const people = 10_000;
const statements = 2_000;
const places = 12;
const shares = { government: 10, civil_society: 40, private_sector: 30, technical: 12, academia: 6, igo: 2 };
const warmRuns = 5;

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

/** Everybody supports about twenty; statements differ in how many like them, and people in what they like. */
function approvalsOf(random: () => number, areLiked: 'alike' | 'by few') {
  const groups = Object.entries(shares).flatMap(([group, share]) => Array<string>((people * share) / 100).fill(group));
  const weights = balancedWeights(Object.fromEntries(Object.entries(shares).map(([g, s]) => [g, (people * s) / 100])));
  const pick = () => Math.floor((areLiked === 'alike' ? random() : random() ** 3) * statements);
  const approves = groups.map(() => [...new Set(Array.from({ length: areLiked === 'alike' ? 20 : 21 }, pick))]);
  return { statements, weights: groups.map((group) => weights[group] ?? 0), approves };
}

function timed(run: () => void): string {
  const times: number[] = [];
  for (let turn = 0; turn < 3 + warmRuns; turn += 1) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  const warm = times.slice(3).toSorted((a, b) => a - b);
  const cold = times[0] ?? 0;
  return `${warm[2]?.toFixed(1)} ms   most ${warm.at(-1)?.toFixed(1)} ms   cold ${cold.toFixed(1)} ms`;
}

for (const areLiked of ['alike', 'by few'] as const) {
  const approvals = approvalsOf(chance(7), areLiked);
  const count = approvals.approves.reduce((sum, list) => sum + list.length, 0);
  const { chosen } = equalShares(approvals, places);
  const slate = chosen.map(({ statement }) => statement);
  const last = chosen.at(-1);
  const digits = last?.phase === 'waterline' ? last.level.length : 0;
  console.log(`statements liked ${areLiked}: ${count} approvals, the last level has ${digits} characters`);
  console.log(`  phases: ${chosen.map(({ phase }) => phase).join(' ')}`);
  console.log(`  slate  ${timed(() => equalShares(approvals, places))}`);
  console.log(`  audit  ${timed(() => auditSlate(approvals, slate, places))}`);
}
