import { describe, expect, test } from 'vitest';
import { readProposal } from '../read-proposal.ts';
import { findingCodes, type RegionalGroup, type Speaker, type StakeholderGroup } from '../reading.ts';
import { panelBalance } from './panel-balance.ts';

const speaker = (stakeholderGroup: StakeholderGroup | null, regionalGroup: RegionalGroup | null): Speaker => ({
  name: 'Ann Bell',
  stakeholderGroup,
  regionalGroup,
  confirmation: null,
  organization: null,
  line: 1,
});
const open = (stakeholderGroup: StakeholderGroup | null) => ({
  description: '',
  stakeholderGroup,
  regionalGroup: null,
  line: 2,
});

describe('the panel against rule E', () => {
  test('the worked example: three named, three open seats', () => {
    const speakers = [
      speaker('intergovernmental_organization', 'grulac'),
      speaker('civil_society', 'weog'),
      speaker('government', 'weog'),
    ];
    const openSeats = [open('academia'), open('private_sector'), open('government')];
    expect(panelBalance({ speakers, openSeats, additionalSpeakers: [] })).toEqual({
      group: { missing: ['private_sector', 'technical_community', 'academia'], lookFor: [], known: 3 },
      region: {
        missing: ['african_group', 'asia_pacific_group', 'eastern_european_group'],
        lookFor: ['african_group', 'asia_pacific_group', 'eastern_european_group'],
        known: 3,
      },
    });
  });

  test('somebody still to be confirmed is not on the confirmed panel, but has a seat', () => {
    const speakers = [
      speaker('government', 'weog'),
      { ...speaker('academia', 'grulac'), confirmation: 'to_be_confirmed' as const },
    ];
    const { group } = panelBalance({ speakers, openSeats: [], additionalSpeakers: [] });
    expect(group.missing).toContain('academia');
    expect(group.known).toBe(1);
  });

  test('additional speakers sit on the panel like all others', () => {
    const additionalSpeakers = [{ ...speaker('private_sector', 'asia_pacific_group'), name: 'Ben Carr' }];
    const { group, region } = panelBalance({
      speakers: [speaker('government', 'weog')],
      openSeats: [],
      additionalSpeakers,
    });
    expect(group.missing).not.toContain('private_sector');
    expect(region.missing).not.toContain('asia_pacific_group');
  });

  test('who belongs to no regional group has a seat and fills none of the five', () => {
    const { region } = panelBalance({
      speakers: [speaker('intergovernmental_organization', 'intergovernmental_organization')],
      openSeats: [],
      additionalSpeakers: [],
    });
    expect(region).toEqual({
      missing: ['african_group', 'asia_pacific_group', 'eastern_european_group', 'grulac', 'weog'],
      lookFor: [],
      known: 0,
    });
  });
});

describe('what needs a decision comes first, and every code is a known one', () => {
  const page = `IGF 2019 WS #5
Tides

Organizer 2: Ilse Brandqvist, Northport
Speaker 1: Ilse Brandqvist, Governement, African Group
Speaker 2: TBC, Government, Kenya

Moderator (TBC)

Format

Panel - 30 Min

Policy Question(s)

Who pays? Who looks?

Description: Four speakers take ten minutes each. A speaker from a university is to be confirmed. Half of the session is for the audience.
`;
  const { findings } = readProposal(page);

  test('in the order decide, check, note', () => {
    const weights = findings.map((finding) => finding.weight);
    expect(weights).toEqual([...weights].sort((left, right) => 'dcn'.indexOf(left[0]!) - 'dcn'.indexOf(right[0]!)));
    expect(new Set(weights)).toEqual(new Set(['decide', 'check', 'note']));
  });

  test('each with a sentence, its lines and its numbers', () => {
    expect(findings.every(({ code }) => (findingCodes as readonly string[]).includes(code))).toBe(true);
    expect(findings.every(({ message }) => /^[A-Z0-9"].*[.]$/.test(message))).toBe(true);
    expect(findings.map(({ code, lines }) => `${code} ${lines.join(' ')}`.trim())).toEqual([
      'open_seats 18',
      'questions_in_one_paragraph 16',
      'person_in_several_roles 4 5',
      'groups_missing_on_panel 5 6',
      'regions_missing_on_panel 5 6',
      'minutes_do_not_add_up 18',
      'speakers_do_not_match_text 18',
      'speakers_to_be_confirmed 6',
      'few_speakers 5',
      'role_to_be_confirmed 8',
      'role_missing',
      'role_missing',
      'group_misspelt 5',
      'country_in_place_of_region 6',
      'list_starts_late 4',
      'audience_share 18',
    ]);
  });
});
