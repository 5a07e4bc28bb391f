import type { GroupCounts, LeftOut, Model } from '#algorithms/opinion-map/stages.ts';
import type { TableMemory } from './table-memory.ts';

/** What the threads counted, summed up: the plain counts, and those without each vote, which were kept as differences. */
export function groupCounts(memory: TableMemory, groups: number, { statements, used }: Model): GroupCounts {
  const plain = summed(memory, 'plainCounts', groups * statements * 4);
  const moved = summed(memory, 'movedCounts', groups * statements * 4);
  const counts = () => new Uint32Array(groups * statements);
  const [agree, disagree, seen] = [counts(), counts(), counts()];
  const leftOut = { agree: counts(), disagree: counts(), pass: counts() };
  for (let at = 0; at < groups * statements; at += 1) {
    if (used[at % statements] === 0) continue;
    const code = 4 * at;
    disagree[at] = plain[code]!;
    agree[at] = plain[code + 2]!;
    seen[at] = plain[code]! + plain[code + 1]! + plain[code + 2]!;
    leftOut.disagree[at] = plain[code]! + moved[code]!;
    leftOut.pass[at] = plain[code + 1]! + moved[code + 1]!;
    leftOut.agree[at] = plain[code + 2]! + moved[code + 2]!;
  }
  return { plain: { groups, statements, agree, disagree, seen }, leftOut: { ...leftOut, ...totals(memory, groups) } };
}

function summed(memory: TableMemory, field: 'plainCounts' | 'movedCounts', length: number): Int32Array {
  const sum = memory.view(Int32Array, field, length).slice();
  for (let thread = 1; thread < memory.threads; thread += 1) {
    const own = memory.view(Int32Array, field, length, thread);
    for (let at = 0; at < length; at += 1) sum[at] = sum[at]! + own[at]!;
  }
  return sum;
}

function totals(memory: TableMemory, groups: number): Pick<LeftOut, 'votes' | 'staying' | 'squares'> {
  const votes = new Uint32Array(groups);
  const staying = new Uint32Array(groups);
  const squares = { high: 0, low: 0 };
  for (let thread = 0; thread < memory.threads; thread += 1) {
    const own = memory.view(Uint32Array, 'totals', 2 * groups, thread);
    for (let group = 0; group < groups; group += 1) {
      votes[group] = votes[group]! + own[2 * group]!;
      staying[group] = staying[group]! + own[2 * group]! - own[2 * group + 1]!;
    }
    const sums = memory.view(Float64Array, 'totals', 10, thread);
    squares.high += sums[8]!;
    squares.low += sums[9]!;
  }
  return { votes, staying, squares };
}
