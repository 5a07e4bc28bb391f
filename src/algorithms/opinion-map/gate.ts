import { shuffle, streamOf } from './chance.ts';
import { largestEigenvalue } from './model.ts';
import { type LeftOut, type Model, type PlainCounts, type Stages, squareSteps } from './stages.ts';
import type { VoteTable } from './votes.ts';

const leastR2 = 0.08;
const shuffles = 19;
/** From so many eligible people on the left-out votes alone can tell structure from chance. */
const many = 200;
/** A shuffle within this share of the votes as they are is a tie, whatever the rounding. */
const margin = 1 + 1e-9;

/** Whether the votes hang together more than chance would have it: only then are opinion groups given out. */
export interface Gate {
  /** How much better than the mean the map foretells a vote it has not seen: 1 is all, 0 and below nothing. */
  readonly r2LeftOut: number;
  readonly lambda1: number;
  /** The largest eigenvalue after each shuffle of the votes within their statements; empty where there are many people. */
  readonly shuffled: readonly number[];
  readonly passed: boolean;
}

/** Asks the gate. For fewer than 200 people nineteen times the pair sums and an eigenvalue. */
export function gateOf(
  table: VoteTable,
  model: Model,
  eligible: number,
  counts: { plain: PlainCounts; leftOut: LeftOut },
  stages: Pick<Stages, 'pairSums'>,
): Gate {
  const r2LeftOut = r2Of(model, counts.plain, counts.leftOut);
  const lambda1 = model.eigenvalues[0];
  const isPossible = eligible >= 2 && model.usedCount >= 2;
  const shuffled = isPossible && eligible < many ? shuffledEigenvalues(table, model, stages) : [];
  const passed = isPossible && r2LeftOut >= leastR2 && shuffled.every((value) => lambda1 > value * margin);
  return { r2LeftOut, lambda1, shuffled, passed };
}

/** What the squares of the left-out errors leave of the squares around the mean. Both do not hang on the groups. */
export function r2Of({ mean }: Model, plain: PlainCounts, { squares }: LeftOut): number {
  let around = 0;
  for (let column = 0; column < plain.statements; column += 1) {
    let agree = 0;
    let disagree = 0;
    let seen = 0;
    for (let at = column; at < plain.seen.length; at += plain.statements) {
      agree += plain.agree[at]!;
      disagree += plain.disagree[at]!;
      seen += plain.seen[at]!;
    }
    const m = mean[column]!;
    const below = 1 + m;
    const above = 1 - m;
    around += agree * above * above + disagree * below * below + (seen - agree - disagree) * m * m;
  }
  return around === 0 ? 0 : 1 - (squares.high * (2 ** 26 / squareSteps) + squares.low / squareSteps) / around;
}

function shuffledEigenvalues(table: VoteTable, model: Model, { pairSums }: Pick<Stages, 'pairSums'>): number[] {
  const voters = votersByColumn(table, model.used);
  return Array.from({ length: shuffles }, (_, at) =>
    largestEigenvalue(pairSums(shuffledTable(table, voters, at + 1)), model),
  );
}

/** Where the votes on each used statement are, by column, then participant. */
function votersByColumn({ participants, statements, start, cells }: VoteTable, used: Uint8Array): number[][] {
  const voters: number[][] = Array.from({ length: statements }, () => []);
  for (let p = 0; p < start[participants]!; p += 1) voters[cells[p]! >> 2]!.push(p);
  return voters.filter((_, column) => used[column] === 1);
}

/** The votes on each statement given to its voters in another order: who voted on what stays as it is. */
export function shuffledTable(table: VoteTable, voters: readonly (readonly number[])[], number: number): VoteTable {
  const stream = streamOf(number);
  const cells = Uint16Array.from(table.cells);
  for (const places of voters) {
    const votes = Uint16Array.from(places, (place) => table.cells[place]!);
    shuffle(votes, stream);
    for (const [at, place] of places.entries()) cells[place] = votes[at]!;
  }
  return { ...table, cells };
}
