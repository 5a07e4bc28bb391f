import { describe, expect, test } from 'vitest';
import { personKey } from './names.ts';
import { readPeople, readPerson } from './people.ts';
import { readOpenSeats } from './seats.ts';

describe('one line of a person', () => {
  test.each([
    ['Ann Bell, Civil Society, African Group', ['Ann Bell', null, 'civil_society', 'african_group', null]],
    ['Bell, Ann, Government, Asia-Pacific Group', ['Ann Bell', null, 'government', 'asia_pacific_group', null]],
    ['BELL, Ann, Government, WEOG', ['Ann BELL', null, 'government', 'weog', null]],
    ['van der Berg, Ann, Private Sector, WEOG', ['Ann van der Berg', null, 'private_sector', 'weog', null]],
    [
      'Dr. Ann Bell, Technical Community, Latin American and Caribbean Group (GRULAC)',
      ['Ann Bell', null, 'technical_community', 'grulac', null],
    ],
    [
      'Ann Bell (Tideway Trust), Academia, Eastern European Group',
      ['Ann Bell', 'Tideway Trust', 'academia', 'eastern_european_group', null],
    ],
    [
      'Ann Bell, Lead, Tideway Trust, Civil Society, Asia Pacific Regional Group',
      ['Ann Bell', 'Tideway Trust', 'civil_society', 'asia_pacific_group', null],
    ],
    ['Ann Bell (TBC), Government, African Group', ['Ann Bell', null, 'government', 'african_group', 'to_be_confirmed']],
    [
      'Ann Bell, Government, African Group - provisionally confirmed',
      ['Ann Bell', null, 'government', 'african_group', 'provisional'],
    ],
    ['Ann Bell, Government, African Group (confirmed)', ['Ann Bell', null, 'government', 'african_group', 'confirmed']],
    ['à confirmer, Secteur privé, Groupe africain', [null, null, 'private_sector', 'african_group', 'to_be_confirmed']],
    ['TBC', [null, null, null, null, 'to_be_confirmed']],
    ['Government, African Group', [null, null, 'government', 'african_group', null]],
    ['Mr,Ann,BELL,Academia,Harbour School', ['Ann BELL', 'Harbour School', 'academia', null, null]],
    ['أحمد علي، المجتمع المدني، المجموعة الأفريقية', ['أحمد علي', null, 'civil_society', 'african_group', null]],
  ])('%s', (line, [name, organization, stakeholderGroup, regionalGroup, confirmation]) => {
    expect(readPerson(line)).toMatchObject({ name, organization, stakeholderGroup, regionalGroup, confirmation });
  });

  test.each([
    ['Ann Bell, Governement, African Group', 'group_misspelt'],
    ['Ann Bell, Technical Community, Western European and Oth', 'region_misspelt'],
    ['Ann Bell, Intergovernmental Organization, Intergovernmental Organization', 'group_in_place_of_region'],
    ['Ann Bell, African Group, Civil Society', 'region_before_group'],
    ['Ann Bell, Kenya, African Group', 'country_in_place_of_group'],
    ['Ann Bell, Government, Kenya', 'country_in_place_of_region'],
    ['Ann Bell, Government, Asia Pacific', 'unusual_region'],
  ])('a field misused: %s', (line, oddity) => {
    expect(readPerson(line).oddities).toEqual([oddity]);
  });

  test('a lock sign hides a value, or stands before it; also as broken letters', () => {
    expect(readPerson('Ann Bell, 🔒')).toMatchObject({ name: 'Ann Bell', organization: null, isHidden: true });
    expect(readPerson('Ann Bell, πŸ”’Tideway Trust')).toMatchObject({ organization: 'Tideway Trust', isHidden: true });
  });
});

describe('several people on one line', () => {
  const names = (line: string, isRole = false) => readPeople(line, isRole).map((person) => person.name);

  test('joined by words or semicolons', () => {
    expect(names('Ann Bell and Carl Dow')).toEqual(['Ann Bell', 'Carl Dow']);
    expect(names('Ann Bell, Government, WEOG; Carl Dow, Academia, WEOG')).toEqual(['Ann Bell', 'Carl Dow']);
  });

  test('a comma between two may stand before an organisation, except under a role', () => {
    expect(readPeople('Ann Bell, Blue Anchor')).toMatchObject([{ name: 'Ann Bell', organization: 'Blue Anchor' }]);
    expect(names('Ann Bell, Carl Dow', true)).toEqual(['Ann Bell', 'Carl Dow']);
    expect(names('Ann Bell, Carl Dow, Eve Fox')).toEqual(['Ann Bell', 'Carl Dow', 'Eve Fox']);
  });
});

test('the same person is recognised in capitals, turned round, with a title or without diacritics', () => {
  const spellings = ['Łucja Święta', 'ŚWIĘTA Łucja', 'Swieta, Lucja', 'Dr. Lucja SWIETA '];
  expect(new Set(spellings.map(personKey)).size).toBe(1);
});

describe('seats that stand only in the text', () => {
  const seats = (text: string) =>
    readOpenSeats([{ number: 7, text }], []).map(({ description, stakeholderGroup }) => [
      description,
      stakeholderGroup,
    ]);

  test.each([
    ['- A representative from academia/think tank: TBC', [['A representative from academia/think tank', 'academia']]],
    ['– [TBC] a regulator from Africa', [['a regulator from Africa', 'government']]],
    [
      'Speakers TBC from a research institute and a ministry.',
      [
        ['a research institute', 'academia'],
        ['a ministry', 'government'],
      ],
    ],
    [
      'A speaker from the technical community is still to be invited.',
      [['A speaker from the technical community', 'technical_community']],
    ],
    [
      'Ann Bell (civil society), TBC (private sector), TBC (academia).',
      [
        ['(private sector)', 'private_sector'],
        ['(academia)', 'academia'],
      ],
    ],
    ['- Un représentant du secteur privé : à confirmer', [['Un représentant du secteur privé', 'private_sector']]],
    [
      'Two of the six speakers are still TBC.',
      [
        ['Two of the six speakers', null],
        ['Two of the six speakers', null],
      ],
    ],
    ['The moderator is to be confirmed.', []],
    ['Room TBC.', []],
    ['The agenda is to be confirmed with speakers.', []],
  ])('%s', (text, expected) => {
    expect(seats(text)).toEqual(expected);
  });

  test('a seat that is open in the list of speakers is not counted twice', () => {
    const listed = {
      name: null,
      stakeholderGroup: 'academia',
      regionalGroup: null,
      confirmation: 'to_be_confirmed',
      organization: null,
      line: 3,
    } as const;
    expect(readOpenSeats([{ number: 7, text: '- Academia: TBC' }], [listed])).toEqual([]);
  });
});
