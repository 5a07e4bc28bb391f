/** Recognises stakeholder groups and regional groups in what stands between two commas. */
import { countries } from './countries.ts';
import { fold, isNearly } from './fold.ts';
import type { RegionalGroup, StakeholderGroup } from './reading.ts';
import { groupSpellings, regionSpellings } from './vocabulary.ts';

export interface Recognised<Value> {
  value: Value;
  /** Whether the page spells it in no known way: a slip of the pen, or a value cut off. */
  isMisspelt: boolean;
}

const longest = 90;

export function recogniseGroup(part: string): Recognised<StakeholderGroup> | undefined {
  return recognise(part, groupSpellings);
}

export function recogniseRegion(part: string): Recognised<RegionalGroup> | undefined {
  const exact = recognise(part, regionSpellings);
  if (exact) return exact;
  // `WEOG Group`, `Group: Africa`, `African Group.`: what is in brackets, or the rest without the word group.
  const bracket = /\(([^()]{2,20})\)/.exec(part.slice(0, longest));
  return bracket ? recognise(bracket[1]!, regionSpellings) : undefined;
}

/** Whether the last value of a line was broken in two: `..., Latin American and` / `Caribbean Group (GRULAC)`. */
export function isBrokenValue(line: string, next: string): boolean {
  const value = `${line.slice(-longest).split(',').at(-1)!.trim()} ${next.slice(0, longest).split(',')[0]!}`;
  const found = recognise(value, regionSpellings) ?? recognise(value, groupSpellings);
  return found?.isMisspelt === false;
}

export function isCountry(part: string): boolean {
  return part.length <= longest && countries.has(fold(part).replace(/^the /, ''));
}

function recognise<Value>(part: string, spellings: Map<string, Value>): Recognised<Value> | undefined {
  if (part.length > longest) return undefined;
  const seen = fold(part)
    .replace(/^[\s.:*(-]+|[\s.:*]+$/g, '')
    .replace(/\)\)$/, ')');
  const exact = spellings.get(seen) ?? spellings.get(seen.replace(/ ?\([^()]*\)$/, ''));
  if (exact !== undefined) return { value: exact, isMisspelt: false };
  if (seen.length < 8 || !/^[a-z(]/.test(seen)) return undefined;
  for (const [spelling, value] of spellings) {
    if (spelling.length < 8 || spelling[0] !== seen[0]) continue;
    const isCut = seen.length >= 12 && spelling.startsWith(seen);
    if (isCut || isNearly(seen, spelling, spelling.length > 14 ? 2 : 1 + Number(spelling.length > 9)))
      return { value, isMisspelt: true };
  }
  return undefined;
}

/** Which words in a sentence name a stakeholder group; the first that fits counts. */
const groupWords: [StakeholderGroup, RegExp][] = [
  [
    'academia',
    /\b(?:academi\w*|universit\w*|think[ -]?tanks?|research (?:institut\w*|cent\w*)|researchers?|scholars?|professors?|universitaires?|chercheu\w+|academica?)\b/,
  ],
  [
    'intergovernmental_organization',
    /\b(?:inter-?governmental|regional organi[sz]ations?|international organi[sz]ations?|united nations|un (?:agency|body)|igos?|itu|unesco|unidir|undp|unodc|oecd|oas|osce|asean|ecowas|interpol|african union|council of europe|european commission|world bank|organisations? (?:regionales?|internationales?|intergouvernementales?)|organizacion(?:es)? (?:regional(?:es)?|internacional(?:es)?|intergubernamental(?:es)?))\b/,
  ],
  [
    'private_sector',
    /\b(?:private sector|business\w*|compan(?:y|ies)|industry|corporat\w+|vendors?|start-?ups?|secteur prive|entreprises?|sector privado|empresas?|banks?|insurers?)\b/,
  ],
  [
    'technical_community',
    /\b(?:technical communit\w*|technical experts?|technologists?|engineers?|c?e?s?irts?|certs?|csirts?|registr(?:y|ies)|network operators?|internet exchanges?|communaute technique|comunidad tecnica)\b/,
  ],
  [
    'civil_society',
    /\b(?:civil society|ngos?|csos?|non-?governmental|human rights (?:group|organi[sz]ation|defender)s?|rights groups?|societe civile|ong|sociedad civil|activists?|youth organi[sz]ations?)\b/,
  ],
  [
    'government',
    /\b(?:government\w*|ministr(?:y|ies)|ministere|ministerio|regulators?|diplomats?|officials?|law enforcement|police|embassy|foreign affairs|gouvernement\w*|gobierno\w*|states?|parliament\w*)\b/,
  ],
];

const regionWords: [RegionalGroup, RegExp][] = [
  ['african_group', /\b(?:africa\w*|afrique|african union)\b/],
  ['asia_pacific_group', /\b(?:asia\w*|pacific|asie|apac|pacifico|asean)\b/],
  ['eastern_european_group', /\b(?:eastern europe\w*|europe de l'est|europe orientale|europa del este)\b/],
  ['grulac', /\b(?:latin america\w*|caribbean|grulac|amerique latine|caraibes|america latina|caribe)\b/],
  ['weog', /\b(?:weog|western europe\w*|north america\w*)\b/],
];

export function groupNamedIn(sentence: string): StakeholderGroup | null {
  const folded = fold(sentence);
  const first = groupWords
    .map(([group, words]) => ({ group, at: folded.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((left, right) => left.at - right.at)[0];
  return first?.group ?? null;
}

export function regionNamedIn(sentence: string): RegionalGroup | null {
  const folded = fold(sentence);
  return regionWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
