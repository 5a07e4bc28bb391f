import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { weightsOf } from './people.ts';
import { labelOf } from './views/audience.ts';
import { hereView } from './views/head.ts';
import { mineView } from './views/mine.ts';
import { ownActPlaces, ownActs } from './views/own-acts.ts';
import { questionBoard, questionView } from './views/questions.ts';
import { queueView } from './views/queue.ts';
import { supportByGroup } from './views/support.ts';

const change = (more: object = {}) => ({
  type: 'person.change',
  group: 'government',
  region: 'grulac',
  place: 'online',
  as: 'named',
  name: 'Ann Obi',
  organisation: 'Ministry of Bridges',
  ...more,
});

const acts = ({ state, words, entries }: Trial, who: string) => {
  const places = new Set(state.acts[`guest:${who}`]);
  const mine = entries.filter(({ seq }) => places.has(seq));
  return ownActs(state, words, `guest:${who}`, mine).map(({ what, about, became, takeBack }) => ({
    what,
    ...(about && { about: about.text }),
    ...(became && { became }),
    ...(takeBack && { takeBack: takeBack.type }),
  }));
};

describe('what can be changed', () => {
  test('J6 everything said on joining can be changed, by whoever joined, until the session is closed', () => {
    const tried = openSession();
    expect(tried.when('guest:ANN', change())).toEqual({ refused: 'not-joined' });
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, change());

    const { group, region, place, as, name, organisation } = mineView(tried.state, tried.words, ann).self ?? {};
    expect({ type: 'person.change', group, region, place, as, name, organisation }).toEqual(change());
    expect(tried.when(ann, change({ name: '' }))).toEqual({ refused: 'name-needed' });
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'session.close' });
    expect(tried.when(ann, change())).toEqual({ refused: 'closed' });
  });

  test('J7 what was submitted before is shown as the person was then', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    const before = tried.given(ann, { type: 'question.submit', text: 'Who mends the lamp?' });
    tried.given(ann, { type: 'attribution.choose', as: 'group' });
    const between = tried.given(ann, { type: 'question.submit', text: 'Who lit it?' });
    tried.given(ann, change());
    const after = tried.given(ann, { type: 'question.submit', text: 'Who pays for it?' });

    const board = questionBoard(tried.state);
    const who = (id: string) => questionView(tried.state, tried.words, 'public', id, board)?.who;
    expect(who(before)).toEqual({ as: 'named', name: 'ANN', group: 'academia', place: 'room' });
    expect(who(between)).toEqual({ as: 'group', group: 'academia', place: 'room' });
    expect(who(after)).toMatchObject({ name: 'Ann Obi', group: 'government', place: 'online' });
  });

  test('J7 a turn that was had is shown as the person was then', () => {
    const tried = openSession();
    tried.given(organiser, { type: 'session.start' });
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 10);
    const entry = tried.given(organiser, { type: 'floor.give', ticket: 1 }, 20);
    tried.given(organiser, { type: 'floor.end' }, 60);
    tried.given(ann, change({ as: 'organisation' }));

    const turn = tried.state.turns[entry];
    expect(labelOf(tried.state, tried.words, ann, 'public', turn?.self)).toEqual({
      as: 'named',
      name: 'ANN',
      group: 'academia',
      place: 'room',
    });
  });

  test('J7 support given to a question that is closed stays with the group it came from', () => {
    const tried = openSession();
    tried.given(organiser, { type: 'session.start' });
    const people = Array.from({ length: 6 }, (_, index) => joins(tried, `P${index}`, 'academia'));
    const question = tried.given(people[0]!, { type: 'question.submit', text: 'Why?' });
    for (const by of people.slice(1)) tried.given(by, { type: 'question.support', question });
    tried.given(organiser, { type: 'question.take', question });
    tried.given(people[0]!, change());
    tried.given(organiser, { type: 'session.close' });

    expect(supportByGroup(tried.state, question)).toEqual([{ members: ['academia'], count: 6, of: 6 }]);
  });

  test('J8 weight and open support move with the group, the level stays', () => {
    const tried = openSession();
    tried.given(organiser, { type: 'session.start' });
    const ann = joins(tried, 'ANN', 'academia');
    joins(tried, 'BO', 'government');
    const paid = tried.given(ann, { type: 'question.submit', text: 'Why?' });
    tried.given(organiser, { type: 'question.take', question: paid });
    const open = tried.given(ann, { type: 'question.submit', text: 'Why not?' });
    const place = tried.state.waterline.people[ann]!;
    const level = tried.state.waterline.levels[place];
    tried.given(ann, change());

    expect(tried.state.headcount).toEqual({ academia: 0, government: 2 });
    expect(weightsOf(tried.state)).toEqual({ government: 1000 });
    expect(level).toBeGreaterThan(0);
    expect(tried.state.waterline.levels[place]).toBe(level);
    const asked = tried.state.waterline.questions[open]!;
    expect(tried.state.waterline.tallies.map((tally) => [tally.class, tally.count[asked]])).toEqual([
      ['academia', 0],
      ['government', 1],
    ]);
    expect(questionBoard(tried.state).order).toEqual([open]);
  });

  test('J9 a hand that is up keeps its ticket and its group', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(ann, change());

    const [hand] = queueView(tried.state, tried.words, 'public').hands;
    expect(hand).toMatchObject({ ticket: 1, who: { name: 'Ann Obi', group: 'academia' } });
    tried.given(ann, { type: 'hand.lower' });
    tried.given(ann, { type: 'hand.raise' });
    expect(tried.state.queue.hands[2]?.group).toBe('government');
  });

  test('J10 a hub says how many sit there, and counts as one person', () => {
    const tried = openSession();
    const hub = joins(tried, 'HUB', 'academia', 'hub', { heads: 12 });
    const room = joins(tried, 'ANN', 'academia', 'room', { heads: 40 });

    expect(mineView(tried.state, tried.words, hub).self?.heads).toBe(12);
    expect(mineView(tried.state, tried.words, room).self).not.toHaveProperty('heads');
    expect(tried.state.headcount).toEqual({ academia: 2 });
    tried.given(hub, change({ place: 'hub', heads: 9 }));
    expect(mineView(tried.state, tried.words, hub).self?.heads).toBe(9);
    tried.given(hub, change({ place: 'room', heads: 9 }));
    expect(mineView(tried.state, tried.words, hub).self).not.toHaveProperty('heads');
  });

  test('J11 how many sit in hubs is one sum, shown from k people on', () => {
    const tried = openSession();
    joins(tried, 'A', 'academia', 'hub', { heads: 4 });
    expect(hereView(tried.state)).not.toHaveProperty('heads');
    joins(tried, 'B', 'academia', 'hub', { heads: 3 });
    expect(hereView(tried.state).heads).toBe(7);
  });
});

