import { expect, test } from 'vitest';
import type { Label } from '#core/session/views/audience.ts';
import { wordingOf } from '#wording/words.ts';
import { askers, isolated } from './asker.ts';

const ann: Label = { name: 'Ann Obi', as: 'named' };
const civil: Label = { group: 'civil_society', as: 'group' };
const nobody: Label = { as: 'withheld' };
const of = (...all: Label[]) => ({ who: all[0] ?? nobody, also: all.slice(1) });

test('Q12 who asked is listed once each: those called the same together, with how many they are', () => {
  const en = wordingOf('en');
  expect(askers(en, 'en', of(ann, nobody))).toBe(`${isolated('Ann Obi')} and a participant`);
  expect(askers(en, 'en', of(nobody, nobody, nobody))).toBe('3 participants');
  expect(askers(en, 'en', of(civil, ann, civil))).toBe(`${isolated('Civil society')} (2) and ${isolated('Ann Obi')}`);
  expect(askers(wordingOf('fr'), 'fr', of(nobody, nobody))).toBe('2 personnes participantes');
});

test('Q12 after the first three only how many', () => {
  expect(askers(wordingOf('en'), 'en', of(ann, nobody, nobody, civil, civil))).toBe(
    `${isolated('Ann Obi')}, 2 participants, and 2 others`,
  );
});
