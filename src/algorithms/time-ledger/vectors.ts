import { allot, type PlannedSegment } from './allot.ts';
import { signal } from './signal.ts';
import { type Accounts, allowance, type LedgerConfig, ledger, replyCap } from './time-ledger.ts';

interface Case {
  config: LedgerConfig;
  accounts: [keyof Accounts, number][];
  now: number;
  segments?: PlannedSegment[];
  turn?: { allotted: number; slack: number; elapsed: number[] };
}

/** Runs one case of `queue/time-ledger`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { config, accounts: booked, now, segments, turn } = input as Case;
  const accounts: Accounts = {};
  for (const [account, seconds] of booked) accounts[account] = (accounts[account] ?? 0) + seconds;
  const left = allowance(config, accounts, now);
  return {
    ...ledger(config, accounts),
    allowance: left,
    replyCap: replyCap(config, accounts, now),
    ...(segments && { allot: allot(segments, left) }),
    ...(turn && { signals: turn.elapsed.map((elapsed) => [elapsed, signal(turn.allotted, turn.slack, elapsed)]) }),
  };
}
