import { expect, test } from 'vitest';
import { check } from '../../scripts/checks/sentences.mjs';
import { plant } from './plant.ts';

const sentences = `
export const title = 'Hall';
export const hand = {
  raise: 'Raise my hand',
  place: (place: number) => \`Place \${place}\`,
  reasons: { off_topic: 'Off the topic', 'clock.pause': 'Pause' },
} as const;
`;
const page = '<h1>{w.title}</h1><p>{hand.raise} {hand.place(1)} {hand.reasons[code]}</p>';
const problemsIn = (files: Record<string, string>) =>
  check(plant({ 'src/wording/en/phone.ts': sentences, 'src/ui/Hand.svelte': page, ...files }));

test('sentences that pages say, and codes that are looked up, pass', () => {
  expect(problemsIn({})).toEqual([]);
});

test('a planted fault is found: a sentence that no page says, though its translation and a test name it', () => {
  const planted = {
    'src/ui/Hand.svelte': page.replace('{hand.place(1)}', '{hand.placed}'),
    'src/wording/fr/phone.ts': "export const hand = { place: 'Place' };",
    'src/ui/hand.test.ts': 'words.place(1);',
  };
  expect(problemsIn(planted)).toEqual([
    'src/wording/en/phone.ts:5 hand.place is said nowhere: remove it, in all languages',
  ]);
});

test('a planted fault is found: a whole table that no page says', () => {
  expect(problemsIn({ 'src/ui/Hand.svelte': page.replace('hand.reasons[code]', '') })).toEqual([
    'src/wording/en/phone.ts:6 hand.reasons is said nowhere: remove it, in all languages',
  ]);
});
