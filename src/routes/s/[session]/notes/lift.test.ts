import { expect, test } from 'vitest';
import { overStatement, type Picked, withSource } from './lift.ts';

const of = (kind: Picked['kind'], id: string): Picked => ({ kind, id, text: '', said: '' });

test('O1 a proposal rests on one of each kind; another takes its place', () => {
  const both = withSource([of('note', 'a')], of('question', 'b'));

  expect(both.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(withSource(both, of('note', 'c')).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('V1 a text fits a statement up to 140 characters, whatever the script', () => {
  expect([overStatement('x'.repeat(140)), overStatement(`${'س'.repeat(142)} `)]).toEqual([0, 2]);
});
