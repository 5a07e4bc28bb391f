import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, organiser, type Trial, trial } from './given.ts';
import { awarenessViews } from './views/awareness.ts';

const questions = [
  { question: 'k1', text: 'How well do you know the tide rules?', scale: 'five', low: 'Not at all', high: 'Very well' },
  { question: 'k2', text: 'Do you know whom to call?', scale: 'yes_no' },
];
const answer = (question: string, given: string) => ({ type: 'awareness.answer', question, answer: given });
const names = ['ANN', 'BO', 'CY', 'DEE', 'EVE', 'FAY'];

function planned(): Trial {
  const tried = trial();
  tried.given(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    slotSeconds: 3600,
    seats: [],
    policyQuestions: [],
    agenda: [
      { segment: 'panel', kind: 'panel', seconds: 1500 },
      { segment: 'floor', kind: 'floor', seconds: 1800 },
      { segment: 'closing', kind: 'closing', seconds: 300 },
    ],
  });
  return tried;
}

function opened(): { tried: Trial; people: ActorId[] } {
  const tried = planned();
  tried.given(organiser, { type: 'awareness.set', questions });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'doors.open' });
  return { tried, people: names.map((name) => joins(tried, name, 'academia')) };
}

const seen = (tried: Trial) => awarenessViews(tried.state, tried.words)[0];

describe('awareness questions', () => {
  test('A1 the organiser sets up to five before the doors open', () => {
    const tried = planned();
    const set = (more: unknown[]) => ({ type: 'awareness.set', questions: more });
    const six = Array.from({ length: 6 }, (_, place) => ({ ...questions[1], question: `q${place}` }));

    expect(tried.when('guest:ANN', set(questions))).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, set(six))).toEqual({ refused: 'too-many', most: 5 });
    expect(tried.when(organiser, set([questions[0], questions[0]]))).toEqual({ refused: 'same-question-twice' });
    tried.given(organiser, set(questions));
    expect(awarenessViews(tried.state, tried.words)).toMatchObject([
      {
        question: 'k1',
        text: 'How well do you know the tide rules?',
        low: 'Not at all',
        answers: ['1', '2', '3', '4', '5'],
      },
      { question: 'k2', answers: ['yes', 'no', 'unsure'] },
    ]);
    tried.given(organiser, { type: 'session.make' });
    tried.given(organiser, { type: 'doors.open' });
    expect(tried.when(organiser, set(questions))).toEqual({ refused: 'doors-open' });
  });

  test('A2 answered from the doors to the beginning', () => {
    const { tried, people } = opened();
    const [ann = organiser] = people;

    tried.given(ann, answer('k1', '2'));
    expect(tried.when(ann, answer('k1', 'yes'))).toEqual({ refused: 'no-such-answer' });
    expect(tried.when(ann, answer('k9', 'yes'))).toMatchObject({ refused: 'no-such-awareness-question' });
    expect(tried.when('guest:NOBODY', answer('k1', '2'))).toEqual({ refused: 'not-joined' });
    tried.given(organiser, { type: 'session.start' });
    expect(tried.when(ann, answer('k1', '3'))).toEqual({ refused: 'awareness-not-now' });
  });

  test('A3 answered again from the closing part on, and fifteen minutes after the close', () => {
    const { tried, people } = opened();
    const [ann = organiser, bo = organiser] = people;
    tried.given(organiser, { type: 'session.start' }, 0);
    tried.given(organiser, { type: 'segment.begin', segment: 'closing' }, 3000);
    expect(tried.when(ann, answer('k1', '4'))).toMatchObject([{ event: { round: 'after' } }]);
    tried.given(organiser, { type: 'session.close' }, 3600);

    expect(tried.when(bo, answer('k1', '4'), 4500)).toMatchObject([{ event: { round: 'after' } }]);
    expect(tried.when(ann, answer('k1', '5'), 4501)).toEqual({ refused: 'awareness-not-now' });
  });

  test('A4 one answer in each round, changeable; the state does not tell whose is which', () => {
    const stateAfter = (first: string, second: string) => {
      const { tried, people } = opened();
      const [ann = organiser, bo = organiser] = people;
      tried.given(ann, answer('k1', '5'));
      tried.given(ann, answer('k1', first));
      tried.given(bo, answer('k1', '5'));
      tried.given(bo, answer('k1', second));
      return tried.state;
    };

    expect(stateAfter('1', '2').awareness.k1?.before.counts).toEqual({ academia: { 1: 1, 2: 1, 5: 0 } });
    expect(stateAfter('1', '2').awareness).toEqual(stateAfter('2', '1').awareness);
  });

  test('A5 totals stand for five people at least, rounded, and cut at the ends', () => {
    const { tried, people } = opened();
    for (const one of people.slice(0, 4)) tried.given(one, answer('k1', '2'));
    expect(seen(tried)?.before).toBeUndefined();

    tried.given(people[4] ?? organiser, answer('k1', '2'));
    expect(seen(tried)?.before).toEqual({ people: 5, cut: 10, shares: [10, 90, 10, 10, 10] });
    tried.given(people[5] ?? organiser, answer('k1', '4'));
    expect(seen(tried)?.before).toEqual({ people: 5, cut: 10, shares: [10, 90, 10, 10, 10] });
  });

  test('A6 those who answered both times are shown apart, and a changed answer counts once', () => {
    const { tried, people } = opened();
    const [ann = organiser, ...others] = people;
    for (const one of others) tried.given(one, answer('k1', '2'));
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'segment.begin', segment: 'closing' });
    tried.given(ann, answer('k1', '5'));
    tried.given(others[0] ?? organiser, answer('k1', '5'));
    for (const one of others) tried.given(one, answer('k1', one === others[1] ? '1' : '4'));

    expect(tried.state.awareness.k1?.both).toEqual({ 2: { 1: 1, 4: 4, 5: 0 } });
    expect(seen(tried)?.after?.people).toBe(5);
    expect(seen(tried)?.both).toBeUndefined();
    tried.given(others[0] ?? organiser, answer('k1', '3'));
    for (const one of [ann, ...others.slice(1)]) tried.given(one, answer('k1', '5'));
    expect(seen(tried)?.both).toEqual({ people: 5, cut: 10, up: 90, same: 10, down: 10 });
  });

  test('A6 one more who answered both times, among many who did not, is not told apart', () => {
    const { tried, people } = opened();
    for (const one of people) tried.given(one, answer('k1', '2'));
    const late = ['G', 'H', 'I', 'J'].map((name) => joins(tried, name, 'academia'));
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'segment.begin', segment: 'closing' });
    for (const one of people.slice(0, 5)) tried.given(one, answer('k1', '3'));
    const five = { people: 5, cut: 10, up: 90, same: 10, down: 10 };
    expect(seen(tried)?.both).toEqual(five);

    for (const one of [...late, people[5] ?? organiser]) tried.given(one, answer('k1', '1'));
    expect(seen(tried)?.after?.people).toBe(10);
    expect(seen(tried)?.both).toEqual(five);
  });
});
