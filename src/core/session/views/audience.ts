import type { EntryId, Owner, Words } from '../../decider.ts';
import { lessOf, mostOf } from '../attribution.ts';
import { isConfided, standsForMany } from '../chatham-house.ts';
import type { Participant, Session, Turn } from '../state.ts';
import type { AttributionLevel, Place, RegionalGroup, Role, StakeholderGroup } from '../words.ts';

/** For whom something is drawn. `public` is everybody: phones, the room, the page afterwards. */
export type Audience = 'public' | Role;

/** Opens the words an entry carries; nothing where they were erased or never were. */
export type ReadWords = (eid: EntryId) => Words | undefined;

/** Somebody as this audience may see them. `name` and `organisation` are there only where they may be said. */
export interface Label {
  as: AttributionLevel;
  name?: string;
  organisation?: string;
  /** Absent where the person asked to be withheld. */
  group?: StakeholderGroup;
  place?: Place;
  region?: RegionalGroup;
}

/** The team sees who is speaking to it, whatever may be published later (P1). */
export const isStaff = (audience: Audience) => audience !== 'public' && audience !== 'room_screen';

/**
 * What is being attributed: how somebody chose to be shown for it, the entry with the name and the organisation in force then,
 * and the part of the running order it belongs to. What is not said is as the person has chosen now.
 */
export interface Chosen {
  as?: AttributionLevel;
  words?: EntryId;
  /** The group it counts for, where that is settled otherwise: a hand keeps the group it was raised with (J9). */
  group?: string;
  segment?: string | undefined;
  /** The question that is read out for them: it keeps the part it was submitted in (M7). */
  question?: EntryId | undefined;
  /** Shown only to those who call people up, while they call them (M3). */
  calling?: true;
}

/** What a turn is attributed by: how its speaker had chosen when it began (J7), and its part. */
export const ofTurn = ({ self, segment, question }: Turn): Chosen => ({ ...self, segment, question });

/** The desks from which people are called to the floor. */
export const calls = (audience: Audience) =>
  audience === 'organiser' || audience === 'moderator' || audience === 'online_moderator';

/**
 * How somebody may be shown (P1, S16, M2): as they chose for this contribution, or as they have chosen now. A name given later, for
 * another level, is not shown beside what was said before. The one gate for names: every view and document asks it.
 */
export function labelOf(
  session: Readonly<Session>,
  read: ReadWords,
  who: Owner,
  audience: Audience,
  chosen?: Chosen,
): Label {
  const isCalling = chosen?.calling && calls(audience);
  const askedIn = chosen?.question && session.questions[chosen.question]?.segment;
  const isTold = (!isConfided(session, chosen?.segment) || isCalling) && !isConfided(session, askedIn);
  if (who.startsWith('seat:'))
    return isTold ? ofPanel(session, read, who.slice('seat:'.length), audience) : { as: 'withheld' };
  const person = session.people[who];
  if (!person) return { as: 'withheld' };
  const { words } = { words: person.words, ...chosen };
  const as = lessOf(chosen?.as ?? person.as, mostOf(session));
  const { group: groupThen, region, place } = session.formerly[words] ?? person; // forward only (J7)
  const group = (chosen?.group as StakeholderGroup | undefined) ?? groupThen; // the queue keeps groups as texts
  if (!isTold) return confided(session, as, group);
  const said = read(words);
  const name = said?.name || undefined;
  const organisation = said?.organisation || undefined;
  if (isStaff(audience)) return trim({ as, name, organisation, group, region, place });
  return trim({ as, ...shown(as, { group, place }, name, organisation) });
}

/** In a part under the Chatham House Rule the group stands for everybody, for the team as well (M2). */
function confided(session: Readonly<Session>, as: AttributionLevel, group: StakeholderGroup): Label {
  return as !== 'withheld' && standsForMany(session, group) ? { as: 'group', group } : { as: 'withheld' };
}

type Self = Pick<Participant, 'group' | 'place'>;

/** Somebody of the panel who answers from the queue is named as the panel is: to all, once the seat is filled (F11). */
function ofPanel(session: Readonly<Session>, read: ReadWords, seat: string, audience: Audience): Label {
  const known = seatLabel(session, read, seat, audience);
  if (!known?.name) return { as: 'withheld' };
  const { name, organisation, group } = known;
  return trim({ as: 'named', name, organisation: organisation || undefined, group });
}

function shown(as: AttributionLevel, { group, place }: Self, name?: string, organisation?: string) {
  if (as === 'named') return { name, organisation, group, place };
  if (as === 'organisation') return { organisation, group, place };
  if (as === 'group') return { group, place };
  return {};
}

/** Leaves out what is not there, so that what two audiences see compares as it reads. */
function trim(label: { [K in keyof Label]?: Label[K] | undefined } & { as: AttributionLevel }): Label {
  return Object.fromEntries(Object.entries(label).filter(([, value]) => value !== undefined)) as unknown as Label; // keys and types unchanged
}

/** A speaker of the panel: announced, so named to all, once the seat is filled. */
export interface SeatLabel {
  seat: string;
  name: string;
  organisation: string;
  group?: StakeholderGroup;
  region?: RegionalGroup;
  confirmation: 'confirmed' | 'provisional' | 'to_be_confirmed';
  description: string;
}

/**
 * A seat as an audience may see it: the team sees all; everybody else the names of those who have agreed to come, and
 * nothing that the proposal says of a seat (P5).
 */
export function seatLabel(
  session: Readonly<Session>,
  read: ReadWords,
  seat: string,
  audience: Audience,
): SeatLabel | undefined {
  const known = session.seats[seat];
  if (!known) return undefined;
  const { group, region, confirmation, words } = known;
  const said = read(words);
  const isShown = isStaff(audience) || confirmation !== 'to_be_confirmed';
  return {
    seat,
    name: (isShown && said?.name) || '',
    organisation: (isShown && said?.organisation) || '',
    description: (isStaff(audience) && said?.description) || '',
    confirmation,
    ...(group && { group }),
    ...(region && isStaff(audience) && { region }),
  };
}
