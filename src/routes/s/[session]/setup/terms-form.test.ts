import { expect, test } from 'vitest';
import { awarenessCommand, placeCommands, rulesCommand } from './terms-form.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const rules = {
  weights: 'balanced',
  plainOrder: 'on',
  totalsAlways: 'on',
  turn: '1:30',
  credit: '4',
  minCharge: '0:30',
  buffer: '2',
  ahead: '2',
  longest: '4',
  window: '4',
  smallest: '10',
  most: 'group',
  usual: 'group',
  'share:academia': '2',
  'share:government': '1',
};

test('S15 the form of the rules becomes all of them; a share of one is not said', () => {
  expect(rulesCommand(form(rules))).toEqual({
    type: 'rules.set',
    weights: 'balanced',
    plainOrder: true,
    map: false,
    totals: 'always',
    turnSeconds: 90,
    credit: 240,
    minCharge: 30,
    bufferSeconds: 120,
    ahead: 2,
    longest: 4,
    window: 4,
    smallest: 10,
    shares: { academia: 2 },
    most: 'group',
    usual: 'group',
  });
  expect(rulesCommand(form({ ...rules, turn: 'two' }))).toBe('unreadRules');
  expect(rulesCommand(form({ ...rules, smallest: '4.5' }))).toBe('unreadRules');
});

test('A1 a question that was left empty is not asked', () => {
  const data = form({ question: 'q1', 'text:q1': 'Do you know the ferry?', 'scale:q1': 'yes_no' });
  data.append('question', 'q2');
  data.append('text:q2', '  ');
  expect(awarenessCommand(data)).toEqual({
    type: 'awareness.set',
    questions: [{ question: 'q1', text: 'Do you know the ferry?', scale: 'yes_no', low: '', high: '' }],
  });
});

test('S18 an unread line goes into its field and is placed; one that says nothing is only set aside', () => {
  const known = { title: 'Bridges', when: '', where: 'Hall B' };
  const line = { line: '7', text: ' 4 May,  10:00 ', fresh: 'abc' };
  expect(placeCommands(form({ ...line, to: 'when' }), known)).toEqual([
    { type: 'session.retitle', title: 'Bridges', when: '4 May, 10:00', where: 'Hall B' },
    { type: 'line.place', line: 7, to: 'when' },
  ]);
  expect(placeCommands(form({ ...line, to: 'seat' }), known)[0]).toMatchObject({ seat: 's-abc', name: '4 May, 10:00' });
  expect(placeCommands(form({ ...line, to: 'aside' }), known)).toEqual([{ type: 'line.place', line: 7, to: 'aside' }]);
});
