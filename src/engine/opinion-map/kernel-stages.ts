import type { PairSums } from '#algorithms/opinion-map/pair-sums.ts';
import {
  type Assignment,
  type Centres,
  cellsPerAxis,
  type Grid,
  type GroupCounts,
  type Model,
  type Placed,
  type Stages,
} from '#algorithms/opinion-map/stages.ts';
import type { VoteTable } from '#algorithms/opinion-map/votes.ts';
import { cellDistances } from './cell-distances.ts';
import { groupCounts } from './group-counts.ts';
import { mostGroups, peoplePerBlock } from './layout.ts';
import type { TableMemory } from './table-memory.ts';

/** Puts a table into the kernel's memory, unless it is there. */
export type Bring = (table: VoteTable) => void;

/** The stages of the opinion map on the votes in the kernel's memory: the same bits as the plain ones. */
export function kernelStages(memory: TableMemory, bring: Bring): Stages {
  // What memory holds the estimates of, and the places. Pair sums take the estimates away, another table the places too.
  let placedWith: { table: VoteTable; model: Model } | undefined;
  let placed: Placed | undefined;

  function place(table: VoteTable, model: Model): Placed {
    bring(table);
    setModel(memory, model);
    emptyThreads(memory, 'grid', gridNumbers * 8);
    memory.run('place', table.participants);
    placedWith = { table, model };
    placed = {
      positions: memory.view(Int32Array, 'positions', 2 * table.participants).slice(),
      errors: errorsOf(memory, table.participants, model),
      votes: memory.view(Uint16Array, 'votes', table.participants).slice(),
      grid: gridOf(memory),
    };
    return placed;
  }

  return {
    pairSums(table) {
      if (table !== placedWith?.table) placed = undefined;
      placedWith = undefined;
      bring(table);
      return sumPairs(memory, table.participants);
    },
    place,
    distances: (cells, divisions) => cellDistances(memory, cells, divisions),
    assign(people, leastVotes, centres) {
      const { votes, positions } = people;
      if (people !== placed) {
        memory.view(Uint16Array, 'votes', votes.length).set(votes);
        memory.view(Int32Array, 'positions', positions.length).set(positions);
        placed = people;
      }
      setCentres(memory, centres);
      memory.set('leastVotes', leastVotes);
      return assignment(memory, votes.length, centres.length / 2);
    },
    count(table, model, { labels }, centres) {
      if (placedWith?.table !== table || placedWith.model !== model) place(table, model);
      setCentres(memory, centres);
      memory.view(Uint8Array, 'labels', labels.length).set(labels);
      return countVotes(memory, table, model, centres);
    },
  };
}

const gridNumbers = cellsPerAxis * cellsPerAxis * 3;

function sumPairs(memory: TableMemory, people: number): PairSums {
  const { statements } = memory.room();
  memory.reserveLists(mostVotesOfBlock(memory, people));
  memory.set('planes', 32 - Math.clz32(people));
  emptyThreads(memory, 'counters', 3 * statements * Math.ceil(statements / 128) * 3 * 384);
  memory.run('countPairs', people);
  memory.run('readPairs', statements, 4);
  const sums = (field: 'pairS' | 'pairT' | 'pairC') => memory.view(Int32Array, field, statements * statements).slice();
  return { statements, S: sums('pairS'), T: sums('pairT'), C: sums('pairC') };
}

function mostVotesOfBlock(memory: TableMemory, people: number): number {
  const begin = memory.view(Uint32Array, 'begin', people);
  const end = memory.view(Uint32Array, 'end', people);
  let most = 0;
  for (let first = 0; first < people; first += peoplePerBlock) {
    let votes = 0;
    for (let i = first; i < Math.min(people, first + peoplePerBlock); i += 1) votes += end[i]! - begin[i]!;
    most = Math.max(most, votes);
  }
  return most;
}

