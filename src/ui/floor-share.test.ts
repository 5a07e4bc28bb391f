import { expect, test } from 'vitest';
import type { LedgerView } from '#core/session/views/clock.ts';
import { minutes } from '#wording/plural.ts';
import { wordingOf } from '#wording/words.ts';
import { floorShares, holdsAt } from './floor-share.ts';
import { valueAt } from './growth.ts';
import { marked } from './marks.ts';

const w = wordingOf('en');
const start = Date.UTC(2026, 5, 9, 14);
const minute = 60_000;

/** Ninety minutes, half of them the floor's, of which it has had six and a half; the panel speaks since 14:25. */
const panelSpeaks: LedgerView = {
  startedAt: start,
  endsAt: start + 90 * minute,
  targetSeconds: 2700,
  creditSeconds: 390,
  owedSeconds: 2310,
  handoverAt: start + 49.5 * minute,
  bufferSeconds: 120,
  booked: { panel: 1110, voice: 390, reply: 0, proc: 0, lent: 0 },
  spans: [],
  running: { account: 'panel', since: start + 25 * minute },
};

/** The sentence that holds at an instant, with its figures as of then. */
function saidAt(ledger: LedgerView, at: number, { floorRuns = false, ended = false } = {}): string {
  const held = floorShares(w, ledger, { zone: 'UTC', floorRuns, ended }).filter((share) => holdsAt(share, at));
  expect(held).toHaveLength(1);
  const { text, figures } = held[0]!;
  return marked(text)
    .map((piece) => (typeof piece === 'number' ? minutes(valueAt(figures[piece]!, at)) : piece))
    .join('');
}

test('T6 until the hand-over it says by when the floor opens', () => {
  expect(saidAt(panelSpeaks, start + 36 * minute)).toBe('The floor opens by 14:49:30 and is still owed 38:30.');
});

test('T6 past the hand-over each second of the panel is a loss of the floor, and is said', () => {
  expect(saidAt(panelSpeaks, start + 49.5 * minute)).toBe('The floor opens by 14:49:30 and is still owed 38:30.');
  expect(saidAt(panelSpeaks, start + 52 * minute)).toBe('The floor will lose 2:30: what it is owed no longer fits.');
});

test('T6 while the floor speaks, what it has had grows, until it has had all', () => {
  const floorSpeaks: LedgerView = { ...panelSpeaks, running: { account: 'voice', since: start + 25 * minute } };

  expect(saidAt(floorSpeaks, start + 26 * minute, { floorRuns: true })).toBe(
    'The floor has had 7:30 of 45:00; 37:30 are still owed.',
  );
  expect(saidAt(floorSpeaks, start + 63.5 * minute, { floorRuns: true })).toBe(
    'The floor has had all that was promised.',
  );
});

test('T6 before and after a session the promise and what came of it stand there', () => {
  const { running: _, ...rest } = panelSpeaks;

  expect(saidAt({ ...rest, startedAt: 0, endsAt: 90 * minute }, 0)).toBe(
    '90:00 in all; 45:00 of it belong to the floor.',
  );
  expect(saidAt(rest, start + 95 * minute, { ended: true })).toBe('The floor had 6:30 of 45:00 promised.');
});

test('T6 a loss that shrinks by itself while the floor speaks is no alarm; once it grows, it is one', () => {
  const answered = { ...panelSpeaks.booked, panel: 2600, voice: 100, reply: 160 };
  const late = { ...panelSpeaks, creditSeconds: 200, owedSeconds: 2500, booked: answered };
  const since = start + 2860_000; // 42 seconds more are owed than are left
  const floorRuns = { floorRuns: true };

  expect(saidAt({ ...late, running: { account: 'voice', since } }, since, floorRuns)).not.toContain('lose');
  expect(saidAt({ ...late, running: { account: 'reply', since } }, since, floorRuns)).toContain('lose');
});

test('T6 where the figures stand beside it already, what the floor has had is not said twice', () => {
  const floorSpeaks: LedgerView = { ...panelSpeaks, running: { account: 'voice', since: start + 25 * minute } };
  const [first] = floorShares(w, floorSpeaks, { floorRuns: true, ended: false, brief: true });

  expect(marked(first?.text ?? '')[0]).toBe('Still owed ');
  expect(minutes(valueAt(first!.figures[0]!, start + 26 * minute))).toBe('37:30');
});
