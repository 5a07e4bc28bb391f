import { covarianceOf, type Strongest, strongestOf } from '../model.ts';
import type { PairSums } from '../pair-sums.ts';
import type { VoteTable } from '../votes.ts';

const enoughVotes = 7;
const fewestPeople = 15;

/** Where Polis puts everybody. Lists go by column or by participant. */
export interface Points {
  readonly mean: Float64Array;
  readonly eigenvalues: readonly [number, number];
  readonly totalVariance: number;
  /** Two unit vectors over the columns. */
  readonly components: readonly [Float64Array, Float64Array];
  /** Two numbers for each participant. */
  readonly projection: Float64Array;
  /** Participants that are put into groups, ascending. */
  readonly inConversation: Uint32Array;
}

/**
 * Principal components of the votes with the mean of a statement where there is no vote, and each participant's projection,
 * drawn out the more the fewer votes it rests on. `sums` are those of the votes on active statements; inactive ones count as if
 * everybody had passed on them.
 */
export function pointsOf(table: VoteTable, sums: PairSums, active: Uint8Array): Points {
  const { statements } = table;
  const voted = Uint32Array.from(active.keys()).filter((j) => active[j] === 1 && sums.C[j * statements + j]! > 0);
  const mean = new Float64Array(statements);
  for (const j of voted) mean[j] = sums.T[j * statements + j]! / sums.C[j * statements + j]!;
  const others = Math.max(1, table.participants - 1);
  const matrix = covarianceOf(sums, mean, voted, () => others);
  const { values, vectors, trace } = strongestOf(matrix, voted.length);
  const components: [Float64Array, Float64Array] = [
    spread(vectors[0], voted, statements),
    spread(vectors[1], voted, statements),
  ];
  return {
    mean,
    eigenvalues: values,
    totalVariance: trace,
    components,
    projection: project(table, active, mean, components),
    inConversation: conversationOf(table),
  };
}

function spread(vector: Strongest['vectors'][0], columns: Uint32Array, statements: number): Float64Array {
  const full = new Float64Array(statements);
  if (vector) for (const [at, column] of columns.entries()) full[column] = vector[at]!;
  return full;
}

function project(
  { participants, statements, start, cells }: VoteTable,
  active: Uint8Array,
  mean: Float64Array,
  [first, second]: readonly [Float64Array, Float64Array],
): Float64Array {
  const inactive = active.reduce((sum, one) => sum + 1 - one, 0);
  const projection = new Float64Array(2 * participants);
  for (let i = 0; i < participants; i += 1) {
    let votes = inactive;
    let x = 0;
    let y = 0;
    for (let p = start[i]!; p < start[i + 1]!; p += 1) {
      const column = cells[p]! >> 2;
      if (active[column] === 0) continue;
      const off = (cells[p]! & 3) - 1 - mean[column]!;
      votes += 1;
      x += off * first[column]!;
      y += off * second[column]!;
    }
    const drawnOut = Math.sqrt(statements / Math.max(votes, 1));
    projection[2 * i] = drawnOut * x;
    projection[2 * i + 1] = drawnOut * y;
  }
  return projection;
}

/** Who voted enough, on whatever statements; if that is hardly anybody, those who voted most. */
function conversationOf({ participants, statements, start }: VoteTable): Uint32Array {
  const votes = Uint32Array.from({ length: participants }, (_, i) => start[i + 1]! - start[i]!);
  const enough = Uint32Array.from(votes.keys()).filter((i) => votes[i]! >= Math.min(enoughVotes, statements));
  if (enough.length >= fewestPeople) return enough;
  const busiest = Uint32Array.from(votes.keys()).filter((i) => votes[i]! > 0);
  return busiest
    .sort((a, b) => votes[b]! - votes[a]! || a - b)
    .slice(0, fewestPeople)
    .sort();
}
