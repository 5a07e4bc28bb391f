import type { en } from './en.ts';

/**
 * Every sentence people read, one typed object for each language. A missing, left-over or ill-typed sentence does not
 * compile (decision 0015). A sentence is written whole in each language; nothing is joined from pieces.
 */
export type Wording = Shape<typeof en>;

type Shape<T> = {
  [K in keyof T]: T[K] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T[K] extends string
      ? string
      : Shape<T[K]>;
};

export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The name of each language in itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', ar: 'العربية' };
