/** People and their roles, from the blocks that name them. A person listed twice is one entry. */

import { recogniseGroup, recogniseRegion } from './group-region.ts';
import { type Line, paragraphs } from './lines.ts';
import { isNameLike, personKey } from './names.ts';
import { type Oddity, type PersonLine, readConfirmation, readPeople, readPerson } from './people.ts';
import type { Organizer, RoleHolder, Speaker } from './reading.ts';
import type { Block } from './segment.ts';
import { isPersonInColumns } from './shapes.ts';

/** What was noticed on the way and is no value of its own. */
export interface PeopleNotes {
  repeated: { name: string; lines: number[] }[];
  hidden: { name: string | null; line: number; isShown: boolean }[];
  oddities: { oddity: Oddity; text: string; line: number }[];
  /** Exported columns that name somebody who is also a speaker: the details went to the speaker. */
  columns: { name: string; line: number }[];
  openRoles: { role: RoleHolder['role']; line: number }[];
  /** First line of organisers and what number it bears. */
  ordinals: { role: 'organizer' | 'speaker'; ordinal: number; line: number }[];
}

export interface People {
  organizers: Organizer[];
  speakers: Speaker[];
  additionalSpeakers: Speaker[];
  roles: RoleHolder[];
  notes: PeopleNotes;
}

interface Entry {
  person: PersonLine;
  line: number;
  text: string;
  ordinal: number | null;
}

const nobody = /^(?:none|n\/?a|no|nobody|aucun|ninguno|keine?r?|-+|–|\.)$/i;

export function assemblePeople(blocks: Block[]): People {
  const notes: PeopleNotes = { repeated: [], hidden: [], oddities: [], columns: [], openRoles: [], ordinals: [] };
  const people: People = { organizers: [], speakers: [], additionalSpeakers: [], roles: [], notes };
  const columns: Entry[] = [];
  const speakers = entriesOf(blocks, 'speaker', notes);
  people.speakers = once(speakers.filter((entry) => !entry.person.isModerator).map(toSpeaker), speakers, notes);
  people.additionalSpeakers = once(entriesOf(blocks, 'additional_speakers', notes).map(toSpeaker), [], notes);
  people.organizers = once(
    organizersOf(blocks, columns, notes),
    entriesOf(blocks, 'organizer', { ...notes, ordinals: [], oddities: [], hidden: [] }),
    notes,
  );
  placeColumns(columns, people);
  for (const entry of speakers) if (entry.person.isModerator) people.roles.push(toRole('onsite_moderator', entry));
  for (const role of ['onsite_moderator', 'online_moderator', 'rapporteur'] as const) {
    notes.openRoles.push(...openInLabel(role, blocks));
    addRole(role, entriesOf(blocks, role, notes), people);
  }
  return people;
}

/** `Moderator (TBC)`: the label says it all. */
function openInLabel(role: RoleHolder['role'], blocks: Block[]): PeopleNotes['openRoles'] {
  return blocks
    .filter((block) => block.concept === role && block.lines.every((line) => line.text === ''))
    .filter((block) => readConfirmation(block.label ?? '') === 'to_be_confirmed')
    .map((block) => ({ role, line: block.line }));
}

function entriesOf(blocks: Block[], concept: string, notes: PeopleNotes): Entry[] {
  const entries: Entry[] = [];
  for (const block of blocks) {
    if (block.concept !== concept) continue;
    const state = block.label === null ? null : readConfirmation(block.label);
    for (const line of joinWrapped(block)) {
      if (nobody.test(line.text) || isPersonInColumns(line.text)) continue;
      const isRole = concept !== 'organizer' && concept !== 'speaker' && concept !== 'additional_speakers';
      const people = block.ordinal === null ? readPeople(line.text, isRole) : [readPerson(line.text)];
      for (const person of people) {
        person.confirmation ??= state;
        entries.push({ person, line: line.number, text: line.text, ordinal: block.ordinal });
        note(person, line, notes);
      }
    }
    if ((concept === 'organizer' || concept === 'speaker') && block.ordinal !== null)
      notes.ordinals.push({ role: concept, ordinal: block.ordinal, line: block.line });
  }
  return entries;
}

