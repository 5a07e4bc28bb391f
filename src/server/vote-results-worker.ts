import { parentPort, workerData } from 'node:worker_threads';
import type { Cast } from '#core/votes/cast.ts';
import { figuresOf } from '#core/votes/figures.ts';
import { resultOf } from '#core/votes/result.ts';
import { rowsOf } from '#core/votes/rows.ts';
import type { VoteResults, VotesToWorkOut } from './vote-results.ts';

// Works out what the votes of one session come to, and ends.

const { cast, organisations }: VotesToWorkOut = workerData; // what vote-results.ts handed in
const rows = rowsOf(cast satisfies Cast, organisations);
const result = resultOf(rows);
const made: Omit<VoteResults, 'seq'> = { rows, result, figures: figuresOf(rows, result) };
parentPort?.postMessage(made);
