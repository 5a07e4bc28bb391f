import { expect, test } from 'vitest';
import { levelsUnder } from './attribution.ts';
import { draftOf, settingsOf } from './copied.ts';
import { parameters } from './floor.ts';
import { joins, openSession, organiser, type Trial, trial } from './given.ts';
import { wholeRules } from './terms.ts';
import { labelOf } from './views/audience.ts';
import { remoteView, rulesView } from './views/head.ts';
import { setupView } from './views/setup.ts';

const plan = {
  type: 'session.draft',
  title: 'Who mends the bridge?',
  proposal: 'Bridge\nof no field\nnor this',
  slotSeconds: 3600,
  seats: [],
  policyQuestions: ['Who pays?'],
  agenda: [{ segment: 'floor', kind: 'floor', seconds: 3600 }],
};
function drafted(): Trial {
  const tried = trial();
  tried.given(organiser, plan);
  return tried;
}
const every = {
  type: 'rules.set',
  weights: 'headcount',
  plainOrder: false,
  turnSeconds: 90,
  ahead: 1,
  longest: 3,
  window: 2,
  credit: 120,
  minCharge: 20,
  shares: { academia: 2 },
  bufferSeconds: 60,
  map: false,
  totals: 'always',
  smallest: 10,
  most: 'organisation',
  usual: 'group',
};

test('S15 every parameter is kept when the session is made, and reaches the algorithm', () => {
  const tried = drafted();
  const set = tried.given(organiser, every);
  tried.given(organiser, { type: 'session.make' });

  expect(parameters(tried.state)).toEqual({
    slot: 90,
    ahead: 1,
    longest: 3,
    window: 2,
    credit: 120,
    minCharge: 20,
    shares: { academia: 2 },
  });
  expect(rulesView(tried.state)).toMatchObject({
    questions: { method: 'waterline', version: 1, weights: 'headcount', plainOrder: false },
    ledger: { bufferSeconds: 60 },
    opinion: { method: 'opinion-map', version: 1, map: false, totals: 'always' },
    smallest: 10,
    attribution: { most: 'organisation', usual: 'group' },
  });
  expect(tried.state.marks.rules).toBe(set);
});

test('S15 what is not said stays as it was, and what no rule says is the algorithm’s own', () => {
  const tried = drafted();
  tried.given(organiser, { type: 'rules.set', turnSeconds: 60 });
  tried.given(organiser, { type: 'rules.set', smallest: 3 });

  expect(wholeRules(tried.state)).toEqual({
    questions: { method: 'waterline', version: 1, weights: 'balanced', plainOrder: true },
    queue: {
      method: 'group-clocks',
      version: 1,
      slotSeconds: 60,
      ahead: 2,
      longest: 4,
      window: 4,
      credit: 240,
      minCharge: 30,
      maxJump: 3,
      shares: {},
    },
    ledger: { method: 'time-ledger', version: 1, bufferSeconds: 120 },
    opinion: { method: 'opinion-map', version: 1, map: true, totals: 'voted' },
    smallest: 3,
    attribution: { most: 'named', usual: 'group' },
  });
});

test('S6 S15 only the organiser sets the rules, and nobody once the doors are open', () => {
  const tried = openSession();
  expect(tried.when('guest:ANN', every)).toEqual({ refused: 'not-yours' });
  expect(tried.when(organiser, every)).toEqual({ refused: 'doors-open' });
});

test('S15 a smallest number under three, or a turn of no length, is no rule', () => {
  for (const wrong of [{ smallest: 2 }, { turnSeconds: 0 }, { longest: 11 }, { ahead: 3 }, { shares: { none: 1 } }])
    expect(() => drafted().when(organiser, { type: 'rules.set', ...wrong })).toThrow('Malformed');
});

function opened(most: string): Trial {
  const tried = drafted();
  tried.given(organiser, { type: 'rules.set', most });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'doors.open' });
  return tried;
}
const ann = {
  type: 'person.join',
  group: 'academia',
  region: 'weog',
  place: 'room',
  name: 'Ann',
  organisation: 'Quay',
};

