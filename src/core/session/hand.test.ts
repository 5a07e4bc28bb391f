import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { nowView } from './views/clock.ts';
import { entryView } from './views/entry.ts';
import { mineView } from './views/mine.ts';
import { orderDown, queueView } from './views/queue.ts';
import { aloudView } from './views/remote.ts';

const raise = { type: 'hand.raise' };
const order = { type: 'hand.raise', kind: 'order' };
const give = (ticket: number) => ({ type: 'floor.give', ticket });
const online: ActorId = 'member:ONLINE';

/** Ann and Bo have their hands up, Cy has not; the floor's part runs, and there is an online moderator. */
function floorOpen(): Trial {
  const tried = openSession();
  for (const who of ['Ann', 'Bo', 'Cy']) joins(tried, who, who === 'Bo' ? 'government' : 'academia');
  tried.given('guest:Ann', raise);
  tried.given('guest:Bo', raise);
  tried.given(organiser, { type: 'staff.invite', link: 'o', role: 'online_moderator' });
  tried.given(online, { type: 'staff.admit', link: 'o', name: '' });
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 0);
  return tried;
}

const names = (tried: Trial) => queueView(tried.state, tried.words, 'public').hands.map(({ who }) => who.name);
const put = (more: object = {}) => ({
  type: 'person.add',
  name: 'Old Mr Pell',
  group: 'civil_society',
  region: 'weog',
  place: 'room',
  ...more,
});

describe('points of order', () => {
  test('F10 a point of order comes before everything, lasts a minute and costs nobody anything', () => {
    const tried = floorOpen();
    tried.given('guest:Cy', order, 5);

    expect(names(tried)).toEqual(['Cy', 'Ann', 'Bo']);
    tried.given(organiser, give(3), 10);
    expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ kind: 'order', allottedSeconds: 60 });
    tried.given(organiser, { type: 'floor.end' }, 50);
    expect([tried.state.queue.clocks, tried.state.queue.turns]).toEqual([{}, {}]);
    expect(tried.state.clock.booked).toMatchObject({ voice: 40 });
  });

  test('F10 it stands beside the person’s own hand, which keeps its place', () => {
    const tried = floorOpen();
    tried.given('guest:Bo', order, 5);

    expect(names(tried)).toEqual(['Bo', 'Ann', 'Bo']);
    expect(mineView(tried.state, tried.words, 'guest:Bo').hand).toMatchObject({ ticket: 3, kind: 'order', place: 1 });
    tried.given('guest:Bo', { type: 'hand.lower' }, 6);
    expect(names(tried)).toEqual(['Ann', 'Bo']);
  });

  test('F10 it takes somebody who joined, a session that runs, and one at a time', () => {
    const tried = floorOpen();
    tried.given('guest:Cy', order);

    expect(tried.when('guest:Cy', order)).toEqual({ refused: 'hand-up' });
    expect(tried.when('guest:Nobody', order)).toEqual({ refused: 'not-joined' });
    const early = openSession();
    joins(early, 'Ann', 'academia');
    expect(early.when('guest:Ann', order)).toEqual({ refused: 'not-live' });
  });
});

