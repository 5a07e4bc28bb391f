/** The shared corpus of proposal pages against the values that people read from them. Own pages: fixtures.test.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { snakeCase } from './fold.ts';
import { readProposal } from './read-proposal.ts';
import type { ProposalReading } from './reading.ts';

interface Gold {
  number: number;
  title: string;
  organizers: number | null;
  speakers: number | null;
  speakers_planned?: number;
  speakers_tbc?: number;
  format: string | null;
  room: string | null;
  minutes: number | null;
  sdgs: (number | string)[];
  audience_minutes: number | null;
  quirks: string[];
}

const corpus = new URL('../../../../shared/corpus/proposals/', import.meta.url);
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
if (names.length === 0)
  console.warn('SKIPPED: no ../shared/corpus/proposals here. Only the pages in fixtures/ were read.');

const snake = (term: string | null) => (term === null ? null : snakeCase(term));
const has = (reading: ProposalReading, code: string) => reading.findings.some((finding) => finding.code === code);
const fieldsOf = (reading: ProposalReading, concept: string) =>
  reading.fields.filter((field) => field.concept === concept);

/** One gold value each: what a reading must show to agree with it. A new value needs a new line here. */
const golds: { [Key in keyof Required<Gold>]: (reading: ProposalReading) => unknown } = {
  number: (reading) => reading.ref.number,
  title: (reading) => reading.title,
  organizers: (reading) => reading.organizers.length || null,
  speakers: (reading) => reading.speakers.length || null,
  speakers_planned: (reading) => reading.speakers.length + reading.openSeats.length,
  speakers_tbc: (reading) => reading.openSeats.length,
  format: (reading) => reading.format,
  room: (reading) => reading.roomLayout,
  minutes: (reading) => reading.plannedMinutes,
  sdgs: (reading) => reading.sdgs,
  audience_minutes: (reading) => reading.audienceMinutes,
  quirks: (reading) => reading,
};

/** Each peculiarity of a page, and what shows that it was handled. */
const quirks: Record<string, (reading: ProposalReading) => boolean> = {
  additional: (reading) => reading.additionalSpeakers.length === 2,
  anon_orgs: ({ organizers }) =>
    organizers.every(({ name, stakeholderGroup }) => name === null && stakeholderGroup !== null),
  crlf: (reading) => !JSON.stringify(reading).includes('\\r'),
  csv_cospeaker: (reading) => has(reading, 'columns_name_a_speaker'),
  double_labels: (reading) => reading.policyQuestions.length > 0,
  dup_org: (reading) => has(reading, 'listed_twice'),
  empty_tags: (reading) =>
    fieldsOf(reading, 'tag').length === 3 && fieldsOf(reading, 'tag').every(({ text }) => text === ''),
  french: (reading) => reading.unread.length === 0 && reading.audienceMinutes !== null,
  goals_dot: (reading) => reading.sdgs.every((goal) => /^\d+$/.test(goal)),
  govt_typo: (reading) => has(reading, 'group_misspelt'),
  igo_region: (reading) => has(reading, 'group_in_place_of_region'),
  indent_none: (reading) => reading.unread.length === 0,
  interaction_paragraph_without_label: (reading) => fieldsOf(reading, 'interaction')[0]?.sourceLabel === null,
  legacy_banner: (reading) => fieldsOf(reading, 'site').length === 2,
  lettered_inline: (reading) => reading.policyQuestions.length === 3,
  lock: (reading) => reading.findings.filter(({ code }) => code === 'hidden_value').length === 3,
  moderator_in_list: ({ onsiteModerators, speakers }) => speakers.every(({ name }) => name !== onsiteModerators[0]),
  nbsp: (reading) => !JSON.stringify(reading).includes('\u00a0'),
  no_online: ({ onlineModerators }) => onlineModerators.length === 0,
  no_rapporteur: ({ rapporteurs }) => rapporteurs.length === 0,
  no_report_link: (reading) => fieldsOf(reading, 'report_link')[0]?.text === '',
  no_roles: ({ roles }) => roles.length === 0,
  no_sdg: ({ sdgs }) => sdgs.length === 0,
  no_subt: (reading) => fieldsOf(reading, 'theme').length === 0,
  no_time: ({ slot }) => slot === null,
  numbered_pq: ({ policyQuestions }) => policyQuestions.length === 3,
  other_format: ({ format }) => format === 'other',
  outcomes_dash_list: ({ expectedOutcomes }) => expectedOutcomes.length === 4,
  raw_time_label: (reading) => fieldsOf(reading, 'slot')[0]?.sourceLabel === 'Time',
  same_person_three_roles: ({ findings }) =>
    findings.some(({ params }) => params.name === 'Sirine Hijal' && String(params.roles).split(',').length === 3),
  session_label_first: (reading) => fieldsOf(reading, 'title')[0]?.sourceLabel === 'Session',
  several_questions_in_one_paragraph: ({ policyQuestions }) => policyQuestions.length === 5,
  stripped: (reading) => fieldsOf(reading, 'format')[0]?.sourceLabel === null,
  takeaways_filled: (reading) => fieldsOf(reading, 'key_takeaways')[0]?.text !== '',
  tbc_speakers: ({ speakers }) =>
    speakers.some(({ name, confirmation }) => name === null && confirmation === 'to_be_confirmed'),
  tbc_speakers_only_in_description: (reading) => has(reading, 'open_seats'),
  too_many_speakers: ({ plan }) => plan.presentations?.count === 6 && plan.presentations.minutesEach === 6,
  tools: (reading) => fieldsOf(reading, 'online_participation').some(({ text }) => text.includes('shared notes')),
  venue_as_format: (reading) => has(reading, 'set_up_as_format'),
};

