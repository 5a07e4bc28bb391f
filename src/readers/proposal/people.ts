/** One line of people: name, organisation, group, region, and what is said in brackets. */
import { locks } from './encoding.ts';
import { fold } from './fold.ts';
import { isCountry, recogniseGroup, recogniseRegion } from './group-region.ts';
import { isLastThenFirst, isNameLike, mentionsOrganisation, stripHonorifics } from './names.ts';
import type { Confirmation, FindingCode, RegionalGroup, StakeholderGroup } from './reading.ts';

/** What is odd about a line, by the code of its finding. */
export type Oddity = Extract<
  FindingCode,
  | 'group_misspelt'
  | 'region_misspelt'
  | 'group_in_place_of_region'
  | 'region_before_group'
  | 'country_in_place_of_group'
  | 'country_in_place_of_region'
  | 'unusual_region'
>;

export interface PersonLine {
  name: string | null;
  /** The likeliest of `others`. */
  organization: string | null;
  /** What is neither name nor group nor region: office, organisation, place. */
  others: string[];
  stakeholderGroup: StakeholderGroup | null;
  regionalGroup: RegionalGroup | null;
  confirmation: Confirmation | null;
  /** A lock sign stands in place of a value, or before it. */
  isHidden: boolean;
  /** `(moderator)` behind a name in a list of speakers. */
  isModerator: boolean;
  oddities: Oddity[];
}

const longestPerson = 600;

const toBeConfirmed =
  /\b(?:t\.?b\.?[cdai]\b\.?|to be (?:confirmed|determined|announced|decided|identified|invited|named|defined|selected|nominated|appointed)|not yet (?:confirmed|known|named|identified)|yet to be (?:confirmed|named|identified)|unconfirmed|awaiting confirmation|confirmation pending|pending(?: confirmation)?|invited|vacant|a confirmer|a determiner|a designer|non confirme|por confirmar|por definir|por determinar|a confirmar|noch offen|wird noch (?:bestatigt|benannt)|zu bestatigen)\b|待定|待确认|будет (?:объявлен|подтвержден)|يحدد لاحقا|يؤكد لاحقا/;
const provisional =
  /\b(?:provisional(?:ly)?(?: confirmed)?|tentative(?:ly)?(?: confirmed)?|sous reserve|provisional|provisoire(?:ment)?|provisionalmente)\b/;
const confirmed = /\b(?:confirmed|confirme|confirmee|confirmado|confirmada|bestatigt)\b/;

export function readConfirmation(text: string): Confirmation | null {
  const folded = fold(text.slice(0, longestPerson));
  if (toBeConfirmed.test(folded)) return 'to_be_confirmed';
  if (provisional.test(folded)) return 'provisional';
  return confirmed.test(folded) ? 'confirmed' : null;
}

export function readPerson(text: string): PersonLine {
  const line = text.slice(0, longestPerson);
  const person: PersonLine = {
    name: null,
    organization: null,
    others: [],
    stakeholderGroup: null,
    regionalGroup: null,
    confirmation: null,
    isHidden: line.search(locks) >= 0 || /[[(](?:hidden|masked|private|masque|oculto)[\])]/i.test(line),
    isModerator: false,
    oddities: [],
  };
  const parts = splitParts(
    takeRemarks(line.replace(locks, '').replace(/[[(](?:hidden|masked|private|masque|oculto)[\])]/gi, ''), person),
  );
  const first = parts[0] ?? '';
  // A group in first place: the page names nobody (`Organizer 1: Government, African Group`).
  if (first !== '' && !recogniseGroup(first) && !recogniseRegion(first)) {
    parts.shift();
    placeName(first, parts, person);
  }
  person.others = placeGroupAndRegion(parts, person);
  person.organization = person.others.findLast((other) => mentionsOrganisation(other)) ?? person.others.at(-1) ?? null;
  return person;
}

/** Reads what stands in brackets, and leaves there only what belongs to a part (`... Group (GRULAC)`). */
function takeRemarks(line: string, person: PersonLine): string {
  return stripBullet(line)
    .replace(
      /^(?:confirmed|provisionally confirmed|invited|tbc|to be confirmed|provisional|confirmé|à confirmer)\s*:\s*(?=\S)/i,
      (state) => {
        person.confirmation = readConfirmation(state);
        return '';
      },
    )
    .replace(/[([]([^()[\]]{1,120})[)\]]/g, (whole, remark: string) => {
      if (/^(?:grulac|weog)$/i.test(remark.trim())) return whole;
      const confirmation = readConfirmation(remark);
      if (confirmation) person.confirmation = confirmation;
      if (/^\s*(?:onsite |on-site )?(?:moderator|moderateur|modératrice|modérateur|chair)\s*$/i.test(remark))
        person.isModerator = true;
      else if (
        !confirmation &&
        !/^\s*(?:she|he|they|online|remote|remotely|onsite|in person|mr|ms|mrs|dr)\b/i.test(remark)
      )
        return `, ${remark}, `;
      return ' ';
    })
    .replace(/\s*[-–—,:]\s*(?:moderator|modérateur|modératrice)\s*$/i, () => {
      person.isModerator = true;
      return '';
    });
}

export function stripBullet(text: string): string {
  return text.replace(/^\s*(?:[-–—•·*●▪◦‣○►>+]+\s*|\(?\d{1,2}\s*[.)]\s+|\(?[a-zA-Z][.)]\s+(?=\S{3}))/, '').trim();
}