describe('granted replies', () => {
  test('F11 a reply is granted by the moderator to whoever was addressed, and comes before the line', () => {
    const tried = floorOpen();
    const turn = tried.given(organiser, give(1), 10);
    tried.given(organiser, { type: 'floor.end' }, 70);
    tried.given(organiser, { type: 'reply.grant', to: `turn:${turn}` }, 70);

    expect(names(tried)).toEqual(['Ann', 'Bo']);
    expect(queueView(tried.state, tried.words, 'public').hands[0]).toMatchObject({
      kind: 'reply',
      reason: { because: 'reply' },
    });
    expect(tried.when(organiser, { type: 'reply.grant', to: `turn:${turn}` })).toEqual({ refused: 'reply-granted' });
    expect(tried.when('guest:Bo', { type: 'reply.grant', to: 'hand:2' })).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, { type: 'reply.grant', to: 'seat:constructor' })).toMatchObject({
      refused: 'no-such-person',
    });
    tried.given(organiser, give(3), 80);
    tried.given(organiser, { type: 'floor.end' }, 130);
    expect([tried.state.queue.clocks.academia, tried.state.queue.turns]).toEqual([110, { 'guest:Ann': 1 }]);
  });

  test('F11 a reply of the panel is the panel answering, named as the panel is, and charged to no group of the floor', () => {
    const tried = floorOpen();
    tried.given(organiser, { type: 'reply.grant', to: 'seat:s1' }, 10);
    tried.given(organiser, give(3), 20);

    expect(nowView(tried.state, tried.words, 'public').speaker).toMatchObject({ as: 'named', name: 'Odile Varn' });
    tried.given(organiser, { type: 'floor.end' }, 80);
    expect(tried.state.clock.booked).toMatchObject({ voice: 0, reply: 80 });
    expect(tried.state.queue.clocks.government).toBeUndefined();
  });

  test('F12 after two granted replies in a row somebody from the floor comes first', () => {
    const tried = floorOpen();
    tried.given(organiser, { type: 'reply.grant', to: 'seat:s1' }, 10);
    tried.given(organiser, { type: 'reply.grant', to: 'hand:1' }, 10);
    const third = { type: 'reply.grant', to: 'seat:s2' };

    expect(tried.when(organiser, third)).toEqual({ refused: 'replies-in-row', most: 2 });
    tried.given(organiser, give(3), 20);
    tried.given(organiser, give(4), 30);
    expect(tried.when(organiser, third)).toEqual({ refused: 'replies-in-row', most: 2 });
    tried.given(organiser, give(2), 40);
    expect(Array.isArray(tried.when(organiser, third))).toBe(true);
  });
});

describe('people without a device', () => {
  test('F13 they are put down by a moderator, counted like all others, and stand in the one queue', () => {
    const tried = floorOpen();
    const eid = tried.given(online, put({ raise: true }), 5);

    expect(tried.state.people['added:1']).toMatchObject({ group: 'civil_society', addedBy: online, words: eid });
    expect(tried.state.headcount).toEqual({ academia: 2, government: 1, civil_society: 1 });
    expect(names(tried)).toContain('Old Mr Pell');
    expect(tried.when('guest:Ann', put())).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, put({ name: '' }))).toEqual({ refused: 'name-needed' });
    tried.given(organiser, put({ name: '', as: 'group' }), 6);
    expect(Object.keys(tried.state.people)).toContain('added:2');
  });

  test('F13 what was written down about them is theirs: sealed under a key of their own', () => {
    const tried = floorOpen();
    tried.given(organiser, put());
    const { event } = tried.entries.at(-1) ?? {};

    expect(JSON.stringify(event)).not.toContain('Pell');
    expect(event).toMatchObject({ type: 'person.added', person: 'added:1' });
  });

  test('F14 a moderator takes their hand down, and nobody else’s', () => {
    const tried = floorOpen();
    tried.given(organiser, put({ raise: true }));
    const down = { type: 'hand.take-down', ticket: 3 };

    expect(tried.when(organiser, { ...down, ticket: 1 })).toEqual({ refused: 'not-put-down' });
    expect(tried.when('guest:Ann', down)).toEqual({ refused: 'not-yours' });
    tried.given(online, down);
    expect(tried.state.hands[3]).toBeUndefined();
    expect(tried.when(online, down)).toEqual({ refused: 'no-such-hand', ticket: 3 });
  });

  test('F24 a moderator takes down a point of order with a reason that everybody sees until the next turn', () => {
    const tried = floorOpen();
    tried.given('guest:Cy', order, 5);
    const down = { type: 'hand.take-down', ticket: 3, reason: 'raised_before' };
    const seen = () => orderDown(tried.state, tried.words);

    expect(tried.when(organiser, { ...down, reason: undefined })).toEqual({ refused: 'reason-needed' });
    expect(tried.when(organiser, { ...down, reason: 'other' })).toEqual({ refused: 'reason-needed' });
    expect(tried.when(online, down)).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, { ...down, ticket: 1 })).toEqual({ refused: 'not-put-down' });
    expect(seen()).toBeUndefined();

    tried.given(organiser, { ...down, word: 'It was settled at the beginning.' }, 6);
    expect(names(tried)).toEqual(['Ann', 'Bo']);
    expect(seen()).toEqual({ code: 'raised_before', word: 'It was settled at the beginning.' });
    expect(JSON.stringify(tried.entries.at(-1))).not.toContain('settled');

    tried.given(organiser, give(1), 7);
    expect(seen()).toBeUndefined();
  });

  test('F15 somebody put down once is chosen again, and counted once', () => {
    const tried = floorOpen();
    tried.given(organiser, put());
    tried.given(organiser, { type: 'person.raise', person: 'added:1' }, 5);

    expect(tried.state.hands[3]?.by).toBe('added:1');
    expect(tried.state.headcount.civil_society).toBe(1);
    expect(tried.when(organiser, { type: 'person.raise', person: 'added:1' })).toEqual({ refused: 'hand-up' });
    expect(tried.when('guest:Ann', { type: 'person.raise', person: 'added:1' })).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, { type: 'person.raise', person: 'added:9' })).toEqual({
      refused: 'no-such-person',
      person: 'added:9',
    });
  });
});

