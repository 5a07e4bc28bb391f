import { expect, test } from 'vitest';
import { keepDraft, readDraft } from './draft.ts';

/** As much of a browser's storage as a draft needs. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('a draft comes back as it was kept, for its own session only', () => {
  const here = storage();
  const draft = { text: 'A deadline without an address', policyQuestion: 'p2', question: 'q', at: 5 };

  expect(keepDraft('s1', draft, here)).toBe(true);
  expect([readDraft('s1', here), readDraft('s2', here)]).toEqual([draft, undefined]);
});

test('nothing written is nothing kept', () => {
  const here = storage();
  keepDraft('s1', { text: 'words', at: 1 }, here);
  keepDraft('s1', { text: ' \n', at: 2 }, here);

  expect([readDraft('s1', here), here.length]).toEqual([undefined, 0]);
});

test('a computer that keeps nothing, or something else in this place, does no harm', () => {
  const full = storage();
  full.setItem = () => {
    throw new Error('full');
  };
  const odd = storage();
  odd.setItem('bigtent:notes:s1:draft', '{"text":7');

  expect([keepDraft('s1', { text: 'words', at: 1 }, full), readDraft('s1', odd)]).toEqual([false, undefined]);
});
