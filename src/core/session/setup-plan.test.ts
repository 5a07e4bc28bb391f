import { expect, test } from 'vitest';
import { openSession, organiser, trial } from './given.ts';
import { policyQuestionViews } from './views/notes.ts';
import { occasionView, setupView } from './views/setup.ts';

const draft = {
  type: 'session.draft',
  title: 'Who mends the bridge?',
  when: '4 May, 10:00',
  where: 'Hall B',
  slotSeconds: 3600,
  seats: [{ seat: 's1', name: 'Odile Varn', confirmation: 'confirmed' }],
  policyQuestions: ['Who pays? Who decides?', 'Who is told?'],
  agenda: [
    { segment: 'a', kind: 'presentation', seat: 's1', seconds: 900 },
    { segment: 'floor', kind: 'floor', seconds: 1800 },
  ],
};

function drafted() {
  const tried = trial();
  tried.given(organiser, draft);
  return tried;
}

test('S13 title, time and place stand together and change together', () => {
  const tried = drafted();
  expect(occasionView(tried.state, tried.words)).toEqual({
    title: 'Who mends the bridge?',
    when: '4 May, 10:00',
    where: 'Hall B',
  });

  tried.given(organiser, { type: 'session.retitle', title: 'Who pays?', when: '5 May' });
  expect(occasionView(tried.state, tried.words)).toEqual({ title: 'Who pays?', when: '5 May', where: '' });
});

test('S10 a policy question is cut in place: its pieces follow one another, the others come after', () => {
  const tried = drafted();
  tried.given(organiser, {
    type: 'policy-question.split',
    policyQuestion: 'p1',
    texts: ['Who pays?', 'Who decides?', 'And when?'],
  });

  expect(policyQuestionViews(tried.state, tried.words)).toEqual([
    { policyQuestion: 'p1', place: 1, text: 'Who pays?' },
    { policyQuestion: 'p3', place: 2, text: 'Who decides?' },
    { policyQuestion: 'p4', place: 3, text: 'And when?' },
    { policyQuestion: 'p2', place: 4, text: 'Who is told?' },
  ]);
});

test('S10 a cut gives no piece the name of a question that is there', () => {
  const tried = drafted();
  tried.given(organiser, { type: 'policy-question.set', policyQuestion: 'p4', text: 'Why?' });
  tried.given(organiser, { type: 'policy-question.remove', policyQuestion: 'p2' });
  tried.given(organiser, {
    type: 'policy-question.split',
    policyQuestion: 'p4',
    texts: ['Why?', 'Since when?', 'For whom?'],
  });

  expect(policyQuestionViews(tried.state, tried.words).map(({ policyQuestion }) => policyQuestion)).toEqual([
    'p1',
    'p4',
    'p3',
    'p5',
  ]);
});

test('S10 a cut of what is not there, or into more than forty, is refused', () => {
  const tried = drafted();
  const texts = Array.from({ length: 40 }, (_, index) => `Question ${index}?`);

  expect(tried.when(organiser, { type: 'policy-question.split', policyQuestion: 'p9', texts })).toEqual({
    refused: 'no-such-policy-question',
    policyQuestion: 'p9',
  });
  expect(tried.when(organiser, { type: 'policy-question.split', policyQuestion: 'p1', texts })).toEqual({
    refused: 'too-many',
    most: 40,
  });
});

test('S2 a seat is filled, changed and added, and keeps its place', () => {
  const tried = drafted();
  tried.given(organiser, {
    type: 'seat.set',
    seat: 's2',
    description: 'a scholar',
    group: 'academia',
    confirmation: 'to_be_confirmed',
  });
  tried.given(organiser, {
    type: 'seat.set',
    seat: 's1',
    name: 'Ines Kolb',
    region: 'grulac',
    confirmation: 'provisional',
  });

  expect(setupView(tried.state, tried.words).seats).toEqual([
    { seat: 's1', name: 'Ines Kolb', organisation: '', description: '', confirmation: 'provisional', region: 'grulac' },
    {
      seat: 's2',
      name: '',
      organisation: '',
      description: 'a scholar',
      confirmation: 'to_be_confirmed',
      group: 'academia',
    },
  ]);
});

test('S12 a seat that is closed takes its part of the running order with it, and cannot be planned again', () => {
  const tried = drafted();
  tried.given(organiser, { type: 'seat.close', seat: 's1' });

  expect(Object.keys(tried.state.agenda)).toEqual(['floor']);
  expect(tried.when(organiser, { type: 'agenda.set', agenda: draft.agenda })).toEqual({
    refused: 'no-such-seat',
    seat: 's1',
  });
});

test('S5 a session is not made while its running order does not fit the slot or the promise', () => {
  const tried = drafted();
  const make = { type: 'session.make' };
  tried.given(organiser, { type: 'slot.set', slotSeconds: 2600, promise: { num: 1, den: 2 } });
  expect(tried.when(organiser, make)).toEqual({ refused: 'agenda-too-long', overSeconds: 100 });

  tried.given(organiser, { type: 'slot.set', slotSeconds: 3600, promise: { num: 2, den: 3 } });
  expect(tried.when(organiser, make)).toEqual({ refused: 'floor-under-promise', promisedSeconds: 2400 });

  tried.given(organiser, { type: 'slot.set', slotSeconds: 3600, promise: { num: 1, den: 2 } });
  expect(tried.when(organiser, make)).toHaveLength(1);
});

test('S6 once the doors are open nothing of the plan changes', () => {
  const tried = openSession();
  const split = { type: 'policy-question.split', policyQuestion: 'p1', texts: ['a', 'b'] };

  expect(tried.when(organiser, split)).toEqual({ refused: 'doors-open' });
  expect(tried.when(organiser, { type: 'session.retitle', title: 'Another' })).toEqual({ refused: 'doors-open' });
});