describe('read out', () => {
  const write = { type: 'hand.write', text: 'My train leaves; I ask for a ferry at night.', language: 'en' };

  test('F16 who cannot speak writes what is to be read out; it is their turn, and the words are the team’s until then', () => {
    const tried = floorOpen();
    tried.given('guest:Ann', write, 5);
    const seen = (audience: 'public' | 'moderator') =>
      queueView(tried.state, tried.words, audience).hands.find(({ ticket }) => ticket === 1)?.readOut?.text;

    expect([seen('public'), seen('moderator')]).toEqual(['', write.text]);
    tried.given(organiser, give(1), 10);
    expect(nowView(tried.state, tried.words, 'public').readOut).toEqual({ text: write.text, language: 'en' });
    tried.given(organiser, { type: 'floor.end' }, 70);
    expect(tried.state.queue.turns).toEqual({ 'guest:Ann': 1 });
    expect(tried.entries.find(({ event }) => event.type === 'floor.given')?.event).toMatchObject({ readOut: true });
  });

  test('F16 one may change one’s mind, and still write as one is called', () => {
    const tried = floorOpen();
    tried.given('guest:Ann', write, 5);
    tried.given('guest:Ann', { type: 'hand.unwrite' }, 6);
    tried.given(organiser, give(1), 10);

    expect(nowView(tried.state, tried.words, 'public').readOut).toBeUndefined();
    tried.given('guest:Ann', write, 12);
    expect(nowView(tried.state, tried.words, 'public').readOut?.text).toBe(write.text);
    expect(tried.when('guest:Cy', write)).toEqual({ refused: 'no-hand' });
  });

  test('F17 whoever reads out is not charged', () => {
    const tried = floorOpen();
    tried.given('guest:Bo', write, 5);
    tried.given(organiser, { ...give(2), reason: 'must_leave' }, 10);
    tried.given(organiser, { type: 'floor.end' }, 70);

    expect(tried.state.queue.clocks).toEqual({ government: 60 });
    expect(tried.state.queue.turns).toEqual({ 'guest:Bo': 1 });
  });

  test('F18 a question read out is a turn of whoever submitted it, shown as they chose for it, and taken with it', () => {
    const tried = floorOpen();
    const question = tried.given('guest:Cy', { type: 'question.submit', text: 'Who pays?', as: 'withheld' }, 5);

    tried.given(organiser, { type: 'floor.read', question }, 10);
    const given = tried.entries.at(-1);
    expect(nowView(tried.state, tried.words, 'public')).toMatchObject({
      what: 'turn',
      speaker: { as: 'withheld' },
      readOut: { text: 'Who pays?' },
    });
    expect(given && entryView(tried.state, tried.words, given)?.who).toEqual({ as: 'withheld' });
    expect(tried.state.questions[question]?.stage).toBe('taken');
    tried.given(organiser, { type: 'floor.end' }, 40);
    expect(tried.state.queue.turns).toEqual({ 'guest:Cy': 1 });
    expect(tried.state.clock.booked).toMatchObject({ reply: 10, voice: 30 });
  });

  test('F18 the online moderator reads out the next question, which is taken with it, and no other', () => {
    const tried = floorOpen();
    const next = tried.given('guest:Ann', { type: 'question.submit', text: 'Who pays?' }, 5);
    const later = tried.given('guest:Bo', { type: 'question.submit', text: 'Since when?' }, 6);
    tried.given('guest:Cy', { type: 'question.support', question: next }, 7);

    for (const reason of [undefined, 'must_leave'])
      expect(tried.when(online, { type: 'floor.read', question: later, reason })).toEqual({
        refused: 'not-next',
        question: later,
      });
    tried.given(online, { type: 'floor.read', question: next }, 10);
    expect(tried.entries.slice(-3).map(({ event }) => event.type)).toEqual([
      'question.taken',
      'hand.raised',
      'floor.given',
    ]);
    const { level } = tried.state.questions[next]?.taken ?? { level: 0 };
    expect(level).toBeGreaterThan(0);
    expect(tried.state.waterline.levels.slice(0, 3)).toEqual([level, 0, level]); // Ann and Cy are charged, Bo is not
    tried.given(organiser, { type: 'floor.end' }, 70);
    expect(tried.state.queue.clocks).toEqual({ academia: 60 });
  });

  test('F18 the online moderator reads out what was taken', () => {
    const tried = floorOpen();
    const question = tried.given('guest:Ann', { type: 'question.submit', text: 'Who pays?' }, 5);
    tried.given(organiser, { type: 'question.take', question }, 10);
    tried.given(online, { type: 'floor.read', question }, 20);

    expect(nowView(tried.state, tried.words, 'public').speaker?.name).toBe('Ann');
    expect(names(tried)).toEqual(['Bo', 'Ann']); // her hand stays up, behind those who have not spoken
    expect(tried.when(online, { type: 'floor.read', question })).toEqual({ refused: 'has-the-floor' });
    expect(tried.when('guest:Bo', { type: 'floor.read', question })).toEqual({ refused: 'not-yours' });
  });
});