function note(person: PersonLine, line: Line, notes: PeopleNotes): void {
  for (const oddity of person.oddities) notes.oddities.push({ oddity, text: line.text, line: line.number });
  if (person.isHidden)
    notes.hidden.push({ name: person.name, line: line.number, isShown: person.organization !== null });
}

/** `Speaker 1: Ann Bell, Civil Society,` and its region on the next line are one entry. */
function joinWrapped(block: Block): Line[] {
  const lines: Line[] = [];
  for (const line of block.lines) {
    if (line.text === '') continue;
    const last = lines.at(-1);
    const isRest =
      last &&
      (/[,(-]$/.test(last.text) ||
        (recogniseGroup(line.text.split(',')[0]!) ?? recogniseRegion(line.text.split(',')[0]!)) !== undefined);
    if (isRest && last && last.text.length < 300)
      lines[lines.length - 1] = { number: last.number, text: `${last.text.replace(/,$/, '')}, ${line.text}` };
    else lines.push(line);
  }
  return lines;
}

function organizersOf(blocks: Block[], columns: Entry[], notes: PeopleNotes): Organizer[] {
  const found: Organizer[] = [];
  let withoutGroup = 0;
  for (const block of blocks) {
    const value = block.lines.find((line) => line.text !== '');
    if (block.concept === 'organizer') {
      for (const line of block.lines) {
        if (line.text !== '' && isPersonInColumns(line.text))
          columns.push({ person: readPerson(line.text), line: line.number, text: line.text, ordinal: null });
      }
      found.push(...(isProfiled(block) ? profiles(block) : entriesOf([block], 'organizer', notes).map(toOrganizer)));
    } else if (block.concept === 'organization' && value) {
      const last = found.at(-1);
      const person = readPerson(`x, ${value.text}`);
      if (last && last.organization === null)
        Object.assign(last, {
          organization: value.text.replace(/^[🔒\s]+/u, '') || null,
          isHidden: last.isHidden || person.isHidden,
        });
    } else if (block.concept === 'stakeholder_group' && value) {
      const organizer = found[withoutGroup];
      withoutGroup += 1;
      if (organizer) organizer.stakeholderGroup ??= recogniseGroup(value.text)?.value ?? null;
    } else if (block.concept === 'regional_group' && value) {
      const organizer = found[Math.max(0, withoutGroup - 1)];
      if (organizer) organizer.regionalGroup ??= recogniseRegion(value.text)?.value ?? null;
    }
  }
  return found;
}

function isProfiled(block: Block): boolean {
  return (
    block.lines.some((line) => /^avatar for /i.test(line.text)) ||
    (block.ordinal === null &&
      block.lines.filter((line) => line.text !== '').length > 2 &&
      block.lines.some((line) => /read more/i.test(line.text)))
  );
}

/** Schedule sites: `avatar for NAME`, the name, position and organisation, a biography. */
function profiles(block: Block): Organizer[] {
  const names = new Set(
    block.lines
      .filter((line) => /^avatar for /i.test(line.text))
      .map((line) => line.text.replace(/^avatar for /i, '').trim()),
  );
  const found: Organizer[] = [];
  let open: Organizer | undefined;
  for (const line of paragraphs(block.lines).flat()) {
    if (/^avatar for /i.test(line.text)) continue;
    const isNamed = names.has(line.text) || (names.size === 0 && isNameLike(line.text));
    if (isNamed) {
      open = {
        name: line.text,
        organization: null,
        stakeholderGroup: null,
        regionalGroup: null,
        isHidden: false,
        line: line.number,
      };
      found.push(open);
    } else if (
      open &&
      open.organization === null &&
      line.number - open.line <= 3 &&
      line.text.length < 160 &&
      !/read more|\.$/i.test(line.text)
    ) {
      open.organization = line.text.split(/,\s*/).slice(1).join(', ') || line.text;
    }
  }
  for (const name of names) {
    if (!found.some((organizer) => organizer.name === name))
      found.push({
        name,
        organization: null,
        stakeholderGroup: null,
        regionalGroup: null,
        isHidden: false,
        line: block.line,
      });
  }
  return found;
}

/** Columns name a co-organiser, unless the same person is already on the panel: then they are that speaker's details. */
function placeColumns(columns: Entry[], people: People): void {
  for (const { person, line } of columns) {
    const key = person.name === null ? '' : personKey(person.name);
    const speaker = people.speakers.find((one) => one.name !== null && personKey(one.name) === key);
    const organizer = people.organizers.find((one) => one.name !== null && personKey(one.name) === key);
    const known = speaker ?? organizer;
    if (known) {
      known.stakeholderGroup ??= person.stakeholderGroup;
      known.organization ??= person.organization;
      if (speaker) people.notes.columns.push({ name: speaker.name!, line });
    } else people.organizers.push(toOrganizer({ person, line, text: '', ordinal: null }));
  }
}

function addRole(role: RoleHolder['role'], entries: Entry[], people: People): void {
  const known = new Set(
    people.roles.filter((one) => one.role === role && one.name !== null).map((one) => personKey(one.name!)),
  );
  for (const entry of entries) {
    if (entry.person.name === null) {
      if (entry.person.confirmation === 'to_be_confirmed') people.notes.openRoles.push({ role, line: entry.line });
      else if (entry.person.stakeholderGroup !== null) people.roles.push(toRole(role, entry));
      continue;
    }
    const key = personKey(entry.person.name);
    if (known.has(key)) continue;
    known.add(key);
    people.roles.push(toRole(role, entry));
  }
}

/** One entry for each person; those whom the page does not name stay apart unless the same counted line is printed twice. */
function once<
  One extends {
    name: string | null;
    line: number;
    stakeholderGroup: unknown;
    regionalGroup: unknown;
    organization: unknown;
  },
>(all: One[], entries: Entry[], notes: PeopleNotes): One[] {
  const byKey = new Map<string, One>();
  const textOf = new Map(entries.map((entry) => [entry.line, `${entry.ordinal}|${entry.text}`]));
  const kept: One[] = [];
  const repeats = new Map<One, number[]>();
  for (const one of all) {
    const counted = textOf.get(one.line);
    const key =
      one.name !== null
        ? `name ${personKey(one.name)}`
        : counted && !counted.startsWith('null')
          ? `line ${counted}`
          : undefined;
    const before = key === undefined ? undefined : byKey.get(key);
    if (before) {
      before.stakeholderGroup ??= one.stakeholderGroup;
      before.regionalGroup ??= one.regionalGroup;
      before.organization ??= one.organization;
      repeats.set(before, [...(repeats.get(before)?.slice(0, 50) ?? [before.line]), one.line]);
    } else {
      kept.push(one);
      if (key !== undefined) byKey.set(key, one);
    }
  }
  for (const [one, lines] of repeats) notes.repeated.push({ name: one.name ?? '', lines });
  return kept;
}

/** On the form an organiser's line is name and organisation, so a comma after the first belongs to the organisation. */
function toOrganizer({ person, line, ordinal }: Entry): Organizer {
  const { name, organization, others, stakeholderGroup, regionalGroup, isHidden } = person;
  const whole = ordinal !== null && others.length > 0 ? others.join(', ') : organization;
  return { name, organization: whole, stakeholderGroup, regionalGroup, isHidden, line };
}

function toSpeaker({ person, line }: Entry): Speaker {
  const { name, stakeholderGroup, regionalGroup, confirmation, organization } = person;
  return { name, stakeholderGroup, regionalGroup, confirmation, organization, line };
}

function toRole(role: RoleHolder['role'], { person, line }: Entry): RoleHolder {
  const { name, stakeholderGroup, regionalGroup, organization } = person;
  return { role, name, stakeholderGroup, regionalGroup, organization, line };
}
