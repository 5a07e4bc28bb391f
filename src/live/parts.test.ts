import { expect, test } from 'vitest';
import { Board, type Reading } from './parts.ts';
import type { Surface } from './surface.ts';

/** A board over plain words: what it shows is what is said, key by key. */
const surface: Surface = {
  name: 'words',
  audience: 'public',
  parts: (_, words) => words('') ?? {},
  draw: (key, view, language) => `${language} ${key}: ${view}`,
};

const at = (seq: number, said: Record<string, string>): Reading => ({
  state: {} as Reading['state'], // this surface reads words only
  seq,
  words: () => said,
});

function looked(...readings: Reading[]): Board {
  const board = new Board(surface);
  for (const reading of readings) board.look(reading);
  return board;
}

test('somebody new gets everything', () => {
  const board = looked(at(4, { a: 'one', b: 'two' }));

  expect(board.since('en')).toEqual({ seq: 4, all: true, parts: { a: 'en a: one', b: 'en b: two' } });
});

test('somebody who was there gets what changed, and no more', () => {
  const board = looked(
    at(4, { a: 'one', b: 'two' }),
    at(6, { a: 'one', b: 'three' }),
    at(7, { a: 'four', b: 'three' }),
  );

  expect(board.since('fr', 4)).toEqual({ seq: 7, all: false, parts: { a: 'fr a: four', b: 'fr b: three' } });
  expect(board.since('fr', 6)).toEqual({ seq: 7, all: false, parts: { a: 'fr a: four' } });
  expect(board.since('fr', 7)).toEqual({ seq: 7, all: false, parts: {} });
});

test('a piece that is gone is null, and is told to nobody new', () => {
  const board = looked(at(4, { a: 'one', b: 'two' }), at(5, { a: 'one' }), at(6, { a: 'one' }));

  expect(board.since('en', 4).parts).toEqual({ b: null });
  expect(board.since('en', 5).parts).toEqual({});
  expect(board.since('en').parts).toEqual({ a: 'en a: one' });
});

test('a piece that comes back is told again', () => {
  const board = looked(at(1, {}), at(2, { a: 'one' }), at(3, {}), at(4, { a: 'one' }));

  expect(board.since('en', 3).parts).toEqual({ a: 'en a: one' });
});

test('a position this board has not looked at gets everything: a piece may have changed and changed back', () => {
  const board = looked(at(4, { a: 'one' }), at(9, { a: 'two' }));

  for (const after of [0, 3, 5, 8, 10, undefined]) expect(board.since('en', after).all).toBe(true);
  for (const after of [4, 9]) expect(board.since('en', after).all).toBe(false);
});

test('somebody whom an earlier run left where this board began gets everything', () => {
  const before = Date.now() - 1000;
  const board = looked(at(4, { a: 'one' }), at(5, { a: 'two' }));

  expect(board.since('en', 4, before).all).toBe(true);
  expect(board.since('en', 4, Date.now()).all).toBe(false);
  expect(board.since('en', 5, before).all).toBe(false);
});

test('words erased without an act reach those who have this very position', () => {
  const board = looked(at(4, { a: 'one' }), at(6, { a: 'two', b: 'three' }), at(6, { a: '', b: 'three' }));

  expect(board.since('en', 6)).toEqual({ seq: 6, all: true, parts: { a: 'en a: ', b: 'en b: three' } });
});

test('each language is drawn once, and only if somebody reads it', () => {
  const drawn: string[] = [];
  const board = new Board({ ...surface, draw: (key, _, language) => drawn.push(`${language} ${key}`) });
  board.look(at(1, { a: 'one' }));
  for (const language of ['en', 'fr', 'en'] as const) board.since(language);

  expect(drawn).toEqual(['en a', 'fr a']);
});

test('what never changes is looked at once; what was changed in place is seen', () => {
  let looks = 0;
  const view = { toJSON: () => (looks += 1) };
  const board = new Board({ ...surface, parts: () => ({ a: view }) });
  for (const seq of [1, 2]) board.look(at(seq, {}));
  expect(board.since('en', 1).parts).toEqual({ a: 'en a: 2' });
  Object.freeze(view);
  for (const seq of [3, 4, 5]) board.look(at(seq, {}));
  expect(looks).toBe(2);
  expect(board.since('en', 2).parts).toEqual({});
});

test('a name such as __proto__ is a key like any other', () => {
  const board = looked(at(1, {}), at(2, JSON.parse('{"__proto__":"x","constructor":"y"}')));

  expect(Object.keys(board.since('en', 1).parts)).toEqual(['__proto__', 'constructor']);
});
