import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { alikeOf, aloudView, freshQuestions, heardRows, helpBoard, inTurn, isUrgent, joinedViews } from './remote.ts';

const submit = (text: string, more: object = {}) => ({ type: 'question.submit', text, ...more });

function asking() {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const bo = joins(tried, 'BO', 'government', 'online', { as: 'group' });
  const cy = joins(tried, 'CY', 'civil_society', 'hub', { as: 'withheld' });
  const pays = tried.given(ann, submit('Who pays for repairing the bridge?'), 1);
  const when = tried.given(bo, submit('When does the ferry stop?'), 2);
  const repair = tried.given(cy, submit('Who is going to pay for the repair of the bridges?'), 3);
  tried.given(bo, { type: 'question.support', question: pays }, 4);
  tried.given(bo, { type: 'question.support', question: repair }, 4);
  return { ...tried, ann, bo, cy, pays, wait: when, repair };
}

test('Q17 new questions stand with the oldest first, until one of the team has looked at them', () => {
  const { state, given, pays, wait, repair } = asking();
  expect(freshQuestions(state)).toEqual([pays, wait, repair]);
  given(organiser, { type: 'question.keep', question: pays }, 5);

  expect(freshQuestions(state)).toEqual([wait, repair]);
});

test('Q26 the proposal says who would be credited, the joint count and the place after', () => {
  const { state, words, given, pays, wait, repair } = asking();
  const alike = alikeOf(state, words, [repair, wait]);
  expect(alike[wait]).toBeUndefined();
  expect(alike[repair]).toMatchObject({
    into: pays,
    from: repair,
    other: pays,
    text: 'Who pays for repairing the bridge?',
    supports: [2, 2],
    together: 3,
    place: 1,
    othersFirst: 0,
  });
  expect(alike[repair]?.askers.map(({ name }) => name)).toEqual(['ANN', 'CY']);

  // What was said before comes true.
  given(organiser, { type: 'question.merge', into: pays, from: repair }, 5);
  expect(joinedViews(state, words)).toMatchObject([{ question: repair, into: pays }]);
  expect(freshQuestions(state)).toEqual([wait]);
});

test('H6 what is read out is credited as each who asked wishes to be called', () => {
  const { state, words, given, pays, repair } = asking();
  given(organiser, { type: 'question.merge', into: pays, from: repair }, 5);
  expect(aloudView(state, words)).toMatchObject({ question: pays, now: false });
  given(organiser, { type: 'session.start' }, 6);
  given(organiser, { type: 'question.take', question: pays }, 7);

  expect(aloudView(state, words)).toEqual({
    question: pays,
    text: 'Who pays for repairing the bridge?',
    language: 'und',
    credit: [{ as: 'named', name: 'ANN', group: 'academia', place: 'room' }, { as: 'withheld' }],
    now: true,
  });
  given(organiser, { type: 'question.mark-read', question: pays }, 8);
  expect(aloudView(state, words)?.question).not.toBe(pays);
});

test('H4 whoever waits longer than a minute with nobody seeing to it stands first', () => {
  const { state, words, given, bo, cy } = asking();
  const first = given(bo, { type: 'help.ask', what: 'hear' }, 10);
  const second = given(cy, { type: 'help.ask', what: 'speak' }, 20);
  given(organiser, { type: 'help.take', help: first }, 30);
  const { helps } = helpBoard(state, words);
  const order = (at: number) => inTurn(helps, at * 1000).map(({ help }) => help);

  expect([order(80), order(81)]).toEqual([
    [first, second],
    [second, first],
  ]);
  expect(helps.map((help) => isUrgent(help, 600_000))).toEqual([false, true]);
});

test('H3 those whom the team helped are counted', () => {
  const { state, words, given, bo, cy } = asking();
  const helped = given(bo, { type: 'help.ask', what: 'hear' }, 10);
  const better = given(cy, { type: 'help.ask', what: 'speak' }, 20);
  given(organiser, { type: 'help.done', help: helped }, 30);
  given(cy, { type: 'help.done', help: better }, 31);

  expect(helpBoard(state, words)).toEqual({ helps: [], helped: 1 });
});

test('H7 people, time and questions taken are counted by place', () => {
  const { state, given, bo, pays } = asking();
  given(bo, { type: 'hand.raise' }, 10);
  given(organiser, { type: 'session.start' }, 20);
  given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  given(organiser, { type: 'floor.end' }, 75);
  given(organiser, { type: 'question.take', question: pays }, 80);

  expect(heardRows(state)).toEqual([
    { place: 'room', people: 1, seconds: 0, questions: 1 },
    { place: 'online', people: 1, seconds: 45, questions: 0 },
    { place: 'hub', people: 1, seconds: 0, questions: 0 },
  ]);
});
