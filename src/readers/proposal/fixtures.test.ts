/** Our own pages, with invented people, one for each layout and its accidents. They always run. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProposal } from './read-proposal.ts';
import type { ProposalReading } from './reading.ts';

const read = (name: string): ProposalReading =>
  readProposal(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8'));
const codes = (reading: ProposalReading) => reading.findings.map((finding) => finding.code);
const labels = (reading: ProposalReading, concept: string) =>
  reading.fields.filter((field) => field.concept === concept).map((field) => field.sourceLabel);

/** What a page says, in one line each: names and what the page gives with them. */
function brief(reading: ProposalReading) {
  const {
    ref,
    title,
    format,
    roomLayout,
    plannedMinutes,
    slotMinutes,
    audienceMinutes,
    sdgs,
    policyQuestions,
    unread,
  } = reading;
  return {
    ref: [ref.event, ref.year, ref.type, ref.number],
    title,
    organizers: reading.organizers.map(
      ({ name, organization, stakeholderGroup }) => `${name ?? stakeholderGroup}, ${organization}`,
    ),
    speakers: reading.speakers.map(({ name, stakeholderGroup, regionalGroup, confirmation }) =>
      [name, stakeholderGroup, regionalGroup, confirmation].filter((word) => word !== null).join(' '),
    ),
    openSeats: reading.openSeats.map(({ description }) => description),
    roles: [reading.onsiteModerators, reading.onlineModerators, reading.rapporteurs].map((people) => people.join('; ')),
    format: [format, roomLayout],
    minutes: [plannedMinutes, slotMinutes, audienceMinutes],
    questions: policyQuestions.length,
    sdgs,
    unread,
  };
}

describe('2016, from a schedule site', () => {
  const reading = read('2016-schedule');

  test('names turned round, a moderator in the list, profiles of organisers, the slot at the end', () => {
    expect(brief(reading)).toEqual({
      ref: [null, null, 'WS', 41],
      title: 'Who answers when the grid goes dark?',
      organizers: ['Halvard Tveitan, Northport Responders Network', 'Nomvula Dlaminikazi, Lagoon City Utility Board'],
      speakers: [
        'Rosalba Marchetti provisional',
        'Pieter VANDEKERKHOVE provisional',
        'Ilse Brandqvist provisional',
        'Amaru Quispe to_be_confirmed',
      ],
      openSeats: [],
      roles: ['Temitope Oyelade', '', ''],
      format: [null, null],
      minutes: [90, 90, null],
      questions: 0,
      sdgs: [],
      unread: [],
    });
    expect(reading.slot).toEqual({
      start: '2016-12-08T14:30',
      end: '2016-12-08T16:00',
      timeZone: 'CST',
      room: 'Workshop Room 7 PALCCO, Guadalajara, Mexico',
    });
  });
});

describe('2017, the long form', () => {
  const reading = read('2017-form');

  test('proposers and their organisations are one person each; columns add one, and give a speaker details', () => {
    expect(brief(reading)).toMatchObject({
      organizers: [
        'Rosalba Marchetti, Tideway Cable Trust',
        'Pieter Vandekerkhove, Port of Eastmouth Authority',
        'Temitope OYELADE, Lagoon Open Net',
      ],
      speakers: ['Ilse Brandqvist', 'Amaru Quispe-Huanca', 'Kaveh Sohrabian technical_community'],
      roles: ['Halvard Tveitan', 'Nomvula Dlaminikazi', 'Temitope Oyelade'],
      minutes: [60, null, 30],
      unread: [],
    });
    expect(reading.organizers.map((organizer) => organizer.stakeholderGroup)).toEqual([
      'civil_society',
      'government',
      'civil_society',
    ]);
    expect(labels(reading, 'tag')).toEqual(['Tag 1', 'Tag 2', 'Tag 3']);
  });

  test('groups known of one speaker only say nothing about the panel', () => {
    expect(codes(reading)).not.toContain('groups_missing_on_panel');
  });
});

