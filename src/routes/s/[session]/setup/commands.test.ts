import { expect, test } from 'vitest';
import { agendaCommand, planRows, questionCommands, slotCommand } from './commands.ts';
import { readMinutes, shownMinutes } from './minutes.ts';

const form = (...fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

test('minutes are read as they are shown', () => {
  expect([0, 45, 2700, 450, 86_399].map((seconds) => readMinutes(shownMinutes(seconds)))).toEqual([
    0, 45, 2700, 450, 86_399,
  ]);
  expect([' 45 ', '7:30', '7:60', '1.5', '', '-3', '٤٥'].map(readMinutes)).toEqual([2700, 450, ...Array(5)]);
});

test('S5 minutes for the floor become the smallest share; one that is the same stays as it was promised', () => {
  const known = { slotSeconds: 5400, promise: { num: 45, den: 90 } };

  expect(slotCommand(form(['slot', '60'], ['floor', '20']), known)).toEqual({
    type: 'slot.set',
    slotSeconds: 3600,
    promise: { num: 1, den: 3 },
  });
  expect(slotCommand(form(['slot', '60'], ['floor', '30']), known)).toMatchObject({ promise: { num: 45, den: 90 } });
  expect(slotCommand(form(['slot', '50:01'], ['floor', '16:40']), known)).toMatchObject({
    promise: { num: 334, den: 1000 },
  });
});

test('S5 a slot that cannot be read, or a floor beyond it, is said before the rules are asked', () => {
  const known = { slotSeconds: 5400, promise: { num: 1, den: 2 } };

  expect(slotCommand(form(['slot', 'an hour'], ['floor', '30']), known)).toBe('unreadMinutes');
  expect(slotCommand(form(['slot', '0'], ['floor', '0']), known)).toBe('unreadMinutes');
  expect(slotCommand(form(['slot', '60'], ['floor', '61']), known)).toBe('floorTooLong');
});

test('S10 each line is a question: one is set, several cut the question they stood in', () => {
  const two = form(['policyQuestion', 'p1'], ['text', ' Who pays?\r\n\r\nWho decides? ']);
  const texts = ['Who pays?', 'Who decides?'];

  expect(questionCommands(form(['policyQuestion', 'p1'], ['text', 'Who pays?']), true)).toEqual([
    { type: 'policy-question.set', policyQuestion: 'p1', text: 'Who pays?' },
  ]);
  expect(questionCommands(two, true)).toEqual([{ type: 'policy-question.split', policyQuestion: 'p1', texts }]);
  expect(questionCommands(two, false)).toEqual([
    { type: 'policy-question.set', policyQuestion: 'p1', text: 'Who pays?' },
    { type: 'policy-question.split', policyQuestion: 'p1', texts },
  ]);
});

const plan = (what: string) =>
  form(
    ['do', what],
    ...['a', 'b', 'floor', 'end'].flatMap((part): [string, string][] => [
      ['part', part],
      [`kind:${part}`, { a: 'presentation', b: 'panel', floor: 'floor', end: 'closing' }[part] ?? ''],
      [`minutes:${part}`, '10'],
    ]),
    ['seat:a', 's1'],
    ['droppable:b', 'on'],
    ['least:end', '4:30'],
    ['chatham:floor', 'on'],
    ['fresh', 'new'],
    ['kind:new', 'presentation'],
    ['minutes:new', '7:30'],
  );
const ids = (what: string) => planRows(plan(what)).map(({ segment }) => segment);

test('S5 parts of the running order move, go and come where they belong', () => {
  expect(ids('save')).toEqual(['a', 'b', 'floor', 'end']);
  expect(ids('up:b')).toEqual(['b', 'a', 'floor', 'end']);
  expect(ids('up:a')).toEqual(['a', 'b', 'floor', 'end']);
  expect(ids('down:floor')).toEqual(['a', 'b', 'end', 'floor']);
  expect(ids('down:end')).toEqual(['a', 'b', 'floor', 'end']);
  expect(ids('remove:b')).toEqual(['a', 'floor', 'end']);
  expect(ids('remove:nothing')).toEqual(['a', 'b', 'floor', 'end']);
  expect(ids('add')).toEqual(['a', 'b', 'new', 'floor', 'end']);
});

test('S5 the form becomes the running order it shows, or says which minutes it cannot read', () => {
  const common = { title: '', droppable: false };

  expect(agendaCommand(planRows(plan('remove:b')))).toEqual({
    type: 'agenda.set',
    agenda: [
      { segment: 'a', kind: 'presentation', seat: 's1', seconds: 600, ...common },
      { segment: 'floor', kind: 'floor', seconds: 600, chathamHouse: true, ...common },
      { segment: 'end', kind: 'closing', seconds: 600, minSeconds: 270, ...common },
    ],
  });
  const wrong = plan('save');
  wrong.set('minutes:b', 'ten');
  expect(agendaCommand(planRows(wrong))).toBe('unreadMinutes');
});
