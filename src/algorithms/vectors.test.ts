import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCase as weights } from './balanced-weights/vectors.ts';
import { runCase as commonGround, runBounds as commonGroundBounds } from './common-ground/vectors.ts';
import { runCase as equalShares } from './equal-shares/vectors.ts';
import { runCase as groupClocks } from './group-clocks/vectors.ts';
import { runCase as liveRelease } from './live-release/vectors.ts';
import { runCase as mergeSmall } from './merge-small/vectors.ts';
import { runCase as opinionMap } from './opinion-map/vectors.ts';
import { runCase as seatBalance } from './seat-balance/vectors.ts';
import { runCase as shownShare } from './shown-share/vectors.ts';
import { runCase as utilityAudit } from './slate-audit/vectors.ts';
import { runCase as suppression } from './suppression/vectors.ts';
import { runCase as timeLedger } from './time-ledger/vectors.ts';
import { runCase as waterline } from './waterline/vectors.ts';

interface Case {
  id: string;
  note?: string;
  input: unknown;
  expect: Record<string, unknown>;
}

// What is expected at the top has to be there exactly: here, unlike in `methods check`, nothing more below it either.
// Numbers may differ by the tolerance of the file, where it has one.
function holds(file: URL, runCase: (input: unknown) => unknown): void {
  const { cases, tolerance = 0 }: { cases: Case[]; tolerance?: number } = JSON.parse(readFileSync(file, 'utf8'));
  test.each(cases)('$id $note', (one) => {
    const output = runCase(one.input) as Record<string, unknown>; // every runner answers with a record
    const listed = Object.keys(one.expect).map((key) => [key, output[key]]);
    const got: unknown = JSON.parse(JSON.stringify(Object.fromEntries(listed)));
    expect(within(tolerance, got, one.expect)).toEqual(one.expect);
  });
}

/** What came, with the number that was expected in the place of each that is near enough. */
function within(tolerance: number, got: unknown, expected: unknown): unknown {
  if (typeof got === 'number' && typeof expected === 'number')
    return Math.abs(got - expected) <= tolerance ? expected : got;
  if (Array.isArray(got) && Array.isArray(expected))
    return got.map((each, place) => within(tolerance, each, expected[place]));
  if (!isRecord(got) || !isRecord(expected)) return got;
  return Object.fromEntries(Object.entries(got).map(([key, each]) => [key, within(tolerance, each, expected[key])]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('our own cases', () => {
  holds(new URL('./waterline/fixtures/waterline.json', import.meta.url), waterline);
  holds(new URL('./common-ground/fixtures/common-ground.json', import.meta.url), commonGround);
  holds(new URL('./equal-shares/fixtures/equal-shares.json', import.meta.url), equalShares);
  holds(new URL('./slate-audit/fixtures/utility-audit.json', import.meta.url), utilityAudit);
  holds(new URL('./suppression/fixtures/suppression.json', import.meta.url), suppression);
  holds(new URL('./live-release/fixtures/live-release.json', import.meta.url), liveRelease);
  holds(new URL('./opinion-map/fixtures/opinion-map.json', import.meta.url), opinionMap);
  holds(new URL('./group-clocks/fixtures/group-clocks.json', import.meta.url), groupClocks);
});

const shared = new URL('../../../shared/vectors/', import.meta.url);
const files = [
  { path: 'questions/waterline.json', runCase: waterline },
  { path: 'questions/weights.json', runCase: weights },
  { path: 'queue/group-clocks.json', runCase: groupClocks },
  { path: 'queue/time-ledger.json', runCase: timeLedger },
  { path: 'consensus/common-ground.json', runCase: commonGround },
  { path: 'consensus/bounds.json', runCase: commonGroundBounds },
  { path: 'slate/equal-shares.json', runCase: equalShares },
  { path: 'slate/utility-audit.json', runCase: utilityAudit },
  { path: 'seats/balance.json', runCase: seatBalance },
  { path: 'privacy/merge-small.json', runCase: mergeSmall },
  { path: 'privacy/shown-share.json', runCase: shownShare },
  { path: 'privacy/suppression.json', runCase: suppression },
  { path: 'privacy/live-release.json', runCase: liveRelease },
].filter(({ path }) => {
  const isThere = existsSync(new URL(path, shared));
  if (!isThere) console.warn(`NOT RUN: ${path} is not beside the checkout (../shared/vectors)`);
  return isThere;
});

if (files.length > 0) {
  describe.each(files)('$path', ({ path, runCase }) => holds(new URL(path, shared), runCase));
}
