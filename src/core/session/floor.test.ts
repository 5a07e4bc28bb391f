import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { nowView } from './views/clock.ts';
import { queueView, standings } from './views/queue.ts';

const raise = { type: 'hand.raise' };
const give = (ticket: number, more: object = {}) => ({ type: 'floor.give', ticket, ...more });

/** The worked example of group clocks: six hands, nobody has spoken; the session runs and the floor's part has begun. */
function sixHands(): Trial {
  const tried = openSession();
  const hands: [string, string, string, string][] = [
    ['Ana', 'government', 'room', 'weog'],
    ['Ben', 'government', 'room', 'weog'],
    ['Chi', 'government', 'room', 'african_group'],
    ['Dee', 'civil_society', 'online', 'grulac'],
    ['Eve', 'civil_society', 'room', 'weog'],
    ['Fay', 'technical_community', 'online', 'asia_pacific_group'],
  ];
  for (const [name, group, place, region] of hands) {
    joins(tried, name, group, place, { region });
    tried.given(`guest:${name}`, raise);
  }
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 0);
  return tried;
}

const names = (tried: Trial) => queueView(tried.state, tried.words, 'public').hands.map(({ who }) => who.name);

describe('the floor', () => {
  test('F1 room and online stand in one queue, ordered by group clocks', () => {
    expect(names(sixHands())).toEqual(['Ana', 'Dee', 'Fay', 'Ben', 'Eve', 'Chi']);
  });

  test('F1 the queue as played is the queue as shown, when turns take what was planned', () => {
    const tried = sixHands();
    const shown = names(tried);
    const played: (string | undefined)[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const ticket = queueView(tried.state, tried.words, 'public').hands[0]?.ticket ?? 0;
      tried.given(organiser, give(ticket), turn * 120);
      played.push(nowView(tried.state, tried.words, 'public').speaker?.name);
    }

    expect(played).toEqual(shown);
  });

  test('F2 a person has one hand, and none while speaking', () => {
    const tried = sixHands();

    expect(tried.when('guest:Ana', raise)).toEqual({ refused: 'hand-up' });
    tried.given(organiser, give(1), 0);
    expect(tried.when('guest:Ana', raise)).toEqual({ refused: 'has-the-floor' });
    expect(tried.when('guest:Nobody', raise)).toEqual({ refused: 'not-joined' });
  });

  test('F3 a hand is lowered by the person it belongs to', () => {
    const tried = sixHands();
    tried.given('guest:Dee', { type: 'hand.lower' });

    expect(names(tried)).toEqual(['Ana', 'Eve', 'Fay', 'Ben', 'Chi']);
    expect(tried.when('guest:Dee', { type: 'hand.lower' })).toEqual({ refused: 'no-hand' });
    expect(tried.when(organiser, give(4))).toEqual({ refused: 'no-such-hand', ticket: 4 });
  });

  test('F4 beside each hand stands after how many turns it is called at the latest', () => {
    const tried = sixHands();

    // Third in line: 4 * 3 - 1 turns, and two more because two places are announced ahead.
    expect(standings(tried.state).get(3)).toEqual({
      place: 6,
      reason: { because: 'first_of_group', group: 'government', groupSeconds: 240, foreseen: true },
      latest: 13,
      aboutAt: 600_000,
    });
  });

  test('F5 beside each hand stands why', () => {
    const reasons = queueView(sixHands().state, () => undefined, 'public').hands.map(({ reason }) => reason);

    expect(reasons).toEqual([
      { because: 'first_of_group', group: 'government', groupSeconds: 0 },
      { because: 'first_of_group', group: 'civil_society', groupSeconds: 0 },
      { because: 'first_of_group', group: 'technical_community', groupSeconds: 0 },
      { because: 'longest_waiting' },
      { because: 'first_of_group', group: 'civil_society', groupSeconds: 120, foreseen: true },
      { because: 'first_of_group', group: 'government', groupSeconds: 240, foreseen: true },
    ]);
  });

  test('F6 out of the order a call takes a reason, and all see it', () => {
    const tried = sixHands();

    expect(tried.when(organiser, give(5))).toEqual({ refused: 'reason-needed' });
    expect(tried.when('guest:Eve', give(5, { reason: 'other' }))).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, give(5, { reason: 'other' }))).toEqual({ refused: 'reason-needed' });
    tried.given(organiser, give(5, { reason: 'other', word: 'She was named by the last speaker.' }), 0);
    expect(nowView(tried.state, tried.words, 'public').override).toEqual({
      code: 'other',
      word: 'She was named by the last speaker.',
    });
  });

  test('F6 a call in its order is no override, whatever reason was sent along', () => {
    const tried = sixHands();
    tried.given(organiser, give(1, { reason: 'other', word: 'x' }), 0);

    expect(nowView(tried.state, tried.words, 'public').override).toBeUndefined();
  });

  test('F7 the two who come next are announced and stay, however long the turn', () => {
    const tried = sixHands();
    tried.given(organiser, give(1), 0);
    const hands = queueView(tried.state, tried.words, 'public').hands;
    expect(hands.map(({ who, fixed }) => [who.name, fixed])).toEqual([
      ['Dee', true],
      ['Fay', true],
      ['Ben', false],
      ['Eve', false],
      ['Chi', false],
    ]);
    tried.given(organiser, give(4), 900);

    expect(nowView(tried.state, tried.words, 'public').speaker?.name).toBe('Dee');
  });

  test('F8 interruptions are not charged to the person who has the floor', () => {
    const tried = sixHands();
    tried.given(organiser, give(1), 0);
    tried.given(organiser, { type: 'clock.pause' }, 40);
    tried.given(organiser, { type: 'clock.resume' }, 100);
    tried.given(organiser, { type: 'floor.end' }, 110);

    expect(tried.entries.at(-1)?.event).toMatchObject({ type: 'turn.ended', seconds: 50, ending: { charged: 50 } });
    expect(tried.state.clock.booked).toMatchObject({ voice: 50, proc: 60 });
  });

  test('F9 a turn is charged to the group, whoever called and why; the speaker may end it', () => {
    const tried = sixHands();
    tried.given(organiser, give(5, { reason: 'must_leave' }), 0);
    tried.given('guest:Eve', { type: 'floor.end' }, 75);

    expect(tried.state.queue.clocks).toEqual({ civil_society: 75 });
    expect(tried.when(organiser, { type: 'floor.end' })).toEqual({ refused: 'nobody-has-the-floor' });
  });
});
