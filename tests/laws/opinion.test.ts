import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import type { Trial } from '#core/session/given.ts';
import { camps, mapAt } from '#core/session/views/given-map.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import { Board } from '#live/parts.ts';
import type { Surface } from '#live/surface.ts';
import { surfaces } from '#live/surfaces.ts';

// Both laws of decision 0011 where there is an opinion map: it lies beside the state, and is shown as it was released.

const shows = surfaces.filter(({ opinion }) => opinion);
const named = shows.map((surface) => [surface.name, surface] as const);

test('at least one surface shows the map', () => expect(shows.length).toBeGreaterThan(0));

type Step = 'release' | { by: ActorId; at: number; choice: string };

const person = fc.nat(39).map((index): ActorId => `guest:P${index}`);
const vote = fc.record({ by: person, at: fc.nat(7), choice: fc.constantFrom('agree', 'disagree', 'pass') });
/** Somebody votes, or the map is released if it may be. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: vote },
  { weight: 1, arbitrary: fc.constant<Step>('release') },
);

function perform(tried: Trial, statements: readonly string[], given: Step) {
  if (given === 'release') tried.when('scheduler', { type: 'map.release', of: tried.entries.length });
  else tried.when(given.by, { type: 'vote.cast', statement: statements[given.at], choice: given.choice });
}

type FindMap = (tried: Trial) => ReleasedMap | undefined;
const released: FindMap = (tried) => {
  const of = tried.state.opinion.released?.of;
  return of === undefined ? undefined : mapAt(tried, of);
};
/** What must never be: the votes as they stand. */
const asTheyStand: FindMap = (tried) => ({
  ...mapAt(tried, tried.entries.length),
  of: tried.state.opinion.released?.of ?? 0,
});

const look = (board: Board, tried: Trial, find: FindMap) =>
  board.look({ state: tried.state, words: tried.words, seq: tried.entries.length, map: find(tried) });

test.each(named)('Y2 %s: parts resumed from any position, on any node, equal parts drawn afresh', (_, surface) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(1), fc.boolean()), { maxLength: 25 }), (given) => {
      const { tried, statements } = camps();
      const boards = [new Board(surface), new Board(surface)];
      let seq: number | undefined;
      let has: Record<string, unknown> = {};
      const ask = (node: number) => {
        const board = boards[node] as Board; // there are two
        look(board, tried, released);
        const { all, parts, seq: now } = board.since('en', seq);
        has = { ...(all ? {} : has), ...parts };
        for (const [key, part] of Object.entries(parts)) if (part === null) delete has[key];
        seq = now;
      };
      for (const [act, node, asks] of given) {
        perform(tried, statements, act);
        if (asks) ask(node);
      }
      ask(0);
      const fresh = new Board(surface);
      look(fresh, tried, released);
      expect(has).toEqual(fresh.since('en').parts);
    }),
    { numRuns: 25 },
  );
});

/** Up to four people vote after a release: what they chose is the only difference between the two worlds. */
const late = fc.uniqueArray(vote, { selector: ({ by }) => by, minLength: 1, maxLength: 4 });

function twoWorlds(surface: Surface, find: FindMap) {
  fc.assert(
    fc.property(late, (given) => {
      const drawn = (['agree', 'disagree'] as const).map((choice) => {
        const { tried, statements } = camps();
        for (const { by, at } of given) {
          // A vote that changes nothing would leave no entry: everybody passes first, in both worlds.
          for (const chosen of ['pass', choice]) perform(tried, statements, { by, at, choice: chosen });
        }
        perform(tried, statements, 'release');
        const board = new Board(surface);
        look(board, tried, find);
        return board.since('en').parts;
      });
      expect(drawn[0]).toEqual(drawn[1]);
    }),
    { numRuns: 25 },
  );
}

test.each(named)(
  'Y1 %s: what fewer than five people have voted since the release cannot be told from it',
  (_, surface) => twoWorlds(surface, released),
);

test('the law is broken by a map of the votes as they stand', () => {
  const data = surfaces.find(({ name }) => name === 'data');
  if (!data) throw new Error('There is no such surface.');
  expect(() => twoWorlds(data, asTheyStand)).toThrow();
});
