import { expect, test } from 'vitest';
import { formId } from './desk.ts';

const page = 'Ab_-0123456789Ab_-01234';
const question = '0123456789abcdef0123456789abcdef';

test('the id of a form is one the door takes, whatever the form does', () => {
  const ids = [
    formId(page, { type: 'clock.pause' }),
    formId(page, { type: 'end.change', endsAt: 1_795_455_000_000 }),
    formId(page, { type: 'question.return', question }),
    formId(page, { type: 'note.rewrite', note: question, question }),
  ];

  expect(ids.filter((id) => !/^[A-Za-z0-9_-]{16,64}$/.test(id))).toEqual([]);
});

test('forms of one page that do different things have different ids; the same form has the same one', () => {
  const one = formId(page, { type: 'floor.give', ticket: 1 });

  expect(formId(page, { type: 'floor.give', ticket: 1 })).toBe(one);
  expect(formId(page, { type: 'floor.give', ticket: 2 })).not.toBe(one);
  expect(formId(page, { type: 'end.change', endsAt: 1 })).not.toBe(formId(page, { type: 'end.change', endsAt: 2 }));
  expect(formId('another-page-another', { type: 'floor.give', ticket: 1 })).not.toBe(one);
});
