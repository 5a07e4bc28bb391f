import { expect, test } from 'vitest';
import { compared, likenessOf, near, nearest } from './near-duplicates.ts';

const hall = {
  reports: 'How many reports reach the ministries every year, and how many are kept secret?',
  publish: 'Would your ministry publish how many reports it received, fixed and kept back?',
  office: 'Which office must answer me when I report a weakness in a hospital system, and within how many days?',
  volunteer: 'Does the five-day answer also bind a volunteer who maintains a library alone at night?',
  arabic: 'Will the text be available in Arabic before the comments close?',
  pays: 'Who pays for repairing the bridge?',
  repair: 'Who is going to pay for the repair of the bridges?',
  jisr: 'من يدفع ثمن إصلاح الجسر؟',
  jusur: 'من سيدفع كلفة إصلاح الجسور؟',
  pont: 'Qui paie la réparation du pont ?',
  ponts: 'QUI VA PAYER LA REPARATION DES PONTS ?',
};
const texts = compared(hall);

test.each([
  ['reports', 'publish'],
  ['pays', 'repair'],
  ['jisr', 'jusur'],
  ['pont', 'ponts'],
] as const)('Q26 %s and %s ask nearly the same, and each finds the other', (one, other) => {
  expect(nearest(texts, one)?.id).toBe(other);
  expect(nearest(texts, other)?.id).toBe(one);
});

test.each(['office', 'volunteer', 'arabic'])('Q26 nothing says nearly the same as %s', (id) => {
  expect(nearest(texts, id)).toBeUndefined();
});

test('Q26 likeness is the same both ways, one for the same words, and nothing for none', () => {
  const few = compared({ a: 'Who pays?', b: 'who PAYS', c: 'When?', empty: '…' });

  expect([likenessOf(few, 'a', 'b'), likenessOf(few, 'a', 'c'), likenessOf(few, 'a', 'empty')]).toEqual([
    1, 0.087338, 0,
  ]);
  for (const a of Object.keys(hall))
    for (const b of Object.keys(hall)) expect(likenessOf(texts, a, b)).toBe(likenessOf(texts, b, a));
  expect(near).toBe(0.26);
});
