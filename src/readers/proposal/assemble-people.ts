/** People and their roles, from the blocks that name them. A person listed twice is one entry. */
import { type Entry, entriesOf, type PeopleNotes, toRole, toSpeaker } from './entries.ts';
import { personKey } from './names.ts';
import { organizersOf, placeColumns } from './organizers.ts';
import { readConfirmation } from './people.ts';
import type { Organizer, RoleHolder, Speaker } from './reading.ts';
import type { Block } from './segment.ts';

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
  const listed = entriesOf(blocks, 'speaker', notes);
  const seated = listed.filter((entry) => !entry.person.isModerator);
  const speakers = once(seated.map(toSpeaker), listed, notes);
  const additionalSpeakers = once(entriesOf(blocks, 'additional_speakers', notes).map(toSpeaker), [], notes);
  const organizers = once(organizersOf(blocks, notes), entriesOf(blocks, 'organizer', noNotes()), notes);
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