describe('2018', () => {
  test('headings with the value below, a description without a label, a seat to be confirmed', () => {
    const reading = read('2018-plain');
    expect(brief(reading)).toEqual({
      ref: ['IGF', 2018, 'WS', 77],
      title: 'Lost and found: data after a company closes',
      organizers: ['Kaveh Sohrabian, Plateau Exchange Point', 'Ilse Brandqvist, Northport Responders Network'],
      speakers: [
        'Amaru Quispe-Huanca private_sector grulac',
        'Rosalba Marchetti civil_society weog',
        'government african_group to_be_confirmed',
      ],
      openSeats: [],
      roles: ['Halvard Tveitan', 'Nomvula Dlaminikazi; Temitope Oyelade', 'Pieter Vandekerkhove'],
      format: ['panel', null],
      minutes: [90, null, 60],
      questions: 0,
      sdgs: [],
      unread: [],
    });
    expect(labels(reading, 'description')).toEqual([null]);
    expect(codes(reading)).toContain('list_starts_late');
  });

  test('without any label the shape and the order of the values tell what they are', () => {
    const reading = read('2018-no-labels');
    expect(brief(reading)).toMatchObject({
      title: 'Counting what nobody reports',
      organizers: ['Ilse Brandqvist, Northport Responders Network', 'Kaveh Sohrabian, Plateau Exchange Point'],
      speakers: [
        'Amaru Quispe-Huanca private_sector grulac',
        'Rosalba Marchetti civil_society weog',
        'Nomvula Dlaminikazi government african_group',
      ],
      roles: ['Halvard Tveitan', 'Temitope Oyelade', 'Pieter Vandekerkhove'],
      format: ['round_table', null],
      minutes: [60, null, 20],
      unread: [],
    });
  });
});

describe('2019', () => {
  const reading = read('2019-open-seats');

  test('one person under three spellings; seats that stand only in the description', () => {
    expect(brief(reading)).toMatchObject({
      organizers: ['Temitope Oyelade, Lagoon Open Net'],
      speakers: [
        'OYELADE Temitope civil_society african_group',
        'Kaveh Sohrabian technical_community asia_pacific_group',
      ],
      openSeats: ['A vendor', 'An official of a ministry from Eastern Europe'],
      roles: ['Temitope Oyelade', '', ''],
      format: ['panel', 'u_shape'],
      minutes: [60, null, 20],
      questions: 3,
      sdgs: ['12', '9'],
    });
    expect(reading.findings[0]).toEqual({
      code: 'open_seats',
      weight: 'decide',
      message:
        '2 of 4 speakers are still to be confirmed and stand only in the text: A vendor and An official of a ministry from Eastern Europe.',
      params: { open: 2, planned: 4, seats: ['A vendor', 'An official of a ministry from Eastern Europe'] },
      lines: [34, 35],
    });
    expect(reading.findings.find(({ code }) => code === 'person_in_several_roles')).toMatchObject({
      params: { name: 'Temitope Oyelade', roles: ['organizer', 'onsite_moderator', 'speaker'] },
      lines: [4, 7, 12],
    });
  });

  test('minutes that do not add up: 10 of overview, four times 10, a third of 60 for the audience', () => {
    expect(reading.plan).toMatchObject({ introductionMinutes: 10, presentations: { count: 4, minutesEach: 10 } });
    expect(reading.findings.find(({ code }) => code === 'minutes_do_not_add_up')).toMatchObject({
      params: { sum: 70, total: 60, difference: 10 },
      lines: [31, 32, 41],
    });
  });

  test('roles that are missing or still open, an empty seat each for the groups rule E looks for', () => {
    expect(
      reading.findings
        .filter(({ code }) => code.startsWith('role_'))
        .map(({ code, params }) => `${code} ${params.role}`),
    ).toEqual(['role_to_be_confirmed online_moderator', 'role_missing rapporteur']);
    expect(reading.findings.find(({ code }) => code === 'regions_missing_on_panel')?.params.lookFor).toEqual([
      'grulac',
    ]);
  });
});

