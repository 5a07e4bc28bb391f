import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Language, Wording } from './wording.ts';

const all: Record<Language, Wording> = { en, fr, ar };

/** The sentences of one language. */
export const wordingOf = (language: Language): Wording => all[language];
