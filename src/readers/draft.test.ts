import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organiser, trial } from '#core/session/given.ts';
import { promisedSeconds } from '#core/session/plan.ts';
import { readCommand } from '#core/session/session.ts';
import { blankDraft, draftOf, isProposal } from './draft.ts';
import { fitAgenda } from './fit-agenda.ts';
import type { ProposalReading } from './proposal/reading.ts';
import { confirmations, regionalGroups, segmentKinds, stakeholderGroups, weights } from './proposal/reading.ts';

const blank: ProposalReading = {
  ref: { event: null, year: null, type: null, number: null },
  title: null,
  organizers: [],
  speakers: [],
  openSeats: [],
  onsiteModerators: [],
  onlineModerators: [],
  rapporteurs: [],
  format: null,
  roomLayout: null,
  plannedMinutes: null,
  slotMinutes: null,
  audienceMinutes: null,
  policyQuestions: [],
  sdgs: [],
  fields: [],
  unread: [],
  findings: [],
  additionalSpeakers: [],
  roles: [],
  slot: null,
  expectedOutcomes: [],
  plan: { introductionMinutes: null, presentations: null, agenda: [], lines: [] },
  runningOrder: [],
};

const speaker = {
  name: 'Odile Varn',
  organization: 'Ministry of Bridges',
  stakeholderGroup: 'government',
  regionalGroup: 'weog',
  confirmation: 'confirmed',
  line: 4,
} as const;

test('S1 a page becomes a draft: seats in order, open ones with what the text says of them', () => {
  const draft = draftOf(
    {
      ...blank,
      ref: { event: 'Quillanor Dialogue', year: 2026, type: 'WS', number: 12 },
      title: 'Who mends the bridge?',
      speakers: [
        speaker,
        { ...speaker, name: 'Teo Marsh', organization: null, regionalGroup: 'other', confirmation: null },
      ],
      openSeats: [{ description: 'a scholar, TBC', stakeholderGroup: 'academia', regionalGroup: null, line: 9 }],
      additionalSpeakers: [
        { ...speaker, name: 'Teo Marsh' },
        { ...speaker, name: 'Ines Kolb', confirmation: null },
      ],
      plannedMinutes: 90,
      slotMinutes: 60,
      audienceMinutes: 45,
      policyQuestions: ['Who pays?', ' Who decides? '],
      slot: { start: '2026-05-04T10:00', end: '2026-05-04T11:00', timeZone: 'UTC', room: 'Hall B' },
      findings: [{ code: 'open_seats', weight: 'decide', message: 'm', params: {}, lines: [9] }],
      runningOrder: [
        { kind: 'introduction', minutes: 5 },
        { kind: 'presentation', minutes: 5, speaker: 0 },
        { kind: 'presentation', minutes: 5, speaker: 2 },
        { kind: 'floor', minutes: 30 },
      ],
    },
    'the page',
    'Untitled',
  );

  expect(draft).toEqual({
    type: 'session.draft',
    title: 'Who mends the bridge?',
    when: '2026-05-04 10:00–11:00 UTC',
    where: 'Hall B',
    proposal: 'the page',
    findings: [{ finding: 'f1', code: 'open_seats', weight: 'decide', lines: [9] }],
    slotSeconds: 3600,
    promise: { num: 1, den: 2 }, // half of the 90 minutes that were planned
    seats: [
      {
        seat: 's1',
        name: 'Odile Varn',
        organisation: 'Ministry of Bridges',
        description: '',
        confirmation: 'confirmed',
        group: 'government',
        region: 'weog',
      },
      {
        seat: 's2',
        name: 'Teo Marsh',
        organisation: '',
        description: '',
        confirmation: 'provisional',
        group: 'government',
      },
      {
        seat: 's3',
        name: '',
        organisation: '',
        description: 'a scholar, TBC',
        confirmation: 'to_be_confirmed',
        group: 'academia',
      },
      {
        seat: 's4',
        name: 'Ines Kolb',
        organisation: 'Ministry of Bridges',
        description: '',
        confirmation: 'provisional',
        group: 'government',
        region: 'weog',
      },
    ],
    policyQuestions: ['Who pays?', 'Who decides?'],
    agenda: [
      { segment: 'part-1', kind: 'introduction', title: '', seconds: 300, droppable: false },
      { segment: 'part-2', kind: 'presentation', title: '', seconds: 300, droppable: false, seat: 's1' },
      { segment: 'part-3', kind: 'presentation', title: '', seconds: 300, droppable: false, seat: 's3' },
      { segment: 'part-4', kind: 'floor', title: '', seconds: 1800, droppable: false },
    ],
  });
});

