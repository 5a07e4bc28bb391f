import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from '../given.ts';
import { airtimeView } from './airtime.ts';
import { nextStep, type Standing } from './next-step.ts';
import { queueView } from './queue.ts';

/** Six of academia and one of government have spoken, a minute each, one of them under a withheld name; another speaks. */
function spoken(): Trial {
  const tried = openSession();
  const people = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Gov', 'Hid', 'Now'];
  for (const who of people)
    joins(tried, who, who === 'Gov' ? 'government' : 'academia', who === 'A1' ? 'online' : 'room', {
      as: who === 'Hid' ? 'withheld' : 'named',
      region: 'weog',
    });
  for (const who of people) tried.given(`guest:${who}`, { type: 'hand.raise' });
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 100);
  for (let turn = 0; turn < 9; turn += 1) {
    const ticket = turn + 1;
    tried.given(organiser, { type: 'floor.give', ticket, reason: 'must_leave' }, 100 + turn * 60);
  }
  return tried;
}

describe('time, live', () => {
  test('T19 the team sees every person, the panel’s too, and every group, region and place', () => {
    const { state, words } = spoken();
    const { people, groups, regions, places } = airtimeView(state, words, 'moderator');

    expect(people[0]).toMatchObject({ who: { name: 'Now' }, seconds: 0, since: 580_000 });
    expect(people[1]).toMatchObject({ who: { name: 'Odile Varn' }, seconds: 100, ofPanel: true });
    expect(people.map(({ who }) => who.name)).toContain('Hid');
    expect(groups.map(({ members, seconds }) => [members, seconds])).toEqual([
      [['academia'], 420],
      [['government'], 60],
    ]);
    expect(places.map(({ members, seconds }) => [members, seconds])).toEqual([
      [['room'], 420],
      [['online'], 60],
    ]);
    expect(regions).toHaveLength(1);
  });

  test('T19 in public a row of few is joined, a name withheld is none, and nothing is said by region', () => {
    const { state, words } = spoken();
    const { people, groups, regions, places } = airtimeView(state, words, 'public');

    expect(JSON.stringify(people)).not.toContain('Hid');
    expect(groups.map(({ members }) => members)).toEqual([['academia', 'government', 'withheld']]);
    expect(places.map(({ members }) => members)).toEqual([['online', 'room', 'withheld']]);
    expect(regions).toEqual([]);
  });
});

test('F21 beside each hand stands about when it is called', () => {
  const tried = openSession();
  for (const who of ['Ann', 'Bo', 'Cy']) {
    joins(tried, who, 'academia');
    tried.given(`guest:${who}`, { type: 'hand.raise' });
  }
  const about = () =>
    queueView(tried.state, tried.words, 'public').hands.map(({ aboutAt }) => aboutAt && aboutAt / 60_000);

  expect(about()).toEqual([undefined, undefined, undefined]);
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 0);
  expect(about()).toEqual([28, 30, 32]); // from the hand-over, a slot each
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 60);
  expect(about()).toEqual([undefined, 3, 5]);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 70);
  expect(about()).toEqual([4, 6]);
});

test('T18 where the floor was opened early and nobody is waiting, the panel’s next part is the next step', () => {
  const standing: Standing = {
    phase: 'live',
    what: 'segment',
    segment: { segment: 'floor', kind: 'floor' },
    next: { segment: 'closing', kind: 'closing' },
    panelAhead: { segment: 'b', kind: 'presentation' },
    owedSeconds: 1500,
    handoverAt: 1000,
    closingAt: 5000,
  };

  expect(nextStep(standing, 900)).toEqual({ step: 'begin', segment: 'b' });
  expect(nextStep({ ...standing, firstHand: 3 }, 900)).toEqual({ step: 'give', ticket: 3 });
  expect(nextStep(standing, 1000)).toEqual({ step: 'wait' });
});
