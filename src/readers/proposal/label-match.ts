/** Does a line begin with a label, and what stands after it? */
import { fold } from './fold.ts';
import { isRoomTerm } from './format.ts';
import { type ConceptName, concepts, numbered } from './labels.ts';
import { isGoalList } from './sdgs.ts';
import { isFormatValue, isGoalValue, isPersonWithGroup, isSlot } from './shapes.ts';

export interface LabelMatch {
  concept: ConceptName;
  /** The words as seen, without the colon. */
  label: string;
  /** 3 for `Speaker 3:`. */
  ordinal: number | null;
  /** The value on the same line, or ''. */
  rest: string;
  /** Whether a bullet or a number stands before the label. */
  isListed: boolean;
}

const conceptOf = new Map<string, ConceptName>();
for (const name in concepts) {
  // `name` runs over the keys of the table it is used to look up.
  const key = name as ConceptName;
  for (const label of concepts[key].labels) conceptOf.set(labelKey(label), key);
}

const longestLabel = 140;
// What forms put behind a label: a deadline, a limit, a request to click.
const formNote =
  /^[\s*(–-]*(?:\(\s*\*|deadline|required|optional|mandatory|max|up to|limit|if any|if applicable|click|\d+ words|t\.?b\.?[cda]\b|to be |provisional|confirmed)/i;
/** Brackets that close, and nothing behind them but a request to click. */
const isNote = /^\s*(?:\([^()]{0,100}\)[\s*]*(?:[-–]\s*click.{0,60})?|\*.{0,60}|[-–]\s*click.{0,60})$/i;
const dashedConcepts = new Set<ConceptName>([
  'organizer',
  'speaker',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
  'format',
  'duration',
  'room',
  'slot',
  'sdgs',
  'policy_questions',
]);

export function matchLabel(text: string): LabelMatch | undefined {
  const mark = /^(?:[-–•·*●▪◦#>_]+\s*|\d{1,2}[.)]\s+)+(?=\p{L})/u.exec(text.slice(0, 20))?.[0] ?? '';
  const found = match(text.slice(mark.length));
  // A heading in bold or with hashes ends as it began; a bullet says that this may be a line of a list in running text.
  return found && { ...found, rest: found.rest.replace(/^[*_]+\s*/, ''), isListed: mark !== '' && !/[#*_]/.test(mark) };
}

type Match = Omit<LabelMatch, 'isListed'>;

function match(text: string): Match | undefined {
  return (
    wholeLine(text) ??
    beforeColon(text) ??
    beforeQuestionMark(text) ??
    ordinalOnly(text) ??
    beforeDash(text) ??
    gluedToValue(text)
  );
}

function labelKey(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}'&/-]+/gu, ' ')
    .trim();
}

function lookUp(words: string): { concept: ConceptName; ordinal: number | null } | undefined {
  const key = labelKey(words);
  const concept = conceptOf.get(key) ?? conceptOf.get(key.replace(/ s$/, ''));
  if (concept) return { concept, ordinal: null };
  const ordinal = /^(.{3,60}?) ?(?:no |n )?(\d{1,3})$/.exec(key);
  const counted = ordinal && conceptOf.get(ordinal[1]!.replace(/ s$/, ''));
  return ordinal && counted && numbered.has(counted) ? { concept: counted, ordinal: Number(ordinal[2]) } : undefined;
}

function wholeLine(text: string): Match | undefined {
  if (text.length > longestLabel) return undefined;
  const label = text.replace(/\s*[:：]?[*_]*$/, '');
  // The last word of a sentence on a line of its own: `audience.`
  if (/^\p{Ll}.*[.]$/u.test(label)) return undefined;
  const found = lookUp(label);
  if (found) return { ...found, label, rest: '' };
  const note = label.search(/\s*(?:\(|\*|- click)/i);
  const tail = label.slice(note);
  const bare = note > 2 && isNote.test(tail) && formNote.test(tail) ? lookUp(label.slice(0, note)) : undefined;
  return bare && { ...bare, label, rest: '' };
}

function beforeColon(text: string): Match | undefined {
  const colon = text.slice(0, longestLabel).search(/[:：]/);
  if (colon < 2) return undefined;
  const match = wholeLine(text.slice(0, colon).trimEnd());
  return match && { ...match, rest: text.slice(colon + 1).trim() };
}

function beforeQuestionMark(text: string): Match | undefined {
  const mark = text.slice(0, longestLabel).search(/[?？؟]/);
  if (mark < 8) return undefined;
  const label = text.slice(0, mark + 1);
  const found = lookUp(label);
  return (
    found && {
      ...found,
      label,
      rest: text
        .slice(mark + 1)
        .replace(/^\s*[:：]/, '')
        .trim(),
    }
  );
}

/** `Speaker 1 - Ann Bell`, `Speaker 1. Ann Bell`, `Speaker 1 Ann Bell`. */
function ordinalOnly(text: string): Match | undefined {
  const match = /^(\p{L}[\p{L}\s'’-]{2,40}?\s*[#№]?\s*\d{1,3})\s*[.)\]|\t–—-]?\s+(\S.*)$/u.exec(text);
  if (!match || startsLowerCase(match[2]!)) return undefined;
  const found = lookUp(match[1]!);
  return found?.ordinal ? { ...found, label: match[1]!, rest: match[2]! } : undefined;
}

/** `Moderator - Ann Bell`; a tab or a bar does for any label. */
function beforeDash(text: string): Match | undefined {
  const head = text.slice(0, longestLabel);
  const dash = /\s*(?:\t|\||\s[–—-]\s)\s*/.exec(head);
  if (!dash || dash.index < 3) return undefined;
  const label = text.slice(0, dash.index);
  const found = lookUp(label);
  if (!found || (/[–—-]/.test(dash[0]) && !dashedConcepts.has(found.concept))) return undefined;
  return { ...found, label, rest: text.slice(dash.index + dash[0].length) };
}

/** `Moderator Ann Bell, Government, African Group`: a heading that lost its line end, told by the shape of the value. */
function gluedToValue(text: string): Match | undefined {
  const blanks = [...text.slice(0, 60).matchAll(/\s/g)].slice(0, 5);
  for (const blank of blanks.toReversed()) {
    const label = text.slice(0, blank.index);
    const found = lookUp(label);
    const rest = text.slice(blank.index).trim();
    if (found && !startsLowerCase(rest) && isTelling(found.concept, label, rest)) return { ...found, label, rest };
  }
  return undefined;
}

function isTelling(concept: ConceptName, label: string, value: string): boolean {
  if (concepts[concept].extent === 'people') return isPersonWithGroup(value);
  if (concept === 'format') return isFormatValue(value) || isRoomTerm(value);
  if (concept === 'sdgs') return isGoalValue(value) || isGoalList(value);
  if (concept === 'slot') return isSlot(value);
  if (concept === 'policy_questions') return label.includes(' ') && /[?？؟]/.test(value);
  // A text label in the capitals of the form: `Expected Outcomes A list of ...`.
  return concepts[concept].extent === 'text' && /^\p{Lu}\S*(?: (?:to|of|with|the|for|\p{Lu}\S*)){1,5}$/u.test(label);
}

function startsLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
