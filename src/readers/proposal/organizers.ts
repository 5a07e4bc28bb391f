/** Organisers: counted lines, the long form of 2017 with a line for each thing, profiles of schedule sites, columns. */

import type { Block } from './block.ts';
import { locks } from './encoding.ts';
import { type Entry, entriesOf, type PeopleNotes, toOrganizer } from './entries.ts';
import { recogniseGroup, recogniseRegion } from './group-region.ts';
import { isNameLike, personKey } from './names.ts';
import { readPerson } from './people.ts';
import type { Organizer, Speaker } from './reading.ts';
import { isPersonInColumns } from './shapes.ts';

/** `keyed` is told which entry each organiser comes from. */
export function organizersOf(
  blocks: Block[],
  notes: PeopleNotes,
  keyed: (one: Organizer, entry: Entry) => Organizer,
): Organizer[] {
  const form = new LongForm();
  for (const block of blocks) {
    if (block.concept !== 'organizer') form.take(block);
    else if (isProfiled(block)) for (const organizer of profiles(block)) form.organizers.push(organizer);
    else
      for (const entry of entriesOf([block], 'organizer', notes))
        form.organizers.push(keyed(toOrganizer(entry), entry));
  }
  return form.organizers;
}

/** 2017: name, organisation, country and group of each proposer on lines of their own, the groups in order at the end. */
class LongForm {
  readonly organizers: Organizer[] = [];
  private groups = 0;

  take(block: Block): void {
    const value = block.lines.find((line) => line.text !== '')?.text;
    if (value === undefined) return;
    if (block.concept === 'organization') this.takeOrganization(value);
    if (block.concept === 'stakeholder_group') {
      const organizer = this.organizers[this.groups];
      this.groups += 1;
      if (organizer) organizer.stakeholderGroup ??= recogniseGroup(value)?.value ?? null;
    }
    if (block.concept === 'regional_group') {
      const organizer = this.organizers[Math.max(0, this.groups - 1)];
      if (organizer) organizer.regionalGroup ??= recogniseRegion(value)?.value ?? null;
    }
  }

  private takeOrganization(value: string): void {
    const last = this.organizers.at(-1);
    if (last?.organization !== null) return;
    const { isHidden } = readPerson(`x, ${value}`);
    last.organization = value.replace(locks, '').trim() || null;
    last.isHidden ||= isHidden;
  }
}

const avatar = /^avatar for /i;

function isProfiled(block: Block): boolean {
  const lines = block.lines.filter((line) => line.text !== '');
  const isBiography = block.ordinal === null && lines.length > 2 && lines.some((line) => /read more/i.test(line.text));
  return isBiography || lines.some((line) => avatar.test(line.text));
}

/** Schedule sites: `avatar for NAME`, the name, position and organisation, a biography. */
function profiles(block: Block): Organizer[] {
  const lines = block.lines.filter((line) => line.text !== '');
  const announced = lines.filter((line) => avatar.test(line.text));
  const names = new Set(announced.map((line) => line.text.replace(avatar, '').trim()));
  const found = new Map<string, Organizer>();
  let open: Organizer | undefined;
  for (const { text, number } of lines) {
    if (avatar.test(text)) continue;
    if (names.has(text) || (names.size === 0 && isNameLike(text))) {
      open = found.get(text) ?? nameOnly(text, number);
      found.set(text, open);
    } else if (
      open?.organization === null &&
      number - open.line <= 3 &&
      text.length < 160 &&
      !/read more|\.$/i.test(text)
    ) {
      open.organization = text.split(/,\s*/).slice(1).join(', ') || text;
    }
  }
  for (const name of names) if (!found.has(name)) found.set(name, nameOnly(name, block.line));
  return [...found.values()];
}

function nameOnly(name: string, line: number): Organizer {
  return { name, organization: null, stakeholderGroup: null, regionalGroup: null, isHidden: false, line };
}

/**
 * Exported columns name a co-organiser, unless the same person is already on the panel: then they are that speaker's
 * details.
 */
export function placeColumns(blocks: Block[], organizers: Organizer[], speakers: Speaker[], notes: PeopleNotes): void {
  const known = new Map<string, Organizer | Speaker>();
  for (const one of [...organizers, ...speakers]) if (one.name !== null) known.set(personKey(one.name), one);
  const onPanel = new Set<Organizer | Speaker>(speakers);
  for (const entry of columnsOf(blocks)) {
    const { person, line } = entry;
    const key = person.name === null ? '' : personKey(person.name);
    const one = known.get(key);
    if (one) {
      one.stakeholderGroup ??= person.stakeholderGroup;
      one.organization ??= person.organization;
      if (onPanel.has(one)) notes.columns.push({ name: one.name ?? '', line });
    } else {
      const organizer = toOrganizer(entry);
      organizers.push(organizer);
      known.set(key, organizer);
    }
  }
}

function columnsOf(blocks: Block[]): Entry[] {
  return blocks
    .filter((block) => block.concept === 'organizer')
    .flatMap((block) => block.lines.filter((line) => line.text !== '' && isPersonInColumns(line.text)))
    .map((line) => ({ person: readPerson(line.text), line: line.number, text: line.text, ordinal: null }));
}
