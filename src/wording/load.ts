import type { Language, Wording } from './wording.ts';

const files: Record<Language, () => Promise<Wording>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  ar: async () => (await import('./ar.ts')).ar,
};

/** The sentences of one language, for a page that lives on in the browser: it fetches that language and no other. */
export const loadWording = (language: Language): Promise<Wording> => files[language]();
