import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { queueView } from '#core/session/views/queue.ts';
import { shownAs } from '#wording/sentences.ts';
import { wordingOf } from '#wording/words.ts';
import { aboutWords, handWhy, latestWords } from './hands.ts';

const w = wordingOf('en');

/** Three hands of one group, while the floor is open and the session ends so many seconds from now. */
function waiting(endsIn: number) {
  const tried = openSession();
  for (const name of ['ANN', 'BO', 'CY']) tried.given(joins(tried, name, 'academia'), { type: 'hand.raise' });
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 0);
  tried.given(organiser, { type: 'end.change', endsAt: endsIn * 1000 }, 0);
  return queueView(tried.state, tried.words, 'public').hands;
}

test('F21 a forecast past the end is told as such, and a promise that falls due after it is left out', () => {
  const [, second, third] = waiting(240);

  expect(second && [aboutWords(w, second, 'UTC'), latestWords(w, second)]).toEqual(['About 00:02.', '']);
  expect(third && aboutWords(w, third, 'UTC')).toBe('Not within the time left, as things stand.');
  expect(third && latestWords(w, third)).toBe('');
});

test('F21 with time enough the hour and the promise stand beside each other', () => {
  const [, , third] = waiting(3600);

  expect(third && aboutWords(w, third, 'UTC')).toBe('About 00:04.');
  expect(third && latestWords(w, third)).toBe(w.common.latest(third?.latest ?? 0));
});

test('F5 what a group has not had yet is told as foreseen', () => {
  const said = waiting(3600).map((hand) => handWhy(w, hand));

  expect(said[0]).toContain('Academia has not been heard yet.');
  expect(said[1]).toContain('Academia will by then have had 2:00, the least of those waiting.');
});

test('P1 a desk says how others see somebody of whom it reads more', () => {
  const ann = { name: 'Ann', organisation: 'Harbour Commons', group: 'academia' } as const;

  expect(shownAs(w, { ...ann, as: 'named' })).toBe('');
  expect(shownAs(w, { ...ann, as: 'organisation' })).toBe('Shown as: Harbour Commons');
  expect(shownAs(w, { ...ann, as: 'group' })).toBe('Shown as: Academia');
  expect(shownAs(w, { ...ann, as: 'withheld' })).toBe('Shown as: A participant');
  expect(shownAs(w, { as: 'group', group: 'academia' })).toBe('');
});