function setModel(memory: TableMemory, { statements, used, mean, loadings, sigma2, scale, leastVotes }: Model): void {
  memory.view(Uint8Array, 'used', statements).set(used);
  const terms = memory.view(Float64Array, 'terms', 20 * statements).fill(0);
  const directions = memory.view(Float64Array, 'directions', 2 * statements);
  const residues = memory.view(Float64Array, 'residues', 4 * statements).fill(0);
  directions.set(loadings);
  for (let column = 0; column < statements; column += 1) {
    if (used[column] === 0) continue;
    const [x, y] = [loadings[2 * column]!, loadings[2 * column + 1]!];
    for (let kind = 0; kind < 3; kind += 1) {
      const z = kind - 1 - mean[column]!;
      residues[4 * column + kind] = z;
      terms.set([z * x, z * y, x * x, x * y, y * y], 5 * (4 * column + kind));
    }
  }
  memory.set('allUsed', used.includes(0) ? 0 : 1);
  memory.set('sigma2', sigma2);
  memory.set('scaleX', scale[0]);
  memory.set('scaleY', scale[1]);
  memory.set('leastVotes', leastVotes);
}

/** The error ellipses, from the inverse of Q, in the order of operations of the plain stage. */
function errorsOf(memory: TableMemory, people: number, { sigma2, scale: [sx, sy] }: Model): Float64Array {
  const estimates = memory.view(Float64Array, 'estimates', 5 * people);
  const errors = new Float64Array(3 * people);
  for (let i = 0; i < people; i += 1) {
    errors[3 * i] = sigma2 * estimates[5 * i + 2]! * sx * sx;
    errors[3 * i + 1] = sigma2 * estimates[5 * i + 3]! * sx * sy;
    errors[3 * i + 2] = sigma2 * estimates[5 * i + 4]! * sy * sy;
  }
  return errors;
}

function gridOf(memory: TableMemory): Grid {
  const size = cellsPerAxis * cellsPerAxis;
  const grid = { count: new Float64Array(size), x: new Float64Array(size), y: new Float64Array(size) };
  for (let thread = 0; thread < memory.threads; thread += 1) {
    const own = memory.view(Float64Array, 'grid', gridNumbers, thread);
    for (let cell = 0; cell < size; cell += 1) {
      if (own[3 * cell] === 0) continue;
      grid.count[cell] = grid.count[cell]! + own[3 * cell]!;
      grid.x[cell] = grid.x[cell]! + own[3 * cell + 1]!;
      grid.y[cell] = grid.y[cell]! + own[3 * cell + 2]!;
    }
  }
  return grid;
}

function setCentres(memory: TableMemory, centres: Centres): void {
  if (centres.length / 2 > mostGroups) throw new RangeError(`at most ${mostGroups} groups`);
  memory.view(Float64Array, 'centres', centres.length).set(centres);
  memory.set('groups', centres.length / 2);
}

function assignment(memory: TableMemory, people: number, groups: number): Assignment {
  emptyThreads(memory, 'totals', 128);
  memory.run('assign', people);
  const sizes = new Uint32Array(groups);
  for (let thread = 0; thread < memory.threads; thread += 1) {
    const own = memory.view(Uint32Array, 'totals', groups, thread);
    for (let group = 0; group < groups; group += 1) sizes[group] = sizes[group]! + own[group]!;
  }
  return { labels: memory.view(Uint8Array, 'labels', people).slice(), sizes };
}

function countVotes(memory: TableMemory, table: VoteTable, model: Model, centres: Centres): GroupCounts {
  const groups = centres.length / 2;
  const codes = 4 * table.statements;
  emptyThreads(memory, 'plainCounts', 4 * groups * codes);
  emptyThreads(memory, 'movedCounts', 4 * groups * codes);
  emptyThreads(memory, 'totals', 128);
  memory.run('count', table.participants);
  return groupCounts(memory, groups, model);
}

function emptyThreads(
  memory: TableMemory,
  field: 'counters' | 'grid' | 'plainCounts' | 'movedCounts' | 'totals',
  bytes: number,
) {
  for (let thread = 0; thread < memory.threads; thread += 1) memory.view(Uint8Array, field, bytes, thread).fill(0);
}
