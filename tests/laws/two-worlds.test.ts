import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience } from '#core/session/views/audience.ts';
import { Board } from '#live/parts.ts';
import type { Surface } from '#live/surface.ts';
import { surfaces } from '#live/surfaces.ts';
import { type Act, acts, type Hidden, opened, perform } from './worlds.ts';

// The second law of decision 0011: two worlds that differ only in what an audience may not see draw the same parts for it.

/** What an audience may not see: names of those who asked not to be named, what the team writes for itself. */
function hiddenFrom(audience: Audience, world: string): Hidden {
  const staff = audience !== 'public' && audience !== 'room_screen';
  return {
    word(kind, written, as) {
      const other = `${written} (${world})`;
      if (kind === 'proposal') return other;
      // The team knows each other by name, and what whoever calls for help has written (H5).
      if (kind === 'staff' || kind === 'help') return staff ? written : other;
      if (kind === 'note') return audience === 'rapporteur' || audience === 'organiser' ? written : other;
      if (staff || as === 'named') return written;
      return kind === 'organisation' && as === 'organisation' ? written : other;
    },
  };
}

function holds(surface: Surface) {
  const drawnIn = (world: string, given: readonly Act[]) => {
    const hidden = hiddenFrom(surface.audience, world);
    const tried = opened(hidden);
    for (const act of given) perform(tried, act, hidden, tried.entries.length * 20);
    const board = new Board(surface);
    board.look({ state: tried.state, words: tried.words, seq: tried.entries.length });
    return (['en', 'ar'] as const).map((language) => board.since(language).parts);
  };
  fc.assert(
    fc.property(acts, (given) => {
      expect(drawnIn('this world', given)).toEqual(drawnIn('the other', given));
    }),
    { numRuns: 40 },
  );
}

test.each(surfaces.map((surface) => [surface.name, surface] as const))(
  '%s shows nothing of what its audience may not see',
  (_, surface) => holds(surface),
);

/** Surfaces that show too much, each to the wrong people. */
const leaks: [string, Surface['audience'], Surface['parts']][] = [
  [
    'names of everybody',
    'public',
    ({ people }, words) => Object.values(people).map((person) => words(person.words)?.name),
  ],
  ['notes', 'moderator', ({ notes }, words) => Object.values(notes).map((note) => words(note.words)?.text)],
  ['the proposal', 'rapporteur', (state, words) => ({ page: words(state.words.proposal ?? '')?.proposal })],
];

test.each(leaks)('the law is broken by a surface that shows %s', (name, audience, parts) => {
  expect(() => holds({ name, audience, parts, draw: (_, view) => view })).toThrow();
});
