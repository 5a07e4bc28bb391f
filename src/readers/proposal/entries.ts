/** The lines of people in blocks, one entry for each person that a line names. */

import type { Block } from './block.ts';
import { isBrokenValue, recogniseGroup, recogniseRegion } from './group-region.ts';
import type { Line } from './lines.ts';
import { type Oddity, type PersonLine, readConfirmation, readPeople, readPerson } from './people.ts';
import type { Organizer, RoleHolder, Speaker } from './reading.ts';
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

export interface Entry {
  person: PersonLine;
  line: number;
  text: string;
  ordinal: number | null;
}

const nobody = /^(?:none|n\/?a|no|nobody|aucun|ninguno|keine?r?|-+|–|\.)$/i;

export function entriesOf(blocks: Block[], concept: string, notes: PeopleNotes): Entry[] {
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
    const first = line.text.split(',')[0]!;
    const isBroken = last !== undefined && isBrokenValue(last.text, line.text);
    const isRest = isBroken || recogniseGroup(first) !== undefined || recogniseRegion(first) !== undefined;
    if (last && last.text.length < 300 && (isRest || /[,(-]$/.test(last.text))) {
      const text = isBroken ? `${last.text} ${line.text}` : `${last.text.replace(/,$/, '')}, ${line.text}`;
      lines[lines.length - 1] = { number: last.number, text };
    } else lines.push(line);
  }
  return lines;
}

/** On the form an organiser's line is name and organisation, so a comma after the first belongs to the organisation. */
export function toOrganizer({ person, line, ordinal }: Entry): Organizer {
  const { name, organization, others, stakeholderGroup, regionalGroup, isHidden } = person;
  const whole = ordinal !== null && others.length > 0 ? others.join(', ') : organization;
  return { name, organization: whole, stakeholderGroup, regionalGroup, isHidden, line };
}

export function toSpeaker({ person, line }: Entry): Speaker {
  const { name, stakeholderGroup, regionalGroup, confirmation, organization } = person;
  return { name, stakeholderGroup, regionalGroup, confirmation, organization, line };
}

export function toRole(role: RoleHolder['role'], { person, line }: Entry): RoleHolder {
  const { name, stakeholderGroup, regionalGroup, organization } = person;
  return { role, name, stakeholderGroup, regionalGroup, organization, line };
}