function splitParts(line: string): string[] {
  const commas = line
    .split(/\s*[,،，、;|\t]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return commas.slice(0, 20);
}

function placeName(first: string, parts: string[], person: PersonLine): void {
  let name = first;
  if (stripHonorifics(`${first}, x`) === 'x' && parts.length > 1) {
    // `Mr,Ann,BELL,Academia,Harbour School`: exported columns, first name before last name.
    name = parts.shift()!;
    if (!recogniseGroup(parts[0]!) && !mentionsOrganisation(parts[0]!)) name = `${name} ${parts.shift()}`;
    person.name = name;
    return;
  }
  const second = parts[0];
  const isFree =
    second !== undefined &&
    !recogniseGroup(second) &&
    !recogniseRegion(second) &&
    !readConfirmation(second) &&
    !isCountry(second);
  if (isFree && isLastThenFirst(name, second)) {
    name = `${stripHonorifics(second)} ${name}`;
    parts.shift();
  }
  const from = /^(.{3,60}?)\s+(?:from|of|du|de la|del)\s+(?=\S)(.{3,})$/.exec(name);
  if (from && isNameLike(from[1]!) && mentionsOrganisation(from[2]!)) {
    name = from[1]!;
    parts.unshift(from[2]!);
  }
  const confirmation = readConfirmation(name);
  if (confirmation) person.confirmation ??= confirmation;
  person.name = confirmation && !isNameLike(name) ? withoutMarker(name) : stripHonorifics(name) || null;
}

/** `TBC` names nobody; `Ann Bell TBC` names Ann Bell. */
function withoutMarker(name: string): string | null {
  const rest = name
    .replace(
      /[\s:–—-]*\b(?:T\.?B\.?[CDAI]\.?|to be \w+|confirmed|provisionally|invited|à confirmer|por confirmar)(?=$|[\s.,)])/gi,
      '',
    )
    .trim();
  return rest !== name && isNameLike(rest) ? stripHonorifics(rest) : null;
}

function placeGroupAndRegion(parts: string[], person: PersonLine): string[] {
  const others: string[] = [];
  let country = false;
  for (const part of parts) {
    const group = recogniseGroup(part);
    const region = recogniseRegion(part);
    const confirmation = readConfirmation(part);
    const isSecond = person.stakeholderGroup !== null && person.regionalGroup === null;
    if (group && person.stakeholderGroup === null && !(region && group.value === 'other')) {
      person.stakeholderGroup = group.value;
      if (group.isMisspelt) person.oddities.push('group_misspelt');
      if (person.regionalGroup !== null) person.oddities.push('region_before_group');
    } else if (isSecond && group?.value === 'intergovernmental_organization') {
      // What the form offers to those who belong to no region; stated once it stands for the group.
      person.regionalGroup = 'intergovernmental_organization';
      person.oddities.push('group_in_place_of_region');
    } else if (region && person.regionalGroup === null) {
      person.regionalGroup = region.value;
      if (region.isMisspelt) person.oddities.push('region_misspelt');
      else if (/^[\p{Script=Latin}\s&-]+$/u.test(part) && !/group|gru|weog|groupe|grupo/.test(fold(part)))
        person.oddities.push('unusual_region');
    } else if (isSecond && group?.value === 'other') {
      person.regionalGroup = 'other';
    } else if (confirmation) person.confirmation ??= confirmation;
    else if (isCountry(part)) country = true;
    else others.push(part);
  }
  if (country && person.stakeholderGroup === null && person.regionalGroup !== null)
    person.oddities.push('country_in_place_of_group');
  if (country && person.stakeholderGroup !== null && person.regionalGroup === null)
    person.oddities.push('country_in_place_of_region');
  return others;
}

/**
 * Several people on one line: `Ann Bell and Carl Dow`, `Ann Bell; Carl Dow`, with full entries between semicolons. Commas
 * also part name and organisation, so they part names only from three on, or two plain ones under a role (2018 pages).
 */
export function readPeople(text: string, isRole = false): PersonLine[] {
  const line = stripBullet(text.slice(0, longestPerson * 4));
  const entries = line.split(/\s*;\s*/).filter((entry) => entry !== '');
  if (entries.length > 1 && entries.every((entry) => isNameLike(entry.split(',')[0]!)))
    return entries.flatMap((entry) => readPeople(entry, isRole));
  // `Ann Bell (Acme), Carl Dow (Northport)`: brackets close each entry.
  const bracketed = line.match(/[^(),;]{3,80}\([^()]{2,120}\)/g) ?? [];
  const areEntries =
    bracketed.length > 1 &&
    bracketed.every((entry) => isNameLike(entry.slice(0, entry.indexOf('(')).replace(/^\s*and\s/, '')));
  if (areEntries) return bracketed.map((entry) => readPerson(entry.replace(/^\s*and\s/, '').trim()));
  const joined = line.split(/\s+(?:and|et|y|e|und|&|\/)\s+|\s*\/\s*/).flatMap((names) => names.split(/\s*,\s*/));
  const names = joined.filter((name) => name !== '');
  if (names.length < 2 || !names.every((name) => isNameLike(name))) return [readPerson(line)];
  const hasComma = line.includes(',');
  const arePlain = names.every((name) => name.split(/\s+/).length === 2);
  const areSeveral = !hasComma || names.length > 2 || (isRole && arePlain);
  return areSeveral ? names.map((name) => readPerson(name)) : [readPerson(line)];
}
