import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, trial } from './given.ts';
import { readCommand } from './session.ts';
import { labelOf } from './views/audience.ts';
import { nowView } from './views/clock.ts';
import { hereView } from './views/head.ts';
import { mineView } from './views/mine.ts';
import { questionBoard, questionView } from './views/questions.ts';
import { queueView } from './views/queue.ts';

const self = { type: 'person.join', group: 'academia', region: 'weog', place: 'room', as: 'group' };

describe('joining', () => {
  test('J1 taking part needs a group, a region, a place and how one may be quoted, and nothing else', () => {
    const { state, words, given } = openSession();
    given('guest:ANN', self);

    expect(mineView(state, words, 'guest:ANN').self).toEqual({
      group: 'academia',
      region: 'weog',
      place: 'room',
      as: 'group',
      joinedAt: 0,
      name: '',
      organisation: '',
    });
  });

  test('J2 a person joins once', () => {
    const { given, when } = openSession();
    given('guest:ANN', self);

    expect(when('guest:ANN', self)).toEqual({ refused: 'already-joined' });
  });

  test('J3 people join while the doors are open, and not before or after', () => {
    const early = trial();
    early.given(organiser, {
      type: 'session.draft',
      title: 'x',
      slotSeconds: 60,
      seats: [],
      policyQuestions: [],
      agenda: [{ segment: 'f', kind: 'floor', seconds: 60 }],
    });
    expect(early.when('guest:ANN', self)).toEqual({ refused: 'doors-not-open' });

    const { given, when } = openSession();
    given(organiser, { type: 'session.start' });
    given('guest:BO', self);
    given(organiser, { type: 'session.close' });
    expect(when('guest:ANN', self)).toEqual({ refused: 'closed' });
  });

  test('J4 nobody can be quoted by a name or an organisation they have not given', () => {
    const { when } = openSession();

    expect(when('guest:ANN', { ...self, as: 'named' })).toEqual({ refused: 'name-needed' });
    expect(when('guest:ANN', { ...self, as: 'organisation', name: 'Ann' })).toEqual({ refused: 'organisation-needed' });
  });

  test('J5 how one may be quoted can be changed until the session is closed', () => {
    const { state, words, given, when } = openSession();
    given('guest:ANN', self);
    given('guest:ANN', { type: 'attribution.choose', as: 'named', name: 'Ann Obi', organisation: '' });

    expect(labelOf(state, words, 'guest:ANN', 'public').name).toBe('Ann Obi');
    given(organiser, { type: 'session.start' });
    given(organiser, { type: 'session.close' });
    expect(when('guest:ANN', { type: 'attribution.choose', as: 'withheld' })).toEqual({ refused: 'closed' });
  });
});

