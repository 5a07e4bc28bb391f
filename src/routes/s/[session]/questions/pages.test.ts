import { expect, test } from 'vitest';
import { pageOf } from './pages.ts';

const all = Array.from({ length: 65 }, (_, index) => index + 1);

test.each([
  [null, 1, [1, 30]],
  ['2', 2, [31, 60]],
  ['3', 3, [61, 65]],
  ['4', 3, [61, 65]],
  ['0', 1, [1, 30]],
  ['-7', 1, [1, 30]],
  ['x', 1, [1, 30]],
  ['1e9', 3, [61, 65]],
] as const)('Q25 page %s of 65 questions is page %i of 3', (wanted, page, [first, last]) => {
  const found = pageOf(all, wanted, 30);

  expect([found.page, found.pages, found.items[0], found.items.at(-1)]).toEqual([page, 3, first, last]);
});

test('Q25 an empty list has one page, and nothing on it', () => {
  expect(pageOf([], '9', 30)).toEqual({ page: 1, pages: 1, items: [] });
});
