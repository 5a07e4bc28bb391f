import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { openSession, organiser, trial } from './given.ts';
import { setupView } from './views/setup.ts';

const stranger: ActorId = 'member:STRANGER';
const floorOnly = [{ segment: 'floor', kind: 'floor', seconds: 3600 }];
const plan = {
  type: 'session.draft',
  title: 'Who mends the bridge?',
  slotSeconds: 3600,
  seats: [],
  policyQuestions: [],
  agenda: floorOnly,
};

describe('set-up', () => {
  test('S1 a proposal is kept whole, to the last blank', () => {
    const page = 'Title\n\n  what nobody can read\t\n';
    const { state, words, given } = trial();
    given(organiser, { ...plan, proposal: page });

    expect(setupView(state, words).proposal).toBe(page);
    expect(state.proposal?.lines).toBe(4);
    expect(JSON.stringify(state)).not.toContain('nobody can read');
  });

  test('S2 whoever drafts a session is its organiser, and only the organiser changes the plan', () => {
    const { state, when, given } = trial();
    given(organiser, plan);

    expect(state.staff).toEqual({ [organiser]: { role: 'organiser' } });
    expect(when(stranger, { type: 'session.retitle', title: 'Mine' })).toEqual({ refused: 'not-yours' });
    expect(when(stranger, plan)).toEqual({ refused: 'already-drafted' });
  });

  test('S3 a finding keeps its lines, and is answered or set aside with a word', () => {
    const { state, words, given, when } = trial();
    const finding = { finding: 'f1', code: 'open_seats', weight: 'decide', lines: [35, 36] };
    given(organiser, { ...plan, findings: [finding] });
    const settled = given(organiser, { type: 'finding.settle', finding: 'f1', word: 'We are asking them.' });

    expect(setupView(state, words).findings).toEqual([{ ...finding, settled, word: 'We are asking them.' }]);
    expect(when(organiser, { type: 'finding.settle', finding: 'f2' })).toEqual({
      refused: 'no-such-finding',
      finding: 'f2',
    });
  });

  test('S4 a draft becomes a session once nothing is undecided; what is only to be checked does not hold it up', () => {
    const { state, given, when } = trial();
    const weights = ['decide', 'check', 'note'].map((weight) => ({ finding: weight, code: 'x', weight, lines: [] }));
    given(organiser, { ...plan, findings: weights });

    expect(when(organiser, { type: 'session.make' })).toEqual({ refused: 'undecided', count: 1 });
    given(organiser, { type: 'finding.settle', finding: 'decide' });
    given(organiser, { type: 'session.make' });
    expect(state.phase).toBe('planned');
    expect(when(organiser, { type: 'session.make' })).toEqual({ refused: 'already-made' });
  });

  test.each([
    [
      'fits the slot',
      [...floorOnly, { segment: 'talk', kind: 'panel', seconds: 1 }],
      { refused: 'agenda-too-long', overSeconds: 1 },
    ],
    [
      'has a part for the floor',
      [{ segment: 'talk', kind: 'panel', seconds: 60 }],
      { refused: 'agenda-without-floor' },
    ],
    [
      'gives the floor its promise',
      [{ segment: 'floor', kind: 'floor', seconds: 1799 }],
      { refused: 'floor-under-promise', promisedSeconds: 1800 },
    ],
    ['names each part once', [...floorOnly, ...floorOnly], { refused: 'same-segment-twice', segment: 'floor' }],
    [
      'gives time only to seats that are there',
      [{ segment: 'floor', kind: 'floor', seconds: 3600, seat: 's9' }],
      { refused: 'no-such-seat', seat: 's9' },
    ],
  ])('S5 a running order %s', (_, agenda, refusal) => {
    const { given, when } = trial();
    given(organiser, plan);

    expect(when(organiser, { type: 'agenda.set', agenda })).toEqual(refusal);
    expect(when(organiser, { ...plan, agenda })).toEqual({ refused: 'already-drafted' });
    expect(trial().when(organiser, { ...plan, agenda })).toEqual(refusal);
  });

  test('S5 a part gives way to 60 percent of its plan, rounded up, unless said otherwise', () => {
    const { state, given } = trial();
    const parts = [
      { segment: 'a', kind: 'panel', seconds: 509 },
      { segment: 'b', kind: 'panel', seconds: 100, minSeconds: 90 },
      { segment: 'floor', kind: 'floor', seconds: 1800 },
    ];
    given(organiser, { ...plan, agenda: parts });

    expect(Object.values(state.agenda).map(({ minSeconds }) => minSeconds)).toEqual([306, 90, 1080]);
  });

  test('S6 plan and rules are fixed when the doors open', () => {
    const { state, when } = openSession();

    expect(when(organiser, { type: 'session.retitle', title: 'Other' })).toEqual({ refused: 'doors-open' });
    expect(when(organiser, { type: 'agenda.set', agenda: floorOnly })).toEqual({ refused: 'doors-open' });
    expect(state.rules).toEqual({
      questions: { method: 'waterline', version: 1, weights: 'balanced' },
      queue: { method: 'group-clocks', version: 1, slotSeconds: 120, ahead: 2 },
      ledger: { method: 'time-ledger', version: 1, bufferSeconds: 120 },
      opinion: { method: 'opinion-map', version: 1, map: true, totals: 'voted' },
      smallest: 5,
    });
  });

  test('S9 the doors open once, and only for a session that has been made', () => {
    const { given, when } = trial();
    given(organiser, plan);

    expect(when(organiser, { type: 'doors.open' })).toEqual({ refused: 'not-drafted' });
    given(organiser, { type: 'session.make' });
    given(organiser, { type: 'doors.open' });
    expect(when(organiser, { type: 'doors.open' })).toEqual({ refused: 'doors-open' });
  });
});
