/** What there is to say about the people: open seats, several roles, missing roles, values misused. */
import { personKey } from '../names.ts';
import type { Oddity } from '../people.ts';
import { blockLines, type Check, finding, inWords, listed } from './finding.ts';

/** Form rules from 2017 to 2023 want three speakers who were asked and are willing. */
const fewestSpeakers = 3;

export const openSeats: Check = ({ reading }) => {
  const { openSeats, speakers } = reading;
  if (openSeats.length === 0) return [];
  const planned = speakers.length + openSeats.length;
  const seats = openSeats.map((seat) => seat.description);
  const are = openSeats.length === 1 ? 'is' : 'are';
  const message = `${openSeats.length} of ${planned} speakers ${are} still to be confirmed and ${are === 'is' ? 'stands' : 'stand'} only in the text: ${listed(seats)}.`;
  return [
    finding(
      'open_seats',
      'decide',
      message,
      { open: openSeats.length, planned, seats },
      openSeats.map((seat) => seat.line),
    ),
  ];
};

export const speakersToBeConfirmed: Check = ({ reading }) => {
  const open = reading.speakers.filter((speaker) => speaker.confirmation === 'to_be_confirmed');
  if (open.length === 0) return [];
  const message = `${open.length} of ${reading.speakers.length} listed speakers ${open.length === 1 ? 'is' : 'are'} marked as to be confirmed.`;
  return [
    finding(
      'speakers_to_be_confirmed',
      'check',
      message,
      { open: open.length, listed: reading.speakers.length },
      open.map((speaker) => speaker.line),
    ),
  ];
};

export const fewSpeakers: Check = ({ reading }) => {
  const named = reading.speakers.filter(
    (speaker) => speaker.name !== null && speaker.confirmation !== 'to_be_confirmed',
  );
  if (named.length >= fewestSpeakers) return [];
  const message = `${named.length === 0 ? 'No speaker is' : `Only ${named.length} ${named.length === 1 ? 'speaker is' : 'speakers are'}`} named; forms have asked for at least ${fewestSpeakers}.`;
  return [
    finding(
      'few_speakers',
      'check',
      message,
      { named: named.length, atLeast: fewestSpeakers },
      named.map((speaker) => speaker.line),
    ),
  ];
};

export const severalRoles: Check = ({ reading }) => {
  const roles = new Map<string, { name: string; roles: string[]; lines: number[] }>();
  const add = (name: string | null, role: string, line: number) => {
    if (name === null) return;
    const key = personKey(name);
    const person = roles.get(key) ?? { name, roles: [], lines: [] };
    if (!person.roles.includes(role)) person.roles.push(role);
    person.lines.push(line);
    roles.set(key, person);
  };
  for (const { name, line } of reading.organizers) add(name, 'organizer', line);
  for (const { role, name, line } of reading.roles) if (role === 'onsite_moderator') add(name, role, line);
  for (const { name, line } of [...reading.speakers, ...reading.additionalSpeakers]) add(name, 'speaker', line);
  for (const { role, name, line } of reading.roles) if (role !== 'onsite_moderator') add(name, role, line);
  return [...roles.values()]
    .filter((person) => person.roles.length > 1)
    .map((person) =>
      finding(
        'person_in_several_roles',
        'check',
        `${person.name} is ${listed(person.roles.map((role) => inWords[role] ?? role))} at once.`,
        { name: person.name, roles: person.roles },
        person.lines,
      ),
    );
};

export const missingRoles: Check = ({ reading, notes, blocks }) =>
  (['onsite_moderator', 'online_moderator', 'rapporteur'] as const).flatMap((role) => {
    if (reading.roles.some((holder) => holder.role === role)) return [];
    const open = notes.openRoles.filter((one) => one.role === role).map((one) => one.line);
    const lines = open.length > 0 ? open : blockLines(blocks, role);
    const isOpen = open.length > 0;
    const what = role === 'onsite_moderator' ? 'on-site moderator' : inWords[role];
    return [
      finding(
        isOpen ? 'role_to_be_confirmed' : 'role_missing',
        'check',
        isOpen ? `The ${what} is still to be confirmed.` : `No ${what} is named.`,
        { role },
        lines,
      ),
    ];
  });

const oddityMessages: Record<Oddity, (value: string) => string> = {
  group_misspelt: (value) => `The stakeholder group is spelt in an unusual way: "${value}".`,
  region_misspelt: (value) => `The regional group is spelt in an unusual way or cut off: "${value}".`,
  group_in_place_of_region: (value) => `A stakeholder group stands where the regional group should: "${value}".`,
  region_before_group: (value) => `Regional group and stakeholder group have changed places: "${value}".`,
  country_in_place_of_group: (value) => `A country stands where the stakeholder group should: "${value}".`,
  country_in_place_of_region: (value) => `A country stands where the regional group should: "${value}".`,
  unusual_region: (value) => `The regional group is not written as on the form: "${value}".`,
};

export const misusedFields: Check = ({ notes }) =>
  notes.oddities.map(({ oddity, text, line }) =>
    finding(
      oddity,
      oddity === 'unusual_region' ? 'note' : 'check',
      oddityMessages[oddity](text.slice(0, 200)),
      { value: text.slice(0, 200) },
      [line],
    ),
  );

export const hiddenValues: Check = ({ notes }) =>
  notes.hidden.map(({ name, line, isShown }) =>
    finding(
      'hidden_value',
      'note',
      isShown
        ? `A lock sign stands before the organisation of ${name ?? 'somebody not named'}.`
        : `The page hides the organisation of ${name ?? 'somebody not named'}.`,
      { name: name ?? '' },
      [line],
    ),
  );

export const repeatedPeople: Check = ({ notes }) => [
  ...notes.repeated.map(({ name, lines }) =>
    finding(
      'listed_twice',
      'note',
      `${name || 'The same entry'} is listed ${lines.length} times; it counts once.`,
      { name, times: lines.length },
      lines,
    ),
  ),
  ...notes.columns.map(({ name, line }) =>
    finding(
      'columns_name_a_speaker',
      'check',
      `A line of exported columns names ${name}, who is a speaker; it was not counted as an organiser.`,
      { name },
      [line],
    ),
  ),
];

export const missingOrdinals: Check = ({ notes }) =>
  (['organizer', 'speaker'] as const).flatMap((role) => {
    const counted = notes.ordinals.filter((one) => one.role === role);
    const lowest = Math.min(...counted.slice(0, 1000).map((one) => one.ordinal));
    if (counted.length === 0 || lowest <= 1) return [];
    return [
      finding(
        'list_starts_late',
        'check',
        `The list of ${inWords[role]}s starts at number ${lowest}; the lines before it are missing.`,
        { role, first: lowest },
        [counted[0]!.line],
      ),
    ];
  });
