import { minutes, plural } from '../plural.ts';

const count = plural('en');

export const rehearsal = 'Rehearsal: nobody here is real';

export const groups = {
  government: 'Government',
  civil_society: 'Civil society',
  private_sector: 'Private sector',
  technical_community: 'Technical community',
  academia: 'Academia',
  intergovernmental_organization: 'Intergovernmental organisation',
  other: 'Other',
};

/** At most six letters: they stand under bars. */
export const shortGroups = {
  government: 'Gov',
  civil_society: 'Civ',
  private_sector: 'Prv',
  technical_community: 'Tec',
  academia: 'Aca',
  intergovernmental_organization: 'IGO',
  other: 'Other',
};

export const regions = {
  african_group: 'African Group',
  asia_pacific_group: 'Asia-Pacific Group',
  eastern_european_group: 'Eastern European Group',
  grulac: 'Latin America and the Caribbean (GRULAC)',
  weog: 'Western Europe and Others (WEOG)',
  intergovernmental_organization: 'International organisation',
  unspecified: 'I would rather not say',
};

export const places = { room: 'In the room', online: 'Online', hub: 'In a hub' };
export const shortPlaces = { room: 'room', online: 'online', hub: 'hub' };

export const attribution = {
  named: 'By name',
  organisation: 'As my organisation, without my name',
  group: 'As my stakeholder group only',
  withheld: 'Not quoted; counted only in totals',
};

/** How others see somebody whom the team reads more of. */
export const shownAs = (shown: string) => `Shown as: ${shown}`;
export const withheld = 'A participant';
/** The same within a sentence, where several may stand for one. */
export const unnamed = (people: number) => count(people, { one: 'a participant', other: '# participants' });
/** Somebody quoted as their group: the group stands where the name would. */
export const someoneFrom = (group: string) => group;

export const roles = {
  organiser: 'Organiser',
  moderator: 'Moderator',
  online_moderator: 'Online moderator',
  rapporteur: 'Rapporteur',
  room_screen: 'Room screen',
};

export const segments = {
  introduction: 'Introduction',
  presentation: 'Presentation',
  panel: 'Panel discussion',
  floor: 'The floor',
  closing: 'Closing',
};

export const presentationOf = (place: number, all: number) => `Presentation ${place} of ${all}`;
export const openSeat = 'A seat still open';

export const confirmations = {
  confirmed: 'confirmed',
  provisional: 'provisionally confirmed',
  to_be_confirmed: 'to be confirmed',
};

export const orderReasons = {
  raised_before: 'It has been raised already',
  of_substance: 'It is about the matter, not about how the session is run',
  other: 'Another reason, in words',
};
export const orderDown = (reason: string) => `A point of order was taken down. Reason: ${reason}`;

export const overrides = {
  answers_directly: 'Answers the speaker directly',
  must_leave: 'Must leave soon',
  interpretation_ends: 'Interpretation ends soon',
  other: 'Another reason, in words',
};

export const returns = {
  off_topic: 'It belongs to another session',
  duplicate: 'It has been submitted already',
  unkind: 'It is about a person, not about the matter',
  other: 'Another reason, in words',
};

/** Why somebody stands where they stand. Two short sentences at most: what decides, and the promise. */
export const reasons = {
  longest_waiting: 'Waiting longest.',
  second_turn: (turns: number) =>
    count(turns, { one: 'Has spoken once already.', other: 'Has spoken # times already.' }),
  first_of_group_new: (group: string) => `${group} has not been heard yet.`,
  first_of_group: (group: string, seconds: number) =>
    `${group} has had ${minutes(seconds)}, the least of those waiting then.`,
  first_of_group_then: (group: string, seconds: number) =>
    `${group} will by then have had ${minutes(seconds)}, the least of those waiting.`,
  least_heard_new: (group: string, who: string) =>
    `${group} has not been heard yet; within it, ${who} has been heard least.`,
  least_heard: (group: string, seconds: number, who: string) =>
    `${group} has had ${minutes(seconds)}; within it, ${who} has been heard least.`,
  least_heard_then: (group: string, seconds: number, who: string) =>
    `${group} will by then have had ${minutes(seconds)}; within it, ${who} has been heard least.`,
  overtaken_enough: (group: string) => `First in line of ${group.toLowerCase()}: nobody goes before any more.`,
  by_order: 'In the place the order gives.',
  point_of_order: 'Point of order.',
  reply: 'Answers, by the moderator’s leave.',
  chair: 'Called by the moderator.',
};
/** How a turn or a hand differs from an ordinary one. */
export const spokenAs = { order: 'Point of order', reply: 'Reply', readOut: 'Read out for somebody who cannot speak' };
export const stopNow = 'Stop now';
export const about = (time: string) => `About ${time}.`;
export const tooLate = 'Not within the time left, as things stand.';
export const latest = (turns: number) =>
  turns <= 0
    ? 'Next at the very latest.'
    : count(turns, {
        one: 'Called after one more turn at the very latest.',
        other: 'Called after # more turns at the very latest.',
      });

export const clockWords = {
  left: 'Time left',
  closeNow: 'Close now',
  over: 'Over time',
  overWhose: (whose: string) => `Over: the time of ${whose}`,
  paused: 'Paused',
  secondsLeft: (seconds: number) => `${minutes(seconds)} left`,
  secondsOver: (seconds: number) => `${minutes(seconds)} over`,
  serverTime: 'Server time',
};

export const ribbon = {
  alternative: (panel: string, floor: string, handover: string) =>
    `Timeline of the session. The panel has used ${panel}, the floor ${floor}. The rest of the floor’s time begins at ${handover} at the latest.`,
  panel: (time: string) => `Grey: panel ${time}`,
  floor: (time: string) => `Solid: floor had ${time}`,
  lost: (time: string, promised: string) => `Hatched: lost ${time} of ${promised}`,
  owed: (time: string, promised: string) => `Hatched: owed ${time} of ${promised}`,
  now: 'Line: now',
  opensBy: (clock: string, owed: string) => `The floor opens by ${clock} and is still owed ${owed}.`,
  kept: 'The floor has had all that was promised.',
};

export const states = {
  live: 'Live',
  kept: 'Kept',
  sending: 'Sending',
  waits: 'Waits here',
  offline: (since: string) => `No line since ${since}. You see what was known then; the clock is estimated.`,
  waiting: (acts: number) => count(acts, { one: '# act waits here', other: '# acts wait here' }),
  takeBack: 'Take back',
};

export const skip = 'Skip to content';
export const language = 'Language';
export const needsReason = 'All will see why.';
export const cancel = 'Cancel';
export const back = 'Back';
export const save = 'Save';
export const supportCount = (people: number) => count(people, { one: '# supports it', other: '# support it' });
export const supportedBy = (people: number) => `Support · ${people}`;
export const youSupport = (people: number) => `You support this · ${people}`;
export const yours = 'Yours';
export const othersFirst = (others: number) =>
  others === 0
    ? 'No other question can come first.'
    : count(others, { one: 'At most # other question first.', other: 'At most # other questions first.' });
export const nextUp = 'Next.';
export const placeNumber = (place: number) => `Place ${place}.`;