describe('2020 and 2021', () => {
  test('a slot over midnight, shorter than the format; organisers without names; an agenda with minutes', () => {
    const reading = read('2020-slot');
    expect(brief(reading)).toMatchObject({
      ref: ['IGF', 2020, 'WS', 319],
      organizers: ['civil_society, null', 'civil_society, null'],
      speakers: [
        'Amaru Quispe-Huanca private_sector grulac',
        'Rosalba MARCHETTI civil_society weog',
        'Ilse Brandqvist technical_community weog',
        'Nomvula Dlaminikazi intergovernmental_organization intergovernmental_organization',
      ],
      format: ['break_out_group_discussions', 'flexible_seating'],
      minutes: [90, 60, 45],
      questions: 3,
    });
    expect(reading.findings.find(({ code }) => code === 'minutes_exceed_slot')?.params).toEqual({
      planned: 90,
      slot: 60,
    });
    expect(reading.plan.agenda.map(({ minutes, kind }) => `${kind} ${minutes}`)).toEqual([
      'introduction 5',
      'presentation 20',
      'floor 45',
      'closing 10',
    ]);
    expect(reading.runningOrder.reduce((sum, segment) => sum + segment.minutes, 0)).toBe(60);
  });

  test('additional speakers stay apart; groups and regions misused or misspelt are noticed', () => {
    const reading = read('2021-additional');
    expect(reading.speakers).toHaveLength(3);
    expect(
      reading.additionalSpeakers.map(({ name, stakeholderGroup, confirmation }) => [
        name,
        stakeholderGroup,
        confirmation,
      ]),
    ).toEqual([
      ['Pieter Vandekerkhove', 'government', null],
      ['Temitope Oyelade', null, 'to_be_confirmed'],
    ]);
    expect(brief(reading)).toMatchObject({ minutes: [90, 90, 45], sdgs: ['5', '11', '16'], questions: 2, unread: [] });
    expect(codes(reading)).toEqual(
      expect.arrayContaining(['group_misspelt', 'country_in_place_of_group', 'role_missing']),
    );
  });
});

describe('2022 and later', () => {
  test('French values under English labels', () => {
    expect(brief(read('2022-hybride'))).toMatchObject({
      title: 'L’eau, le courant, le réseau : qui rétablit quoi en premier ?',
      organizers: ['government, null', 'civil_society, null'],
      format: ['round_table', 'circle'],
      minutes: [60, 60, 30],
      questions: 3,
      sdgs: ['6.1', '7.1', '9.1'],
      unread: [],
    });
  });

  test('no title, hidden organisations, broken letters, entities, indentation, a byte order mark', () => {
    const reading = read('2023-hidden');
    expect(brief(reading)).toMatchObject({
      ref: [null, null, null, null],
      title: null,
      organizers: [
        'Kaveh Sohrabian, null',
        'Amaru Quispe-Huanca, Highland Mapping Circle',
        'Ilse Brandqvist, Northport Responders Network',
      ],
      roles: ['Temitope Oyelade', 'João Quispe-Huanca', 'Halvard Tveitan'],
      minutes: [60, 60, 60],
      sdgs: ['9.4', '11.4', '16.a'],
      unread: [],
    });
    expect(reading.organizers.map((organizer) => organizer.isHidden)).toEqual([true, true, false]);
    expect(reading.slot).toMatchObject({ start: '2023-10-11T23:45', end: '2023-10-12T00:45', room: 'WS 9 – Room C-1' });
    expect(codes(reading)).toEqual(expect.arrayContaining(['no_title', 'no_number', 'hidden_value', 'listed_twice']));
  });

  test('a block printed twice counts once; a set-up under Format stays what stands under Format', () => {
    const reading = read('2024-twice');
    expect(brief(reading)).toMatchObject({
      ref: ['IGF', 2024, 'OF', 71],
      format: ['roundtable', null],
      minutes: [60, null, 30],
      unread: [],
    });
    expect(reading.speakers).toHaveLength(3);
    expect(codes(reading)).toEqual(expect.arrayContaining(['set_up_as_format', 'repeated_block', 'listed_twice']));
  });
});

