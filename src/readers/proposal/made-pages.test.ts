/** Pages made from known values, in the layout of each year and with its accidents, are read back to those values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProposal } from './read-proposal.ts';

const names = [
  ...[
    'Ilse Brandqvist',
    'Kaveh Sohrabian',
    'Nomvula Dlaminikazi',
    'Amaru Quispe-Huanca',
    "Siobhán O'Farrelly",
    'Þóra Jónsdótturkvist',
  ],
  ...[
    'Pieter van der Kerkhove',
    'María José Etxeberrieta',
    'Nguyễn Thị Minh Khaiva',
    'Hamza El Bakkouri',
    'Łucja Świętopełk',
    'Jean-Luc d’Estrées',
  ],
];
const bodies = [
  ...[
    'Lagoon Open Net',
    'Ministry of Ports, Norland',
    'Tideway Cable Trust',
    'Northport Responders Network',
    'Highland Mapping Circle',
  ],
  ...[
    'Access Tomorrow',
    'Plateau Exchange Point',
    'University of Eastmouth',
    'Office of the Regulator, Southland',
    'Blue Anchor',
  ],
];
const titles = [
  ...[
    'Spare keys',
    'Audience: who is it?',
    'Format wars, 30 years on',
    'Night shift: on-call duty & rest',
    'Who repairs “the last mile”?',
  ],
  ...[
    'Speakers, listen!',
    'From 2015 to 2030 – counting down',
    'Time for repair',
    'WS or not WS: naming sessions',
    '10 lessons in 60 minutes',
  ],
];
const groups = [
  ['Civil Society', 'civil_society'],
  ['Government', 'government'],
  ['Intergovernmental Organization', 'intergovernmental_organization'],
  ['Private Sector', 'private_sector'],
  ['Technical Community', 'technical_community'],
] as const;
const regions = [
  ['African Group', 'african_group'],
  ['Asia-Pacific Group', 'asia_pacific_group'],
  ['Eastern European Group', 'eastern_european_group'],
  ['Latin American and Caribbean Group (GRULAC)', 'grulac'],
  ['Western European and Others Group (WEOG)', 'weog'],
] as const;
const formats = [
  ['Panel', 'panel'],
  ['Round Table', 'round_table'],
  ['Break-out Group Discussions', 'break_out_group_discussions'],
  ['Debate', 'debate'],
  ['Birds of a Feather', 'birds_of_a_feather'],
  ['Other', 'other'],
] as const;
const rooms = [
  ['Auditorium', 'auditorium'],
  ['U-shape', 'u_shape'],
  ['Flexible Seating', 'flexible_seating'],
  [null, null],
] as const;
const shares = [
  ['Half.', (minutes: number) => minutes / 2],
  ['At least twenty minutes for Q&A.', () => 20],
  ['One third of the session is an open discussion with participants.', (minutes: number) => minutes / 3],
  ['All of it.', (minutes: number) => minutes],
  ['The moderator keeps 25 minutes for the floor.', () => 25],
  ['Hands are taken in one list, online included.', () => null],
] as const;
const asked = ['Who pays for repair?', 'Who may look inside?', 'What happens next, and where?', 'Which rules help?'];

const made = fc.record({
  year: fc.constantFrom(2018, 2019, 2020, 2021, 2022, 2023, 2024),
  number: fc.integer({ min: 1, max: 999 }),
  title: fc.constantFrom(...titles),
  people: fc.shuffledSubarray(names, { minLength: 9, maxLength: 12 }),
  bodies: fc.shuffledSubarray(bodies, { minLength: 3, maxLength: 3 }),
  group: fc.array(fc.constantFrom(...groups), { minLength: 5, maxLength: 5 }),
  region: fc.array(fc.constantFrom(...regions), { minLength: 5, maxLength: 5 }),
  speakerCount: fc.integer({ min: 1, max: 5 }),
  isAnonymous: fc.boolean(),
  format: fc.constantFrom(...formats),
  room: fc.constantFrom(...rooms),
  minutes: fc.constantFrom(30, 60, 90),
  share: fc.constantFrom(...shares),
  questions: fc.shuffledSubarray(asked, { minLength: 1, maxLength: 4 }),
  questionStyle: fc.constantFrom('prose', '1.', 'A)', 'A.', '- '),
  goals: fc.shuffledSubarray(['5', '9', '16'], { minLength: 0 }),
  noise: fc.record({
    isCrlf: fc.boolean(),
    isIndented: fc.boolean(),
    hasHardBlanks: fc.boolean(),
    hasEntities: fc.boolean(),
    isLegacy: fc.boolean(),
    hasTrailingBlanks: fc.boolean(),
    isLastFirst: fc.boolean(),
    isShouting: fc.boolean(),
    isPrintedTwice: fc.boolean(),
    losesFirst: fc.boolean(),
  }),
});
type Made = typeof made extends fc.Arbitrary<infer Value> ? Value : never;

function pageOf(one: Made): string {
  const { year, noise } = one;
  const lines = [...headOf(one), '', ...peopleOf(one), '', ...formatOf(one), '', ...askedOf(one), ''];
  const goals = one.goals.length === 0 ? [] : ['SDGs', '', ...one.goals.map((goal) => goalLine(goal, year)), ''];
  const body = [
    ...(year === 2018 ? ['Interventions', '', one.share[0], '', 'Diversity', '', 'Two islands, one port.', ''] : []),
    ...(year === 2018 ? ['Three people tell of one night without a network, and the room draws a plan.', ''] : []),
    ...(year === 2019 ? ['Description: Three people tell of one night without a network.', ''] : []),
    ...(year > 2019 ? ['Description:', '', 'Three people tell of one night without a network.', ''] : []),
    ...(year === 2019
      ? ['Expected Outcomes: A drawn plan.', '', `The moderator brings in the audience. ${one.share[0]}`, '']
      : []),
    ...(year > 2019 ? ['Expected Outcomes', '', 'A drawn plan.', ''] : []),
    ...(year === 2020 ? ['Discussion Facilitation: ', '', one.share[0], ''] : []),
    ...(year === 2021 ? [`Audience: ${one.share[0]}`, ''] : []),
    ...(year > 2021 ? [`Hybrid Format: One list of hands. ${one.share[0]}`, ''] : []),
    ...(year < 2024 ? ['Online Participation', '', 'Usage of IGF Tool'] : []),
  ];
  const all = year > 2022 ? [...lines, ...body, ...goals] : [...lines, ...goals, ...body];
  return withNoise(all, noise);
}

function headOf({ year, number, title, noise }: Made): string[] {
  const notice = noise.isLegacy
    ? ['This is now a legacy site. Please move to the new IGF Website at', '', 'You are here', '']
    : [];
  const slot = ['Thursday, 12th November, 2020 (07:20 UTC) - Thursday, 12th November, 2020 (08:20 UTC)', 'Room 3'];
  if (year === 2019) return [...notice, `IGF ${year} WS #${number}`, title];
  if (year === 2020)
    return [
      ...notice,
      `IGF ${year} WS #${number} ${title}`,
      '',
      ...slot,
      'About this Session',
      'One night.',
      '',
      'Subtheme',
      '',
      'Trust',
      '',
    ];
  if (year === 2023)
    return [
      ...notice,
      `IGF ${year} WS #${number} ${title}`,
      '',
      'Time',
      slot[0]!,
      'Room',
      'WS 9 – Hall C',
      'Subtheme',
      '',
      'Data Flows',
      '',
    ];
  return [...notice, ...(year === 2024 ? ['Session'] : []), `IGF ${year} WS #${number} ${title}`];
}

function peopleOf(one: Made): string[] {
  const organizers = one.bodies.map((body, index) =>
    one.isAnonymous ? `${one.group[index]![0]}, ${one.region[index]![0]}` : `${one.people[index]}, ${body}`,
  );
  const counted = organizers
    .map((organizer, index) => `Organizer ${index + 1}: ${organizer}`)
    .slice(one.noise.losesFirst ? 1 : 0);
  const speakers = one.group.slice(0, one.speakerCount).map(([group], index) => {
    return `Speaker ${index + 1}: ${writtenName(one, index)}, ${group}, ${one.region[index]![0]}`;
  });
  const role = (label: string, index: number) =>
    one.year === 2018
      ? [label, '', one.people[index]!, '']
      : [label, '', `${one.people[index]}, ${one.group[0]![0]}, ${one.region[1]![0]}`, ''];
  return [
    ...counted,
    '',
    ...speakers,
    '',
    ...(one.noise.isPrintedTwice ? [...speakers, ''] : []),
    ...role('Moderator', 0),
    ...role('Online Moderator', 1),
    ...role('Rapporteur', 2),
  ];
}

function writtenName({ people, noise }: Made, index: number): string {
  const name = people[index + 3]!;
  const words = name.split(' ');
  // Where a surname ends is only plain in names of two words.
  if (!noise.isLastFirst || words.length !== 2) return name;
  const [first, last] = words;
  return `${noise.isShouting ? last!.toUpperCase() : last}, ${first}`;
}

function formatOf({ year, format, room, minutes }: Made): string[] {
  if (year === 2024)
    return ['Format', '', 'Roundtable', `Duration (minutes): ${minutes}`, 'Format description: One table.'];
  return ['Format', '', [format[0], room[0], `${minutes} Min`].filter((part) => part !== null).join(' - ')];
}

function askedOf({ year, questions, questionStyle }: Made): string[] {
  if (year === 2018) return [];
  const marked = questions.map((question, index) => {
    const letter = 'ABCD'[index];
    const mark = { prose: '', '1.': `${index + 1}. `, 'A)': `${letter}) `, 'A.': `${letter}. `, '- ': '- ' }[
      questionStyle
    ];
    return `${mark}${question}`;
  });
  return ['Policy Question(s)', '', ...(questionStyle === '- ' ? marked : [marked.join(' ')])];
}

function goalLine(goal: string, year: number): string {
  const title = {
    5: 'Gender Equality',
    9: 'Industry, Innovation and Infrastructure',
    16: 'Peace, Justice and Strong Institutions',
  }[goal];
  return year < 2021 ? `GOAL ${goal}: ${title}` : `${goal}. ${title}`;
}

function withNoise(lines: string[], noise: Made['noise']): string {
  return lines
    .map((line) => (noise.isIndented && line !== '' ? `    ${line}` : line))
    .map((line) =>
      noise.hasEntities ? line.replace(/&/g, '&amp;').replace(/–/g, '&ndash;').replace(/’/g, '&rsquo;') : line,
    )
    .map((line) => (noise.hasHardBlanks ? line.replace(/(?<=\S) (?=\S)/g, '\u00a0') : line))
    .map((line) => (noise.hasTrailingBlanks ? `${line}  ` : line))
    .join(noise.isCrlf ? '\r\n' : '\n');
}

function expected(one: Made) {
  const { year, noise } = one;
  const organizers = one.bodies.map((body, index) =>
    one.isAnonymous
      ? { name: null, organization: null, stakeholderGroup: one.group[index]![1], regionalGroup: one.region[index]![1] }
      : { name: one.people[index], organization: body, stakeholderGroup: null, regionalGroup: null },
  );
  const speakers = one.group.slice(0, one.speakerCount).map(([, stakeholderGroup], index) => {
    const written = writtenName(one, index);
    const [last, first] = written.split(', ');
    return {
      name: first ? `${first} ${last}` : written,
      stakeholderGroup,
      regionalGroup: one.region[index]![1],
      confirmation: null,
    };
  });
  const hasSlot = year === 2020 || year === 2023;
  return {
    ref: { event: 'IGF', year, type: 'WS', number: one.number },
    title: one.title,
    organizers: organizers.slice(noise.losesFirst ? 1 : 0),
    speakers,
    onsiteModerators: [one.people[0]],
    onlineModerators: [one.people[1]],
    rapporteurs: [one.people[2]],
    format: year === 2024 ? 'roundtable' : one.format[1],
    roomLayout: year === 2024 ? null : one.room[1],
    plannedMinutes: one.minutes,
    slotMinutes: hasSlot ? 60 : null,
    audienceMinutes: one.share[1](one.minutes),
    policyQuestions: year === 2018 ? [] : one.questions,
    sdgs: one.goals,
    unread: [],
  };
}

test('a made page is read back to what it was made from, in every layout', () => {
  fc.assert(
    fc.property(made, (one) => {
      const reading = readProposal(pageOf(one));
      const { organizers, speakers, ...rest } = expected(one);
      expect(reading).toMatchObject(rest);
      expect(reading.policyQuestions).toEqual(rest.policyQuestions);
      expect(reading.organizers.map(({ line: _, isHidden: __, ...person }) => person)).toEqual(organizers);
      expect(reading.speakers.map(({ line: _, organization: __, ...person }) => person)).toEqual(speakers);
    }),
    { numRuns: 150 },
  );
});
