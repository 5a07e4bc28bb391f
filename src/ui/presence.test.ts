import { expect, test } from 'vitest';
import { wordingOf } from '#wording/words.ts';
import { hereSentence } from './presence.ts';

const hall = {
  total: 1001,
  places: [
    { members: ['room'], count: 536 },
    { members: ['online'], count: 398 },
    { members: ['hub'], count: 67 },
  ],
  heads: 821,
};

test('J16 who is here is said in one form', () => {
  const said = (view: Parameters<typeof hereSentence>[1], language: 'en' | 'fr' = 'en') =>
    hereSentence(wordingOf(language), view);
  expect(said(hall)).toBe('1,001 here: 536 in the room, 398 online, 67 hubs with 821 people');
  expect(said(hall, 'fr')).toContain('67 relais réunissant 821 personnes');
  expect(said({ ...hall, places: hall.places.toReversed() })).toBe(said(hall));
  expect(said({ total: 1, places: [] })).toBe('1 here');
  expect(said({ total: 12, places: [{ members: ['online', 'hub'], count: 12 }] })).toBe('12 here: 12 online + hub');
});
