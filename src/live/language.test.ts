import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [{ query: 'fr', cookie: 'ar', accepted: 'en' }, 'fr'],
  [{ query: 'xx', cookie: 'ar', accepted: 'en' }, 'ar'],
  [{ cookie: '__proto__', accepted: 'fr-CA,en;q=0.9' }, 'fr'],
  [{ accepted: 'de,en;q=0.4,ar-EG;q=0.8' }, 'ar'],
  [{ accepted: 'fr;q=0, ar;q=0.1' }, 'ar'],
  [{ accepted: 'de-DE,ja' }, 'en'],
  [{ accepted: ';;q=,,=' }, 'en'],
  [{ accepted: null }, 'en'],
])('%j is read in %s', (said, language) => {
  expect(languageOf(said)).toBe(language);
});