describe.each(names)('%s', (name) => {
  const sidecar = JSON.parse(readFileSync(new URL(name.replace(/txt$/, 'json'), corpus), 'utf8'));
  // The sidecar is data of others: its shape is the one its README describes.
  const gold = sidecar.gold as Gold;
  const reading = readProposal(readFileSync(new URL(name, corpus), 'utf8'));

  test('agrees with every gold value', () => {
    const wanted = {
      ...gold,
      quirks: reading,
      format: snake(gold.format),
      room: snake(gold.room),
      sdgs: gold.sdgs.map(String),
    };
    // Keys of the sidecar, each of which must be known above.
    const keys = Object.keys(gold) as (keyof Gold)[];
    expect(Object.fromEntries(keys.map((key) => [key, golds[key](reading)]))).toEqual(wanted);
  });

  test('leaves nothing unread, and says when the text is cut off', () => {
    expect(reading.unread).toEqual([]);
    expect(has(reading, 'text_cut_off')).toBe(sidecar.truncated);
  });

  test.each(gold.quirks)('handles: %s', (quirk) => {
    expect({ quirk, isHandled: quirks[quirk]?.(reading) }).toEqual({ quirk, isHandled: true });
  });
});

describe.runIf(names.some((name) => name.startsWith('2019-ws-044')))("the project's own first document", () => {
  const name = names.find((one) => one.startsWith('2019-ws-044')) ?? '';
  const reading = name === '' ? readProposal('') : readProposal(readFileSync(new URL(name, corpus), 'utf8'));
  const finding = (code: string) => reading.findings.find((one) => one.code === code);

  test('three of six speakers are still to be confirmed', () => {
    expect(finding('open_seats')).toMatchObject({
      weight: 'decide',
      params: { open: 3, planned: 6 },
      lines: [44, 45, 46],
    });
    expect(reading.openSeats.map((seat) => seat.stakeholderGroup)).toEqual([
      'academia',
      'private_sector',
      'government',
    ]);
  });

  test('one person is organiser, moderator and speaker at once', () => {
    expect(finding('person_in_several_roles')).toMatchObject({
      params: { roles: ['organizer', 'onsite_moderator', 'speaker'] },
      lines: [4, 10, 14],
    });
  });

  test('the confirmed panel lacks three groups and three regions', () => {
    expect(finding('groups_missing_on_panel')?.params.groups).toEqual([
      'private_sector',
      'technical_community',
      'academia',
    ]);
    expect(finding('regions_missing_on_panel')?.params.regions).toEqual([
      'african_group',
      'asia_pacific_group',
      'eastern_european_group',
    ]);
  });

  test('half of the time is promised to the audience', () => {
    expect(finding('audience_share')).toMatchObject({ params: { minutes: 45, of: 90 }, lines: [57] });
    expect(finding('minutes_planned')?.params).toEqual({
      planned: 80,
      total: 90,
      left: 10,
      introduction: 5,
      presentations: 30,
      audience: 45,
    });
  });

  test('the suggested running order is 5, six times 5, 10 and 45 minutes', () => {
    expect(reading.runningOrder).toEqual([
      { kind: 'introduction', minutes: 5 },
      ...[0, 1, 2, 3, 4, 5].map((speaker) => ({ kind: 'presentation', minutes: 5, speaker })),
      { kind: 'panel', minutes: 10 },
      { kind: 'floor', minutes: 45 },
    ]);
  });
});
