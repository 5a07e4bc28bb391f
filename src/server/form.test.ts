import { expect, test } from 'vitest';
import { commandOf, fieldsOf, givenIn } from './form.ts';

const question = 'a'.repeat(32);

test('fields are taken as the schema wants them', () => {
  expect(
    commandOf(Object.entries({ type: 'floor.give', ticket: '12', reason: '', word: '', id: 'x', at: 'queue' })),
  ).toEqual({
    type: 'floor.give',
    ticket: 12,
    word: '',
  });
});

test('text that looks like a number stays text where text is wanted', () => {
  expect(
    commandOf(Object.entries({ type: 'question.submit', text: '2019', language: 'en', policyQuestion: '' })),
  ).toEqual({
    type: 'question.submit',
    text: '2019',
    language: 'en',
  });
});

test('what cannot be read as anything stays as it came', () => {
  expect(commandOf(Object.entries({ type: 'floor.give', ticket: 'twelve' }))).toEqual({
    type: 'floor.give',
    ticket: 'twelve',
  });
  expect(commandOf(Object.entries({ type: 'question.support', question: question.slice(1) })).question).toBe(
    question.slice(1),
  );
});

test('the first of several fields with one name counts, and files are no fields', () => {
  const form = new FormData();
  form.append('type', 'hand.raise');
  form.append('type', 'hand.lower');
  form.append('text', new Blob(['x']), 'x.txt');

  expect(commandOf(form)).toEqual({ type: 'hand.raise' });
});

test('a form that is no object has no fields', () => {
  for (const form of [null, 1, 'x', undefined]) expect([...fieldsOf(form)]).toEqual([]);
});

test('what was typed is given back, without the id', () => {
  expect(
    givenIn([
      ['id', 'x'],
      ['text', ' Why?'],
    ]),
  ).toEqual({ text: ' Why?' });
});
