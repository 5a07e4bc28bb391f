import { expect, test } from 'vitest';
import { organiser, trial } from './given.ts';
import { paceOf, timeIn } from './rehearsal.ts';
import { leafOf, readCommand, readInnerCommand, session } from './session.ts';

const begin = { type: 'rehearsal.begin', of: 'ferries', seed: 7, speed: 60 } as const;
const plan = {
  type: 'session.draft',
  title: 'Ferries',
  slotSeconds: 600,
  seats: [],
  policyQuestions: [],
  agenda: [{ segment: 'floor', kind: 'floor', seconds: 600 }],
};

test('X1 a rehearsal says so in its first entry, and no session becomes one later', () => {
  const tried = trial();
  tried.given(organiser, begin, 100);
  tried.given(organiser, plan, 100);

  expect(tried.entries[0]?.event).toEqual({ type: 'rehearsal.begun', of: 'ferries', seed: 7, speed: 60 });
  expect(tried.entries.map(leafOf)[0]).toEqual({ rehearsal: true });
  expect(tried.when(organiser, begin)).toEqual({ refused: 'already-drafted' });
  const real = trial();
  real.given(organiser, plan, 0);
  expect(real.when(organiser, begin)).toEqual({ refused: 'already-drafted' });
  expect(real.state.rehearsal).toBeUndefined();
});

test('X1 nobody begins a rehearsal through a door', () => {
  expect(readCommand(begin)).toEqual({ malformed: ['type'] });
  expect(readInnerCommand(begin)).toEqual({ command: begin });
  expect(readInnerCommand({ ...begin, speed: 601 })).toEqual({ malformed: ['speed'] });
});

test('X5 a rehearsal’s clock runs at its own pace from its first entry, and never goes back', () => {
  const real = session.initial('real');
  const quick = { ...real, rehearsal: { seed: 1, speed: 60, since: 1000_000, at: 1000_000 } };

  expect([timeIn(real, 5), paceOf(real)]).toEqual([5, 1]);
  expect([timeIn(quick, 1000_000), timeIn(quick, 1002_500), paceOf(quick)]).toEqual([1000_000, 1150_000, 60]);
  expect(timeIn(quick, 0)).toBe(1000_000);
});

test('X5 as fast as it goes, the instant of the last entry is the time', () => {
  const tried = trial();
  tried.given(organiser, { ...begin, speed: 0 }, 100);
  tried.given(organiser, plan, 160);

  expect(timeIn(tried.state, 900_000)).toBe(160_000);
});
