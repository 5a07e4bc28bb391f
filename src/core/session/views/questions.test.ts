import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { openBySupport, questionBoard, questionView } from './questions.ts';

const submit = (text: string) => ({ type: 'question.submit', text });

/** Seven people of one group; the first question is backed by two, the second by five others. */
function hall() {
  const tried = openSession();
  const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => joins(tried, name, 'academia'));
  const [ann, bo, cy] = people as [`guest:${string}`, `guest:${string}`, `guest:${string}`];
  const few = tried.given(ann, submit('Why?'), 1);
  tried.given(bo, { type: 'question.support', question: few }, 1);
  const many = tried.given(cy, submit('How?'), 2);
  for (const by of people.slice(3)) tried.given(by, { type: 'question.support', question: many }, 3);
  tried.given(organiser, { type: 'session.start' }, 4);
  return { ...tried, people, ann, few, many };
}

test('Q23 nobody behind it has been heard: said of one’s own, and of what five are behind', () => {
  const { state, words, given, ann, few, many } = hall();
  const view = (id: string) => questionView(state, words, 'public', id, questionBoard(state));
  const alone = given(ann, submit('By whom?'), 5);
  expect([view(many)?.noneHeard, view(few)?.noneHeard, view(alone)?.noneHeard]).toEqual([true, undefined, true]);

  given(organiser, { type: 'question.take', question: few, reason: 'must_leave' }, 6);
  expect([view(many)?.noneHeard, view(alone)?.noneHeard]).toEqual([true, undefined]);
  given(ann, { type: 'question.support', question: many }, 7);
  expect(view(many)?.noneHeard).toBeUndefined();
});

test('Q24 the plain order is by support alone, and differs from the order in which they are taken', () => {
  const { state, given, people, many } = hall();
  const [first] = people.slice(3);
  given(organiser, { type: 'question.take', question: many, reason: 'must_leave' }, 5);
  const again = given(first ?? organiser, submit('How again?'), 6);
  for (const by of people.slice(4, 6)) given(by, { type: 'question.support', question: again }, 7);
  const { order } = questionBoard(state);

  expect(openBySupport(state)[0]).toBe(again);
  expect(order[0]).not.toBe(again);
});