test('F2, F18 a question that is read out leaves the hand of whoever submitted it theirs, and its words too', () => {
  const tried = floorOpen();
  const ask = { type: 'question.submit', text: 'Who pays?' };
  const [annes, cys] = [tried.given('guest:Ann', ask, 5), tried.given('guest:Cy', ask, 5)];
  tried.given(organiser, { type: 'floor.read', question: annes, reason: 'must_leave' }, 10);
  const mine = () => mineView(tried.state, tried.words, 'guest:Ann');
  expect(mine()).toMatchObject({ hasFloor: false, hand: { ticket: 1 } });
  expect(tried.when('guest:Ann', raise)).toEqual({ refused: 'hand-up' });
  tried.given('guest:Ann', { type: 'hand.write', text: 'And when?', language: 'en' }, 12); // for her own turn to come
  expect(nowView(tried.state, tried.words, 'public').readOut?.text).toBe('Who pays?');
  expect(mine().hand?.readOut?.text).toBe('And when?');
  tried.given('guest:Ann', { type: 'hand.lower' }, 13);
  expect(names(tried)).toEqual(['Bo']);

  tried.given(organiser, { type: 'floor.end' }, 20);
  tried.given(organiser, { type: 'floor.read', question: cys, reason: 'must_leave' }, 30);
  tried.given('guest:Cy', raise, 35);
  tried.given(organiser, { type: 'floor.end' }, 40);
  expect(names(tried)).toEqual(['Bo', 'Cy']);
  expect(tried.state.queue.turns).toEqual({ 'guest:Ann': 1, 'guest:Cy': 1 });
});

test('F22, Q20 a question is read out once: nobody’s group pays for it again, and it is marked as read out', () => {
  const tried = floorOpen();
  const question = tried.given('guest:Ann', { type: 'question.submit', text: 'Who pays?' }, 5);
  tried.given(organiser, { type: 'question.take', question }, 10);
  tried.given(online, { type: 'floor.read', question }, 20);
  tried.given(organiser, { type: 'floor.end' }, 40);

  expect(tried.when(online, { type: 'floor.read', question }, 41)).toEqual({ refused: 'already-read-out', question });
  expect(tried.when(online, { type: 'question.mark-read', question }, 41)).toEqual({
    refused: 'already-read-out',
    question,
  });
  expect(tried.state.questions[question]?.readOut?.entry).toBe(Object.keys(tried.state.turns)[0]);
  expect(aloudView(tried.state, tried.words)).toBeUndefined();
});