test('S1 what the page does not say is the usual: an hour, half of it for the floor, a name from the number', () => {
  const draft = draftOf(
    { ...blank, ref: { event: 'Quillanor Dialogue', year: 2026, type: 'WS', number: 12 } },
    '',
    'Untitled',
  );

  expect(draft).toMatchObject({
    title: 'Quillanor Dialogue 2026 WS #12',
    when: '',
    where: '',
    slotSeconds: 3600,
    promise: { num: 1, den: 2 },
  });
  expect(draft.agenda.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ['introduction', 300],
    ['panel', 1380],
    ['floor', 1800],
    ['closing', 120],
  ]);
  expect(draftOf(blank, '', 'Untitled').title).toBe('Untitled');
});

describe('S5 a running order is made to fit', () => {
  const half = { slotSeconds: 3600, promise: { num: 1, den: 2 } };

  test('the floor that was forgotten stands before the closing and has its promise', () => {
    const parts = fitAgenda(
      [
        { kind: 'panel', seconds: 1500 },
        { kind: 'closing', seconds: 120 },
      ],
      half,
    );
    expect(parts).toEqual([
      { kind: 'panel', seconds: 1500 },
      { kind: 'floor', seconds: 1800 },
      { kind: 'closing', seconds: 120 },
    ]);
  });

  test('what is too long is taken from the floor above its promise first, then from the others alike', () => {
    const parts = fitAgenda(
      [
        { kind: 'panel', seconds: 1200 },
        { kind: 'presentation', seconds: 1200 },
        { kind: 'floor', seconds: 2400 },
      ],
      half,
    );
    expect(parts).toEqual([
      { kind: 'panel', seconds: 900 },
      { kind: 'presentation', seconds: 900 },
      { kind: 'floor', seconds: 1800 },
    ]);
  });

  test('a page that promises everything leaves nothing else', () => {
    const parts = fitAgenda(
      [
        { kind: 'panel', seconds: 600 },
        { kind: 'floor', seconds: 60 },
      ],
      { slotSeconds: 3600, promise: { num: 1, den: 1 } },
    );
    expect(parts).toEqual([{ kind: 'floor', seconds: 3600 }]);
  });
});

test('a page in which nothing is a proposal is none', () => {
  expect(isProposal({ ...blank, unread: [{ line: 1, text: 'A recipe for soup' }] })).toBe(false);
  expect(isProposal({ ...blank, policyQuestions: ['Who pays?'] })).toBe(true);
});

test('S1 a session without a page can be drafted at any length', () => {
  for (const minutes of [1, 5, 29, 30, 60, 90, 1440]) {
    const tried = trial();
    expect(tried.when(organiser, blankDraft('By hand', minutes))).toBeInstanceOf(Array);
  }
  expect(blankDraft('By hand', 60).agenda.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ['introduction', 300],
    ['panel', 1380],
    ['floor', 1800],
    ['closing', 120],
  ]);
});

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant('x'.repeat(5000)));
const minutes = fc.option(fc.nat(3000));
const group = fc.option(fc.constantFrom(...stakeholderGroups));
const region = fc.option(fc.constantFrom(...regionalGroups));
const anybody = fc.record({
  name: fc.option(text),
  organization: fc.option(text),
  stakeholderGroup: group,
  regionalGroup: region,
  confirmation: fc.option(fc.constantFrom(...confirmations)),
  line: fc.constant(1),
});
const anyReading = fc.record({
  title: fc.option(text),
  speakers: fc.array(anybody, { maxLength: 70 }),
  openSeats: fc.array(
    fc.record({ description: text, stakeholderGroup: group, regionalGroup: region, line: fc.constant(1) }),
    { maxLength: 5 },
  ),
  additionalSpeakers: fc.array(anybody, { maxLength: 3 }),
  plannedMinutes: minutes,
  slotMinutes: minutes,
  audienceMinutes: minutes,
  policyQuestions: fc.array(text, { maxLength: 50 }),
  findings: fc.array(
    fc.record({
      code: fc.constant('some_code'),
      weight: fc.constantFrom(...weights),
      message: text,
      params: fc.constant({}),
      lines: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 120 }),
    }),
    { maxLength: 220 },
  ),
  runningOrder: fc.array(
    fc.record({
      kind: fc.constantFrom(...segmentKinds),
      minutes: fc.double({ min: 0, max: 500, noNaN: true }),
      speaker: fc.nat(80),
    }),
    { maxLength: 80 },
  ),
});

test('S1, S5 whatever a page says, its draft is one that the rules keep', () => {
  fc.assert(
    fc.property(anyReading, text, (reading, page) => {
      const draft = draftOf({ ...blank, ...reading }, page, 'Untitled');
      expect(readCommand(draft)).toHaveProperty('command');
      const tried = trial();
      expect(tried.when(organiser, draft)).toBeInstanceOf(Array);
      const floor = draft.agenda
        .filter(({ kind }) => kind === 'floor')
        .reduce((total, { seconds }) => total + seconds, 0);
      expect(floor).toBeGreaterThanOrEqual(promisedSeconds(draft.slotSeconds, draft.promise));
    }),
  );
});