test('S16 nobody is quoted by more than the session allows, wherever they choose', () => {
  const tried = opened('organisation');
  expect(levelsUnder(tried.state)).toEqual(['organisation', 'group', 'withheld']);
  expect(tried.when('guest:ANN', { ...ann, as: 'named' })).toEqual({ refused: 'says-too-much' });
  tried.given('guest:ANN', { ...ann, as: 'organisation' });
  const wish = { as: 'named', name: 'Ann', organisation: '' };
  expect(tried.when('guest:ANN', { type: 'attribution.choose', ...wish })).toEqual({ refused: 'says-too-much' });
  expect(tried.when('guest:ANN', { type: 'question.submit', text: 'Why?', as: 'named' })).toEqual({
    refused: 'says-too-much',
  });
  expect(tried.when('guest:ANN', { type: 'question.submit', text: 'Why?', as: 'group' })).toHaveLength(1);
});

test('S16 the most is a ceiling for every label, whatever was chosen', () => {
  const tried = openSession();
  const who = joins(tried, 'Ann', 'academia', 'room', { organisation: 'Quay' });
  tried.state.rules = { ...tried.state.rules, attribution: { most: 'group', usual: 'group' } };
  expect(labelOf(tried.state, tried.words, who, 'public')).toEqual({ as: 'group', group: 'academia', place: 'room' });
});

test('S16 the usual way never says more than the most', () => {
  const tried = drafted();
  tried.given(organiser, { type: 'rules.set', most: 'withheld' });
  expect(tried.state.rules.attribution).toEqual({ most: 'withheld', usual: 'withheld' });
});

test('S17 the conference can change while the session runs, and end; organiser and online moderator say so', () => {
  const tried = openSession();
  const set = { type: 'remote.set', address: 'https://meet.example/hall-b', label: 'Hall B' };
  expect(tried.when('guest:ANN', set)).toEqual({ refused: 'not-yours' });
  tried.given(organiser, { type: 'staff.invite', link: 'l1', role: 'online_moderator' });
  tried.given('member:ONLINE', { type: 'staff.admit', link: 'l1', name: 'Bo' });
  tried.given('member:ONLINE', set);
  expect(remoteView(tried.state, tried.words)).toEqual({ address: 'https://meet.example/hall-b', label: 'Hall B' });

  tried.given(organiser, { type: 'remote.set' });
  expect(remoteView(tried.state, tried.words)).toBeUndefined();
});

test('S17 an address that a browser would run, or with a password in it, is none', () => {
  const addresses = ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@c.example', 'https://a b', '//a.example'];
  for (const address of [
    ...addresses,
    'https://',
    'https://a.example/"x',
    'ftp://a.example',
    'https://\u202eevil.example',
  ])
    expect(() => openSession().when(organiser, { type: 'remote.set', address })).toThrow('Malformed');
});

test('S18 a line that was placed is known by its number; only lines of the page can be placed', () => {
  const tried = drafted();
  tried.given(organiser, { type: 'line.place', line: 2, to: 'aside' });
  expect(setupView(tried.state, tried.words).placed).toEqual({ 2: 'aside' });
  expect(tried.when(organiser, { type: 'line.place', line: 4, to: 'aside' })).toEqual({
    refused: 'no-such-line',
    line: 4,
  });
});

test('S19 an archived session is out of the list and can come back; a running one stays', () => {
  const tried = openSession();
  expect(tried.when('guest:ANN', { type: 'session.archive' })).toEqual({ refused: 'not-yours' });
  tried.given(organiser, { type: 'session.archive' });
  expect(tried.when(organiser, { type: 'session.archive' })).toEqual([]);
  expect(setupView(tried.state, tried.words).archived).toBe(true);
  tried.given(organiser, { type: 'session.unarchive' });
  tried.given(organiser, { type: 'session.start' });
  expect(tried.when(organiser, { type: 'session.archive' })).toEqual({ refused: 'already-live' });
});

test('S20 a copy has the plan, the rules and the conference, and nobody in it', () => {
  const tried = drafted();
  tried.given(organiser, every);
  tried.given(organiser, {
    type: 'agenda.set',
    agenda: [{ segment: 'floor', kind: 'floor', seconds: 3000, chathamHouse: true }],
  });
  tried.given(organiser, { type: 'remote.set', address: 'https://meet.example/b', label: '' });

  const copy = trial('copy');
  copy.given(organiser, draftOf(tried.state, tried.words));
  for (const command of settingsOf(tried.state, tried.words)) copy.given(organiser, command);
  expect(wholeRules(copy.state)).toEqual(wholeRules(tried.state));
  expect(copy.state.agenda.floor).toMatchObject({ seconds: 3000, chathamHouse: true });
  expect(remoteView(copy.state, copy.words)).toEqual({ address: 'https://meet.example/b', label: '' });
  expect(copy.state.people).toEqual({});
});