test('F23 a question read out for somebody withheld is not told by the reason beside their hand', () => {
  const tried = floorOpen();
  const ask = { type: 'question.submit', text: 'Who pays?' };
  const question = tried.given('guest:Cy', { ...ask, as: 'withheld' }, 5);
  tried.given('guest:Cy', { type: 'hand.raise' }, 6);
  tried.given(organiser, { type: 'floor.read', question }, 10);
  tried.given(organiser, { type: 'floor.end' }, 40);
  const reasonFor = (audience: 'public' | 'moderator') =>
    queueView(tried.state, tried.words, audience).hands.find(({ who }) => who.name === 'Cy')?.reason;
  expect(reasonFor('public')).toEqual({ because: 'by_order' });
  expect(reasonFor('moderator')).toEqual({ because: 'second_turn', turns: 1 });

  const open = tried.given('guest:Cy', ask, 50);
  tried.given(organiser, { type: 'floor.read', question: open, reason: 'must_leave' }, 60);
  tried.given(organiser, { type: 'floor.end' }, 70);
  expect(reasonFor('public')).toEqual({ because: 'by_order' }); // two turns, and one of them is nobody's
});

describe('more time, and the end of the list', () => {
  test('F19 more time is granted before the turn or during it; the charge is divided; only the team sees it', () => {
    const tried = floorOpen();
    tried.given(online, { type: 'time.grant', ticket: 1, factor: '3/2' }, 5);
    const factorFor = (audience: 'public' | 'moderator') =>
      queueView(tried.state, tried.words, audience).hands.find(({ ticket }) => ticket === 1)?.factor;

    expect([factorFor('public'), factorFor('moderator')]).toEqual([undefined, '3/2']);
    tried.given(organiser, give(1), 10);
    expect(nowView(tried.state, tried.words, 'public').allottedSeconds).toBe(180);
    tried.given(organiser, { type: 'time.grant', factor: '2' }, 20);
    expect(nowView(tried.state, tried.words, 'public').allottedSeconds).toBe(240);
    tried.given(organiser, { type: 'floor.end' }, 210);
    expect(tried.state.queue.clocks.academia).toBe(100);
    expect(tried.when(organiser, { type: 'time.grant', factor: '2' })).toEqual({ refused: 'nobody-has-the-floor' });
    expect(tried.when('guest:Bo', { type: 'time.grant', ticket: 2, factor: '2' })).toEqual({ refused: 'not-yours' });
  });

  test('T14 time is added to the turn, or to the part of the panel, that runs', () => {
    const tried = floorOpen();
    tried.given(organiser, give(1), 10);
    tried.given(organiser, { type: 'time.add' }, 20);

    expect(nowView(tried.state, tried.words, 'public').allottedSeconds).toBe(150);
    tried.given(organiser, { type: 'floor.end' }, 100);
    tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 110);
    const before = tried.state.clock.allottedSeconds;
    tried.given(organiser, { type: 'time.add', seconds: 45 }, 120);
    expect(tried.state.clock.allottedSeconds).toBe(before + 45);
    expect(tried.when('guest:Bo', { type: 'time.add' })).toEqual({ refused: 'not-yours' });
  });

  test('F20 a closed list takes no new hand, keeps those on it, and is opened again', () => {
    const tried = floorOpen();
    tried.given(organiser, { type: 'queue.close' }, 5);

    expect(tried.when('guest:Cy', raise)).toEqual({ refused: 'queue-closed' });
    expect(tried.when(organiser, put({ raise: true }))).toEqual({ refused: 'queue-closed' });
    expect(names(tried)).toEqual(['Ann', 'Bo']);
    tried.given('guest:Cy', order, 6);
    expect(tried.when('guest:Cy', { type: 'queue.open' })).toEqual({ refused: 'not-yours' });
    tried.given(organiser, { type: 'queue.open' }, 7);
    tried.given('guest:Cy', raise, 8);
    expect(names(tried)).toEqual(['Cy', 'Ann', 'Bo', 'Cy']);
  });
});