describe('other languages', () => {
  test('French labels', () => {
    expect(brief(read('francais'))).toMatchObject({
      ref: ['FGI', 2023, 'WS', 52],
      organizers: ['Nomvula Dlaminikazi, Régie de la Lagune', 'Pieter Vandekerkhove, Port d’Eastmouth'],
      speakers: [
        'Rosalba Marchetti civil_society weog',
        'Ilse Brandqvist technical_community weog',
        'private_sector grulac to_be_confirmed',
      ],
      roles: ['Halvard Tveitan', 'Temitope Oyelade', 'Kaveh Sohrabian'],
      format: ['round_table', 'auditorium'],
      minutes: [90, null, 30],
      questions: 2,
      sdgs: ['9', '17'],
      unread: [],
    });
  });

  test('Spanish labels', () => {
    expect(brief(read('espanol'))).toMatchObject({
      organizers: ['Amaru Quispe-Huanca, Círculo de Mapas del Altiplano', 'Rosalba Marchetti, Tideway Cable Trust'],
      roles: ['Temitope Oyelade', 'Halvard Tveitan', 'Pieter Vandekerkhove'],
      format: ['round_table', null],
      minutes: [60, null, 30],
      questions: 2,
      sdgs: ['9', '11', '16'],
      unread: [],
    });
  });
});

describe('pages that lost or gained structure on the way', () => {
  test('a whole page on one line', () => {
    expect(brief(read('one-line'))).toMatchObject({
      title: 'Quiet failures',
      organizers: ['Kaveh Sohrabian, Plateau Exchange Point', 'Ilse Brandqvist, Northport Responders Network'],
      roles: ['Halvard Tveitan', 'Temitope Oyelade', 'Pieter Vandekerkhove'],
      format: ['panel', 'auditorium'],
      questions: 2,
      sdgs: ['9', '16'],
      unread: [],
    });
  });

  test('the source of a page, with tags', () => {
    expect(brief(read('page-source'))).toMatchObject({
      title: 'Spare keys: recovering a national domain',
      organizers: ['Kaveh Sohrabian, Plateau Exchange Point', 'Rosalba Marchetti, Tideway Cable Trust'],
      roles: ['Temitope Oyelade', '', ''],
      format: ['tutorial', 'classroom'],
      minutes: [30, null, null],
      questions: 2,
      unread: [],
    });
  });
});

test('a text that is no proposal is left unread, every line of it', () => {
  const reading = readProposal('Dear all,\n\nthe meeting of Friday is moved to Monday.\nTime: 10:00 - 11:00\n');
  expect(reading.fields).toEqual([]);
  expect(reading.unread.map(({ line }) => line)).toEqual([1, 3, 4]);
  expect(codes(reading)).toEqual(['not_a_proposal']);
});

test('a line that fits nowhere stays visible as unread', () => {
  const reading = readProposal(
    'IGF 2019 WS #5\nTides\n\nSpeaker 1: Ilse Brandqvist, Government, African Group\n\n%% 7f3a ~~\n\nFormat\n\nPanel - 60 Min\n',
  );
  expect(reading.unread).toEqual([{ line: 6, text: '%% 7f3a ~~' }]);
  expect(reading.findings.find(({ code }) => code === 'unread_lines')).toMatchObject({
    params: { count: 1 },
    lines: [6],
  });
});

test('a menu of the site above the page is no title, even where its words are labels elsewhere', () => {
  const reading = readProposal(
    `About\nSchedule\nParticipation\nJoin us\n${readFileSync(new URL('./fixtures/2018-plain.txt', import.meta.url), 'utf8')}`,
  );
  expect(brief(reading)).toMatchObject({
    ref: ['IGF', 2018, 'WS', 77],
    title: 'Lost and found: data after a company closes',
  });
  expect(reading.speakers).toHaveLength(3);
  expect(reading.unread).toEqual([{ line: 1, text: 'About' }]);
});