describe('who may see what', () => {
  test.each([
    ['named', { as: 'named', name: 'Ann Obi', organisation: 'Ferry Users', group: 'academia', place: 'room' }],
    ['organisation', { as: 'organisation', organisation: 'Ferry Users', group: 'academia', place: 'room' }],
    ['group', { as: 'group', group: 'academia', place: 'room' }],
    ['withheld', { as: 'withheld' }],
  ])('P1 somebody who chose %s is shown as that and no more', (as, label) => {
    const { state, words, given } = openSession();
    given('guest:ANN', { ...self, as, name: 'Ann Obi', organisation: 'Ferry Users' });

    expect(labelOf(state, words, 'guest:ANN', 'public')).toEqual(label);
    expect(labelOf(state, words, 'guest:ANN', 'room_screen')).toEqual(label);
    expect(labelOf(state, words, 'guest:ANN', 'moderator').name).toBe('Ann Obi');
  });

  test('P1 a name given later, for another level, is not shown beside what was said before', () => {
    const { state, words, given } = openSession();
    given('guest:ANN', { ...self, as: 'named', name: 'Zed' });
    const question = given('guest:ANN', { type: 'question.submit', text: 'Why?' });
    given('guest:ANN', {
      type: 'attribution.choose',
      as: 'organisation',
      name: 'Ann Obi',
      organisation: 'Ferry Users',
    });

    expect(questionView(state, words, 'public', question, questionBoard(state))?.who.name).toBe('Zed');
  });

  test('P1 why somebody waits tells nothing that they withheld', () => {
    const tried = openSession();
    for (const [who, as, region] of [
      ['ZED', 'withheld', 'grulac'],
      ['ANN', 'group', 'weog'],
    ] as const) {
      tried.given(`guest:${who}`, { ...self, as, region });
      tried.given(`guest:${who}`, { type: 'hand.raise' });
    }
    tried.state.queue.airtime = { region: { weog: 600 }, place: { room: 600 } };
    const reasons = (audience: 'public' | 'moderator') =>
      queueView(tried.state, tried.words, audience).hands.map(({ reason }) => reason.because);

    expect(JSON.stringify(queueView(tried.state, tried.words, 'public'))).not.toMatch(/grulac|weog/);
    expect(reasons('public')).toEqual(['by_order', 'first_of_group']);
    expect(reasons('moderator')).toEqual(['first_of_group', 'first_of_group']);
  });

  test('J4 nobody is called nothing, and a name stays on its line', () => {
    const { state, words, given } = openSession();
    const join = (name: string) => ({ ...self, as: 'named', name });
    for (const name of ['\u200b', '—', '\u202eevil', ' \n ']) {
      const read = readCommand(join(name));
      expect('command' in read && read.command).not.toHaveProperty('name', expect.stringMatching(/./));
    }
    given('guest:ANN', join('Ann\n\nThe session was cancelled.'));
    expect(labelOf(state, words, 'guest:ANN', 'public').name).toBe('Ann The session was cancelled.');
  });

  test('P5 the plan is the team’s until the doors open, and a seat to be confirmed stays open', () => {
    const tried = trial();
    const seat = { seat: 's1', name: 'Odile Varn', organisation: 'Ministry of Bridges', description: 'a minister' };
    tried.given(organiser, {
      type: 'session.draft',
      title: 'x',
      slotSeconds: 120,
      seats: [{ ...seat, confirmation: 'to_be_confirmed' }],
      policyQuestions: [],
      agenda: [
        { segment: 'a', kind: 'presentation', seat: 's1', seconds: 60 },
        { segment: 'f', kind: 'floor', seconds: 60 },
      ],
    });
    const seen = (audience: 'public' | 'moderator') => JSON.stringify(nowView(tried.state, tried.words, audience));

    expect(seen('public')).not.toContain('"next"');
    tried.given(organiser, { type: 'session.make' });
    tried.given(organiser, { type: 'doors.open' });
    expect(seen('public')).toContain('"next"');
    expect(seen('public')).not.toMatch(/Odile|Ministry|minister/);
    expect(seen('moderator')).toContain('Odile Varn');
  });

  test('P2 P3 places are shown as totals once no total points at anybody', () => {
    const tried = openSession();
    for (let i = 0; i < 4; i += 1) joins(tried, `R${i}`, 'academia', 'room');
    expect(hereView(tried.state)).toEqual({ total: 4, places: [] });
    for (let i = 0; i < 6; i += 1) joins(tried, `O${i}`, 'academia', 'online');
    expect(hereView(tried.state)).toEqual({ total: 10, places: [{ members: ['online', 'room'], count: 10 }] });
    joins(tried, 'R5', 'academia', 'room');
    expect(hereView(tried.state).places).toEqual([
      { members: ['online'], count: 6 },
      { members: ['room'], count: 5 },
    ]);
  });

  test('P4 what people write is never part of an event or of the state', () => {
    const { state, entries, given } = openSession();
    given('guest:ANN', { ...self, as: 'named', name: 'Ann Obi', organisation: 'Ferry Users' });
    given('guest:ANN', { type: 'question.submit', text: 'Who mends the lamp on the quay?' });

    for (const secret of ['Ann Obi', 'Ferry Users', 'lamp', 'Odile', 'bridge'])
      expect(JSON.stringify({ state, entries })).not.toContain(secret);
  });
});
