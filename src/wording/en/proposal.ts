import { minutes, plural } from '../plural.ts';

const count = plural('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** A proposal as it was read: its fields, and what was noticed. */

/** Names one after the other, as a sentence takes them. */
export const listed = (names: string[]) => list.format(names);

export const sheet = {
  /** Stands between two things said of somebody. */
  apart: ', ',
  whole: 'Read it whole',
  title: 'The proposal as read',
  plan: 'What the session is about',
  seen: (label: string, lines: string) => `“${label}”, ${lines}`,
  line: (line: number) => `line ${line}`,
  lines: (from: number, to: number) => `lines ${from}–${to}`,
  toLine: (line: number) => `line ${line}`,
  concepts: {
    title: 'Title',
    occasion: 'Time and place',
    slot: 'Slot and the floor’s share',
    organizer: 'Organisers',
    speaker: 'Speakers',
    open_seats: 'Open seats',
    onsite_moderator: 'Moderator',
    online_moderator: 'Online moderator',
    rapporteur: 'Rapporteur',
    format: 'Format',
    policy_questions: 'Policy questions',
    sdgs: 'Goals',
    description: 'Description',
    expected_outcomes: 'Expected outcomes',
    other: 'Other fields',
    whole: 'The page as a whole',
    unread: 'Unread',
  },
  unread: (lines: number) =>
    count(lines, {
      one: 'One line was not understood. It stays with the page.',
      other: '# lines were not understood. They stay with the page.',
    }),
  notSaid: 'The page does not say.',
  isHidden: 'hidden on the page',
  promised: (floor: number, slot: number) => `${minutes(floor)} of ${minutes(slot)} belong to the floor.`,
  inSeats: 'Change in the seats',
};

export const weights = { decide: 'Decide', check: 'Check', note: 'Note' };

export const settling = {
  word: 'Your word on it',
  optional: 'optional',
  settle: 'It is settled',
  aside: 'Set aside',
  answer: 'Answer this',
  settled: 'Settled',
  said: (word: string) => `Settled: ${word}`,
};

/** Roles as a sentence about a person names them. */
export const findingRoles = {
  organizer: 'organiser',
  speaker: 'speaker',
  onsite_moderator: 'moderator',
  online_moderator: 'online moderator',
  rapporteur: 'rapporteur',
};

/** What was noticed in a proposal, by its code. `findingSentence` hands over names in the reader's language. */
export const findings = {
  open_seats: (p: { open: number; planned: number }) =>
    count(p.open, {
      one: `One of ${p.planned} seats stands only in the text. Name somebody, or close the seat.`,
      other: `# of ${p.planned} seats stand only in the text. Name somebody, or close the seats.`,
    }),
  questions_in_one_paragraph: (p: { questions: number }) =>
    count(p.questions, {
      one: 'A question stood inside a paragraph. Is this the right cut?',
      other: '# questions stood in one paragraph. Are these the right cuts?',
    }),
  person_in_several_roles: (p: { name: string; roles: string }) => `${p.name} has several roles at once: ${p.roles}.`,
  groups_missing_on_panel: (p: { names: string }) => `Nobody on the named panel is from: ${p.names}.`,
  regions_missing_on_panel: (p: { names: string }) => `Nobody on the named panel is from: ${p.names}.`,
  regions_missing_look_for: (p: { names: string; lookFor: string }) =>
    `Nobody on the named panel is from: ${p.names}. For the open seats look for: ${p.lookFor}.`,
  groups_missing_look_for: (p: { names: string; lookFor: string }) =>
    `Nobody on the named panel is from: ${p.names}. For the open seats look for: ${p.lookFor}.`,
  no_audience_share: 'The page promises no time to the audience. Half is the usual.',
  audience_share: (p: { floor: number; of: number }) =>
    p.of > 0
      ? `${p.floor} of ${p.of} minutes are promised to the audience. This becomes the promise shown to everyone.`
      : `${p.floor} minutes are promised to the audience. This becomes the promise shown to everyone.`,
  minutes_exceed_slot: (p: { planned: number; slot: number }) =>
    `${p.planned} minutes are planned and the slot has ${p.slot}. The slot binds on the day.`,
  slot_longer_than_format: (p: { planned: number; slot: number }) =>
    `The slot has ${p.slot} minutes, more than the ${p.planned} that are planned.`,
  minutes_planned: (p: { planned: number; total: number; left: number }) =>
    `The text plans ${p.planned} of ${p.total} minutes and leaves ${p.left}.`,
  minutes_do_not_add_up: (p: { sum: number; total: number; difference: number }) =>
    p.difference > 0
      ? `The minutes on the page add up to ${p.sum} of ${p.total}: ${p.difference} too many.`
      : `The minutes on the page add up to ${p.sum} of ${p.total}: ${-p.difference} have no use yet.`,
  speakers_do_not_match_text: (p: { inText: number; seats: number }) =>
    `The text speaks of ${p.inText} presentations, but ${p.seats} speakers are named or announced.`,
  speakers_to_be_confirmed: (p: { open: number; listed: number }) =>
    count(p.open, {
      one: `One of ${p.listed} listed speakers is not confirmed.`,
      other: `# of ${p.listed} listed speakers are not confirmed.`,
    }),
  few_speakers: (p: { named: number; atLeast: number }) =>
    count(p.named, {
      one: `One speaker is named; forms have asked for at least ${p.atLeast}.`,
      other: `# speakers are named; forms have asked for at least ${p.atLeast}.`,
    }),
  role_missing: (p: { role: string }) => `Nobody is named for this role: ${p.role}.`,
  role_to_be_confirmed: (p: { role: string }) => `This role is still to be confirmed: ${p.role}.`,
  group_misspelt: (p: { value: string }) => `The stakeholder group is spelt in an unusual way: “${p.value}”.`,
  region_misspelt: (p: { value: string }) => `The regional group is spelt in an unusual way or cut off: “${p.value}”.`,
  group_in_place_of_region: (p: { value: string }) =>
    `A stakeholder group stands where the region should: “${p.value}”.`,
  region_before_group: (p: { value: string }) => `Region and stakeholder group have changed places: “${p.value}”.`,
  country_in_place_of_group: (p: { value: string }) =>
    `A country stands where the stakeholder group should: “${p.value}”.`,
  country_in_place_of_region: (p: { value: string }) => `A country stands where the region should: “${p.value}”.`,
  unusual_region: (p: { value: string }) => `The region is not written as on the form: “${p.value}”.`,
  hidden_value: (p: { name: string }) =>
    p.name === ''
      ? 'The page hides the organisation of somebody it does not name.'
      : `The page hides or locks the organisation of ${p.name}.`,
  listed_twice: (p: { name: string; times: number }) =>
    p.name === ''
      ? `The same entry is listed ${p.times} times; it counts once.`
      : `${p.name} is listed ${p.times} times and counts once.`,
  columns_name_a_speaker: (p: { name: string }) =>
    `A line of exported columns names ${p.name}, who is a speaker; it was not counted as an organiser.`,
  list_starts_late: (p: { first: number }) => `This list starts at number ${p.first}; the lines before it are missing.`,
  no_title: 'The page has no title.',
  no_number: 'The page does not say the number of the session.',
  no_policy_question: 'No policy question was found. The report is ordered by them.',
  set_up_as_format: (p: { value: string }) => `Under the format stands how the room is set up: ${p.value}.`,
  repeated_block: 'This repeats what the page has said before.',
  text_cut_off: (p: { ending: string }) => `The text ends in the middle of a sentence: “… ${p.ending}”.`,
  unread_lines: (p: { unread: number }) =>
    count(p.unread, { one: 'One line was not understood.', other: '# lines were not understood.' }),
};
