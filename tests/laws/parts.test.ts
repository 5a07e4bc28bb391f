import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trial } from '#core/session/given.ts';
import { Board, type Parts } from '#live/parts.ts';
import type { Surface } from '#live/surface.ts';
import { surfaces } from '#live/surfaces.ts';
import { type Act, acts, asWritten, opened, perform } from './worlds.ts';

// The first law of decision 0011: parts resumed from any position equal parts drawn afresh, for every surface.

/** A page: what it was given, laid over what it had. */
class Page {
  seq: number | undefined;
  has: Record<string, unknown> = {};

  take({ seq, all, parts }: Parts) {
    this.has = { ...(all ? {} : this.has), ...parts };
    for (const [key, part] of Object.entries(parts)) if (part === null) delete this.has[key];
    this.seq = seq;
  }
}

const reading = ({ state, entries, words }: Trial) => ({ state, words, seq: entries.length });

/** Sorted by key: the order in which pieces came does not matter. */
const sorted = (parts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));

function afresh(surface: Surface, tried: Trial) {
  const board = new Board(surface);
  board.look(reading(tried));
  return sorted(board.since('en').parts);
}

/** Which boards look, and which page asks which board, after each act. */
interface Step {
  act: Act;
  looks: boolean[];
  asks: (number | undefined)[];
}

const nodes = 2;
const pages = 3;
const steps = acts.chain((given) =>
  fc.tuple(
    ...given.map((act) =>
      fc.record({
        act: fc.constant(act),
        looks: fc.array(fc.boolean(), { minLength: nodes, maxLength: nodes }),
        asks: fc.array(fc.option(fc.nat(nodes - 1), { nil: undefined }), { minLength: pages, maxLength: pages }),
      }),
    ),
  ),
);

function walk(surface: Surface, given: readonly Step[], newBoard = () => new Board(surface)) {
  const tried = opened(asWritten);
  const boards = Array.from({ length: nodes }, newBoard);
  const watchers = Array.from({ length: pages }, () => new Page());
  const ask = (page: Page, node: number) => {
    const board = boards[node];
    board?.look(reading(tried)); // a board is brought up to date before it answers
    if (board) page.take(board.since('en', page.seq));
  };
  for (const { act, looks, asks } of given) {
    perform(tried, act, asWritten, tried.entries.length * 20);
    for (const [node, board] of boards.entries()) if (looks[node]) board.look(reading(tried));
    for (const [page, watcher] of watchers.entries()) {
      const node = asks[page];
      if (node !== undefined) ask(watcher, node);
    }
  }
  for (const [page, watcher] of watchers.entries()) ask(watcher, page % nodes);
  const wanted = afresh(surface, tried);
  for (const page of watchers) expect(sorted(page.has)).toEqual(wanted);
}

const holds = (surface: Surface, newBoard?: () => Board) =>
  fc.assert(
    fc.property(steps, (given) => walk(surface, given, newBoard)),
    { numRuns: 30, interruptAfterTimeLimit: 20_000 },
  );

test.each(surfaces.map((surface) => [surface.name, surface] as const))(
  '%s: parts resumed from any position, on any node, equal parts drawn afresh',
  (_, surface) => holds(surface),
);

class Late extends Board {
  override since(...[language, after]: Parameters<Board['since']>) {
    return super.since(language, after === undefined ? undefined : after + 1);
  }
}

class Silent extends Board {
  override since(...given: Parameters<Board['since']>) {
    const said = super.since(...given);
    return { ...said, parts: Object.fromEntries(Object.entries(said.parts).filter(([, part]) => part !== null)) };
  }
}

test.each([
  ['a board that is one act behind', Late],
  ['a board that is silent about what is gone', Silent],
])('the law is broken by %s', (_, Faulty) => {
  const phone = surfaces.find(({ name }) => name === 'phone');
  if (!phone) throw new Error('There is no phone.');
  expect(() => holds(phone, () => new Faulty(phone))).toThrow();
});
