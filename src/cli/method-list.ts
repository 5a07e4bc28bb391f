import { runCase as weights } from '#algorithms/balanced-weights/vectors.ts';
import { runCase as commonGround, runBounds as commonGroundBounds } from '#algorithms/common-ground/vectors.ts';
import { runCase as equalShares } from '#algorithms/equal-shares/vectors.ts';
import { runCase as groupClocks } from '#algorithms/group-clocks/vectors.ts';
import { runCase as liveRelease } from '#algorithms/live-release/vectors.ts';
import { runCase as mergeSmall } from '#algorithms/merge-small/vectors.ts';
import { runCase as opinionMap } from '#algorithms/opinion-map/vectors.ts';
import { runCase as seatBalance } from '#algorithms/seat-balance/vectors.ts';
import { runCase as shownShare } from '#algorithms/shown-share/vectors.ts';
import { runCase as utilityAudit } from '#algorithms/slate-audit/vectors.ts';
import { runCase as suppression } from '#algorithms/suppression/vectors.ts';
import { runCase as timeLedger } from '#algorithms/time-ledger/vectors.ts';
import { runCase as waterline } from '#algorithms/waterline/vectors.ts';

/** A method whose vector files can be run here. */
export interface Method {
  /** The file as it is usually called. */
  path: string;
  topic: string;
  /** What an input must have, and what is expected one of, to be a case of this method. */
  input: string[];
  expect: string[];
  runCase: (input: unknown) => unknown;
}

export const methods: readonly Method[] = [
  {
    path: 'questions/waterline.json',
    topic: 'questions',
    input: ['events'],
    expect: ['asked', 'participants', 'participantRuns', 'levels', 'next', 'ranking', 'atMostOthersFirst'],
    runCase: waterline,
  },
  { path: 'questions/weights.json', topic: 'questions', input: ['counts'], expect: ['weights'], runCase: weights },
  {
    path: 'queue/group-clocks.json',
    topic: 'queue',
    input: ['events'],
    expect: ['calls', 'next', 'forecast', 'clocks', 'V'],
    runCase: groupClocks,
  },
  {
    path: 'queue/time-ledger.json',
    topic: 'queue',
    input: ['config', 'accounts'],
    expect: ['target', 'credit', 'owed', 'handover', 'allowance', 'replyCap', 'allot', 'signals'],
    runCase: timeLedger,
  },
  {
    path: 'opinion/map.json',
    topic: 'opinion',
    input: ['rows'],
    expect: [
      'used',
      'mean',
      'eigenvalues',
      'positions',
      'errors',
      'eligible',
      'cells',
      'chosen',
      'gate',
      'shown',
      'groups',
    ],
    runCase: opinionMap,
  },
  {
    path: 'consensus/common-ground.json',
    topic: 'consensus',
    input: ['votes', 'roster'],
    expect: ['score', 'withoutOneOrg', 'binding', 'status', 'heard', 'missing', 'balanced', 'headcount', 'groups'],
    runCase: commonGround,
  },
  {
    path: 'consensus/bounds.json',
    topic: 'consensus',
    input: ['agree', 'n'],
    expect: ['lower', 'upper', 'votesToLose'],
    runCase: commonGroundBounds,
  },
  {
    path: 'slate/equal-shares.json',
    topic: 'slate',
    input: ['statements', 'k', 'weights', 'approvals'],
    expect: ['steps', 'audit'],
    runCase: equalShares,
  },
  {
    path: 'slate/utility-audit.json',
    topic: 'slate',
    input: ['utilities', 'slate', 'k'],
    expect: ['coalition', 'alpha_num', 'alpha_den'],
    runCase: utilityAudit,
  },
  {
    path: 'seats/balance.json',
    topic: 'seats',
    input: ['seats', 'dims'],
    expect: ['perDim', 'score'],
    runCase: seatBalance,
  },
  {
    path: 'privacy/merge-small.json',
    topic: 'privacy',
    input: ['counts'],
    expect: ['published', 'buckets'],
    runCase: mergeSmall,
  },
  { path: 'privacy/shown-share.json', topic: 'privacy', input: ['agree', 'n'], expect: ['shown'], runCase: shownShare },
  {
    path: 'privacy/suppression.json',
    topic: 'privacy',
    input: ['table', 'k'],
    expect: ['ok', 'suppressed', 'intervals'],
    runCase: suppression,
  },
  {
    path: 'privacy/live-release.json',
    topic: 'privacy',
    input: ['events', 'k'],
    expect: ['releases'],
    runCase: liveRelease,
  },
];
