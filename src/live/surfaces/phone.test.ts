import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { phone, phoneViews } from './phone.ts';

/** Thirty-two questions; the last is backed by two more people, and the last but one is pinned. */
function full() {
  const tried = openSession();
  const [ann, bo, cy] = ['ANN', 'BO', 'CY'].map((name) => joins(tried, name, 'academia'));
  const asked = Array.from({ length: 32 }, (_, index) =>
    tried.given(ann ?? organiser, { type: 'question.submit', text: `And ${index}?` }, index),
  );
  const [pinned = '', last = ''] = asked.slice(-2);
  for (const by of [bo, cy]) tried.given(by ?? organiser, { type: 'question.support', question: last }, 40);
  tried.given(organiser, { type: 'question.pin', question: pinned }, 41);
  return { ...tried, pinned, last };
}

test('Q18 a pinned question stands first, and is shown even where it is not among the first thirty', () => {
  const { state, words, pinned } = full();
  const { questions, board, more } = phoneViews(state, words);

  expect([questions.list[0], questions.list.length, more.more]).toEqual([`q-${pinned}`, 31, 1]);
  expect(board).toMatchObject({ questions: 32, bySupport: false, plain: true });
  expect(phoneViews(state, words)[`q-${pinned}`]).toMatchObject({ pinned: true });
});

test('Q24 the plain order is given to whoever looks at it, and says that it is no more than that', () => {
  const { state, words, last } = full();
  const { questions, board } = phoneViews(state, words, true);

  expect(questions.list[1]).toBe(`q-${last}`);
  expect(board.bySupport).toBe(true);
});

test('S17 the way to the conference is a piece of its own: changed while people look, and gone after the close', () => {
  const tried = openSession();
  const shown = () => String(phone.draw('remote', phoneViews(tried.state, tried.words).remote, 'en'));
  expect(shown()).toBe('');

  tried.given(organiser, { type: 'remote.set', address: 'https://meet.example/a', label: 'Hall A' });
  expect(shown()).toContain('href="https://meet.example/a"');
  tried.given(organiser, { type: 'remote.set', address: 'https://meet.example/b', label: 'Hall B' });
  expect(shown()).toContain('href="https://meet.example/b"');
  expect(shown()).not.toContain('/a"');

  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });
  expect(shown()).toBe('');
});
