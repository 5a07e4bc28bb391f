/** People and their roles, from the blocks that name them. A person listed twice is one entry. */

import type { Block } from './block.ts';
import { type Entry, entriesOf, type PeopleNotes, toRole, toSpeaker } from './entries.ts';
import { personKey } from './names.ts';
import { organizersOf, placeColumns } from './organizers.ts';
import { readConfirmation } from './people.ts';
import type { Organizer, RoleHolder, Speaker } from './reading.ts';

export interface People {
  organizers: Organizer[];
  speakers: Speaker[];
  additionalSpeakers: Speaker[];
  roles: RoleHolder[];
  notes: PeopleNotes;
}

const noNotes = (): PeopleNotes => ({
  repeated: [],
  hidden: [],
  oddities: [],
  columns: [],
  openRoles: [],
  ordinals: [],
});

export function assemblePeople(blocks: Block[]): People {
  const notes = noNotes();
  const keys = new Map<Listed, string>();
  const keyed = <One extends Listed>(one: One, { ordinal, text }: Entry) => {
    if (ordinal !== null) keys.set(one, `line ${ordinal} ${text}`);
    return one;
  };
  const listed = entriesOf(blocks, 'speaker', notes);
  const seated = listed.filter((entry) => !entry.person.isModerator);
  const further = entriesOf(blocks, 'additional_speakers', notes);
  const speakers = once(
    seated.map((entry) => keyed(toSpeaker(entry), entry)),
    keys,
    notes,
  );
  const additionalSpeakers = once(
    further.map((entry) => keyed(toSpeaker(entry), entry)),
    keys,
    notes,
  );
  const organizers = once(organizersOf(blocks, notes, keyed), keys, notes);
  placeColumns(blocks, organizers, speakers, notes);
  const people: People = { organizers, speakers, additionalSpeakers, roles: [], notes };
  for (const entry of listed) if (entry.person.isModerator) people.roles.push(toRole('onsite_moderator', entry));
  for (const role of ['onsite_moderator', 'online_moderator', 'rapporteur'] as const) {
    notes.openRoles.push(...openInLabel(role, blocks).slice(0, 50));
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

type Listed = Speaker | Organizer;

/**
 * One entry for each person. Those whom the page does not name stay apart, unless the same counted line is printed twice:
 * `keys` tells which entries are the same.
 */
function once<One extends Listed>(all: One[], keys: Map<Listed, string>, notes: PeopleNotes): One[] {
  const byKey = new Map<string, One>();
  const kept: One[] = [];
  const repeats = new Map<One, number[]>();
  for (const one of all) {
    const key = one.name === null ? keys.get(one) : `name ${personKey(one.name)}`;
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
