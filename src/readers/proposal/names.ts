/** Names of people as pages write them. */
import { fold } from './fold.ts';

const honorifics =
  /^(?:(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|h\.?e|ambassador|sir|dame|mme|mlle|herr|frau|sheikh)(?:\.?,\s*|\.\s*|\s+)|(?:m|sr|sra|srta|dra|dott|ing|eng|amb|hon|rev)(?:\.?,\s*|\.\s*)))+(?=\S)/i;
const particles = new Set(
  "de|da|do|dos|das|du|del|della|di|la|le|les|van|von|der|den|ter|ten|zu|zum|bin|ibn|bint|al|el|ul|ud|y|e|ni|nic|mac|of|af|av|'t".split(
    '|',
  ),
);
const organisationWords =
  /\b(?:universit|institut|ministr|minister|department|agency|authority|council|commission|cent(?:re|er)\b|foundation|fondation|fundacion|association|asociacion|society|organi[sz]ation|union|network|forum|lab\b|labs\b|group|corporation|company|inc\b|ltd|llc|gmbh|bank|office|bureau|committee|alliance|initiative|project|programme|program\b|collective|school|college|academy|federation|secretariat|embassy|mission|permanent|consult|technolog|telecom|digital|internet|cyber|security|global|international|national|research|policy|rights|media|community|exchange|registry|trust\b|partners|solutions|systems|services|chamber|affairs|nations|icann|isoc|itu|unesco|google|microsoft|meta\b|government|civil|private|sector|academia|director|manager|head\b|officer|lead\b|advisor|adviser|analyst|professor|fellow|researcher|chair|president|ceo|founder|student|cert\b|csirt|wg\b|ong\b|ngo)/;

export function stripHonorifics(name: string): string {
  return name.replace(honorifics, '').trim();
}

/** Could be a person's name: two to six words, each with a capital or in a script without capitals; no office, no body. */
export function isNameLike(text: string): boolean {
  const name = stripHonorifics(text.trim());
  if (name.length < 3 || name.length > 70 || /[\d!?;:@#%&=<>[\]{}/\\*_"“”]/.test(name)) return false;
  const words = name.replace(/,/g, '').split(/\s+/);
  if (words.length < 2 || words.length > 6 || /\p{Ll}{3}\.$/u.test(name)) return false;
  return words.every(isNameWord) && !organisationWords.test(fold(name));
}

function isNameWord(word: string): boolean {
  return particles.has(word.toLowerCase()) || /^[('’]?(?:\p{Lu}|\p{Lo}|d['’]\p{Lu})/u.test(word);
}

export function mentionsOrganisation(text: string): boolean {
  return organisationWords.test(fold(text));
}

/** `HIJAL, Sirine` and `Okafor, Chidi` as first part and second part of a line: the name is turned round. */
export function isLastThenFirst(first: string, second: string): boolean {
  const [left, right] = [stripHonorifics(first), stripHonorifics(second)];
  if (mentionsOrganisation(right) || /[\d.@&/]{2}|\d/.test(right)) return false;
  const leftWords = left.split(/\s+/);
  const rightWords = right.split(/\s+/);
  if (rightWords.length > 3 || !rightWords.every((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word))) return false;
  if (rightWords.some((word) => word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase()))
    return false;
  const surnameWords = leftWords.filter((word) => !particles.has(word.toLowerCase()));
  const isCapitals = left.length > 2 && left === left.toUpperCase() && left !== left.toLowerCase();
  return (surnameWords.length === 1 && leftWords.every(isNameWord)) || (isCapitals && leftWords.length <= 4);
}

/** The same person under several spellings: order of words, case, diacritics, titles and dots do not matter. */
export function personKey(name: string): string {
  return fold(stripHonorifics(name))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .toSorted()
    .join(' ');
}
