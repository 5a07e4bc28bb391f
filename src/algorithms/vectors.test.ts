import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCase as weights } from './balanced-weights/vectors.ts';
import { runCase as groupClocks } from './group-clocks/vectors.ts';
import { runCase as mergeSmall } from './merge-small/vectors.ts';
import { runCase as seatBalance } from './seat-balance/vectors.ts';
import { runCase as shownShare } from './shown-share/vectors.ts';
import { runCase as timeLedger } from './time-ledger/vectors.ts';
import { runCase as waterline } from './waterline/vectors.ts';

interface Case {
  id: string;
  note?: string;
  input: unknown;
  expect: Record<string, unknown>;
}

// What is expected at the top has to be there exactly: here, unlike in `methods check`, nothing more below it either.
function holds(file: URL, runCase: (input: unknown) => unknown): void {
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, 'utf8'));
  test.each(cases)('$id $note', (one) => {
    const output = runCase(one.input) as Record<string, unknown>; // every runner answers with a record
    const listed = Object.keys(one.expect).map((key) => [key, output[key]]);
    expect(JSON.parse(JSON.stringify(Object.fromEntries(listed)))).toEqual(one.expect);
  });
}

describe('our own cases', () => {
  holds(new URL('./waterline/fixtures/waterline.json', import.meta.url), waterline);
  holds(new URL('./group-clocks/fixtures/group-clocks.json', import.meta.url), groupClocks);
});

const shared = new URL('../../../shared/vectors/', import.meta.url);
const files = [
  { path: 'questions/waterline.json', runCase: waterline },
  { path: 'questions/weights.json', runCase: weights },
  { path: 'queue/group-clocks.json', runCase: groupClocks },
  { path: 'queue/time-ledger.json', runCase: timeLedger },
  { path: 'seats/balance.json', runCase: seatBalance },
  { path: 'privacy/merge-small.json', runCase: mergeSmall },
  { path: 'privacy/shown-share.json', runCase: shownShare },
].filter(({ path }) => {
  const isThere = existsSync(new URL(path, shared));
  if (!isThere) console.warn(`NOT RUN: ${path} is not beside the checkout (../shared/vectors)`);
  return isThere;
});

if (files.length > 0) {
  describe.each(files)('$path', ({ path, runCase }) => holds(new URL(path, shared), runCase));
}