describe('my acts', () => {
  test('J14 everybody sees their own acts, the latest first, and nobody else’s', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    const bo = joins(tried, 'BO', 'government');
    const question = tried.given(ann, { type: 'question.submit', text: 'Why?' });
    tried.given(bo, { type: 'question.support', question });
    tried.given(bo, { type: 'hand.raise' });
    tried.given(organiser, { type: 'question.return', question, reason: 'off_topic' });

    expect(acts(tried, 'ANN')).toEqual([
      { what: 'question.submitted', about: 'Why?', became: 'returned' },
      { what: 'person.joined' },
    ]);
    expect(acts(tried, 'BO')).toEqual([
      { what: 'hand.raised', takeBack: 'hand.lower' },
      { what: 'question.supported', about: 'Why?' },
      { what: 'person.joined' },
    ]);
  });

  test('J14 a turn belongs to whoever had it, not to whoever gave it', () => {
    const tried = openSession();
    tried.given(organiser, { type: 'session.start' });
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, { type: 'floor.give', ticket: 1 });

    expect(acts(tried, 'ANN').map(({ what }) => what)).toEqual(['floor.given', 'hand.raised', 'person.joined']);
    expect(tried.state.acts).not.toHaveProperty(organiser);
  });

  test('J14 the latest acts are told, however many there were', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    for (let turn = 0; turn < 100; turn += 1)
      for (const type of ['hand.raise', 'hand.lower']) tried.given(ann, { type });

    expect(ownActPlaces(tried.state, ann)).toEqual(tried.entries.slice(-40).map(({ seq }) => seq));
    expect(tried.state.acts[ann]?.length).toBeLessThan(80);
  });

  test('J15 what can still be taken back says how, once, and that really takes it back', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    const bo = joins(tried, 'BO', 'government');
    const question = tried.given(ann, { type: 'question.submit', text: 'Why?' });
    for (const type of ['question.support', 'question.unsupport', 'question.support'])
      tried.given(bo, { type, question });

    expect(acts(tried, 'BO').map(({ takeBack }) => takeBack)).toEqual([
      'question.unsupport',
      undefined,
      undefined,
      undefined,
    ]);
    expect(tried.when(bo, { type: 'question.unsupport', question })).toHaveLength(1);
    expect(acts(tried, 'BO').map(({ takeBack }) => takeBack)).toEqual(Array(5).fill(undefined));
    tried.given(organiser, { type: 'session.start' });
    expect(acts(tried, 'ANN')[0]).toMatchObject({ takeBack: 'question.withdraw' });
    tried.given(organiser, { type: 'session.close' });
    expect(acts(tried, 'ANN')[0]).not.toHaveProperty('takeBack');
  });
});

test('J17 what people write carries the language they say they wrote it in', () => {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const arabic = tried.given(ann, { type: 'question.submit', text: 'من يصلح المصباح؟', language: 'ar' });
  const unknown = tried.given(ann, { type: 'question.submit', text: 'Nani analipa?' });

  const board = questionBoard(tried.state);
  const language = (id: string) => questionView(tried.state, tried.words, 'public', id, board)?.language;
  expect([language(arabic), language(unknown)]).toEqual(['ar', 'und']);
});

test('J15 O2 a stand on a proposal is told with what it is on, and taken back once', () => {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  tried.given(organiser, { type: 'session.start' });
  const note = tried.given(organiser, { type: 'note.write', text: 'All wish for lights.' });
  const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'Light every quay.', note });
  const about = 'Light every quay.';
  tried.given(ann, { type: 'outcome.support', outcome });
  tried.given(ann, { type: 'outcome.oppose', outcome });
  expect(acts(tried, 'ANN').slice(0, 2)).toEqual([
    { what: 'outcome.opposed', about, takeBack: 'stance.withdraw' },
    { what: 'outcome.supported', about },
  ]);

  tried.given(ann, { type: 'stance.withdraw', outcome });
  expect(acts(tried, 'ANN').slice(0, 2)).toEqual([
    { what: 'stance.withdrawn', about },
    { what: 'outcome.opposed', about },
  ]);

  tried.given(ann, { type: 'outcome.support', outcome });
  expect(acts(tried, 'ANN')[0]).toEqual({ what: 'outcome.supported', about, takeBack: 'stance.withdraw' });
  tried.given(organiser, { type: 'outcome.strike', outcome, reason: 'Said twice.' });
  expect(acts(tried, 'ANN')[0]).toEqual({ what: 'outcome.supported', about });
});
