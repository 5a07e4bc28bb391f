import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { undoView } from './undo.ts';
import { nowView } from './views/clock.ts';
import { openInOrder } from './views/questions.ts';
import { queueView } from './views/queue.ts';

const undo = { type: 'act.undo' };
const give = (ticket: number, more: object = {}) => ({ type: 'floor.give', ticket, ...more });
const begin = (segment: string) => ({ type: 'segment.begin', segment });

/** Three hands of two groups, one of which has spoken; the floor's part runs. */
function floorOpen(): Trial {
  const tried = openSession();
  for (const [who, group] of [
    ['Ann', 'academia'],
    ['Bo', 'government'],
    ['Cy', 'academia'],
    ['Dee', 'academia'],
  ] as const) {
    joins(tried, who, group);
    tried.given(`guest:${who}`, { type: 'hand.raise' });
  }
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, begin('floor'), 0);
  tried.given(organiser, give(1), 10);
  return tried;
}

/** All that may not be changed by an act and its undoing. */
const kept = ({ state }: Trial) => {
  const { queue, hands, clock, repliesInRow, turns } = structuredClone(state);
  const { booked: _, spans, running, elsewhereSeconds, runs, ...rest } = clock;
  const open = Object.fromEntries(Object.entries(turns).map(([id, { paused, ...turn }]) => [id, turn]));
  return { queue, hands, repliesInRow, turns: open, clock: rest, account: running?.account };
};

describe('undo', () => {
  test.each([
    ['giving the floor to the next', [{ type: 'floor.end' }], give(2)],
    ['giving the floor while somebody speaks', [], give(2)],
    ['giving the floor out of the order', [], give(4, { reason: 'must_leave' })],
    ['ending a turn', [], { type: 'floor.end' }],
    ['pausing', [], { type: 'clock.pause' }],
    ['pausing between turns', [{ type: 'floor.end' }], { type: 'clock.pause' }],
    ['resuming', [{ type: 'clock.pause' }], { type: 'clock.resume' }],
    ['beginning a part', [{ type: 'floor.end' }], begin('panel')],
    ['beginning a part anew', [{ type: 'floor.end' }, begin('panel')], begin('floor')],
  ])('T15 %s is taken back: all stands as before', (_, before, act) => {
    const tried = floorOpen();
    for (const command of before) tried.given(organiser, command, 60);
    const stood = kept(tried);
    const charged = structuredClone(tried.state.clock.booked);
    tried.given(organiser, act, 100);
    tried.given(organiser, undo, 107);

    expect(kept(tried)).toEqual(stood);
    const { booked } = tried.state.clock;
    expect(booked.proc - charged.proc - (stood.account === 'proc' ? 40 : 0)).toBe(7); // T16
    expect(tried.entries.at(-1)?.event).toMatchObject({ type: 'act.undone' });
    expect(tried.when(organiser, undo)).toEqual({ refused: 'nothing-to-undo' });
  });

  test('T16 the seconds in between are nobody’s: a turn that goes on is not charged for them', () => {
    const tried = floorOpen();
    tried.given(organiser, { type: 'floor.end' }, 40);
    tried.given(organiser, undo, 48);
    tried.given(organiser, { type: 'floor.end' }, 78);

    expect(tried.state.queue.clocks).toEqual({ academia: 60 });
    expect(tried.state.clock.booked).toMatchObject({ voice: 60, proc: 8 });
  });

  test('T16 the clock on the screens goes on from where it was', () => {
    const tried = floorOpen();
    const since = nowView(tried.state, tried.words, 'public').since;
    tried.given(organiser, give(2), 40);
    tried.given(organiser, undo, 45);

    expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ what: 'turn', since: since + 5000, ticket: 1 });
  });

  test('T17 a hand that went up or down meanwhile is as it is', () => {
    const tried = floorOpen();
    tried.given(organiser, give(2), 40);
    tried.given('guest:Cy', { type: 'hand.lower' }, 42);
    joins(tried, 'Eve', 'academia');
    tried.given('guest:Eve', { type: 'hand.raise' }, 43);
    tried.given(organiser, undo, 45);

    const tickets = queueView(tried.state, tried.words, 'public').hands.map(({ ticket }) => ticket);
    expect(tickets.sort((a, b) => a - b)).toEqual([2, 4, 5]);
    expect(tried.state.queue.announced.every(({ ticket }) => tickets.includes(ticket))).toBe(true);
  });

  test('T15 not after ten seconds, nor once something else has moved the clock, nor by others', () => {
    const tried = floorOpen();
    tried.given(organiser, give(2), 40);

    expect(tried.when('guest:Ann', undo, 41)).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, undo, 51)).toEqual({ refused: 'nothing-to-undo' });
    tried.given(organiser, { type: 'floor.end' }, 60);
    tried.given(organiser, { type: 'clock.pause' }, 62);
    tried.given(organiser, { type: 'end.change', endsAt: tried.state.clock.endsAt + 60_000 }, 63);
    expect(tried.when(organiser, undo, 73)).toEqual({ refused: 'nothing-to-undo' });
  });
});

/** Ann's question is backed by Bo and was by Cy; Dee's by Ann and Dee. The floor's part runs, nobody speaks. */
function asked(): Trial & { why: string; other: string } {
  const tried = floorOpen();
  tried.given(organiser, { type: 'floor.end' }, 20);
  const why = tried.given('guest:Ann', { type: 'question.submit', text: 'Why?' }, 21);
  const other = tried.given('guest:Dee', { type: 'question.submit', text: 'When?' }, 22);
  for (const by of ['guest:Bo', 'guest:Cy'] as const) tried.given(by, { type: 'question.support', question: why }, 23);
  tried.given('guest:Ann', { type: 'question.support', question: other }, 24);
  tried.given('guest:Cy', { type: 'question.unsupport', question: why }, 25);
  return { ...tried, why, other };
}

/** What the order of the questions is made of; in which order somebody's questions are kept says nothing. */
function water({ state }: Trial) {
  const { backs, highest: _, lowest: __, ...rest } = structuredClone(state.waterline);
  const [own, { inOrder }] = [backs.map((ids) => ids.sort()), openInOrder(state)];
  return { ...rest, backs: own, inOrder };
}

describe('undo of a question that was taken', () => {
  const take = (question: string) => ({ type: 'question.take', question, reason: 'must_leave' });

  test('T15 the question is open as before, nobody is charged, and who had just left it is charged next time', () => {
    const tried = asked();
    const [stood, before] = [water(tried), kept(tried)];
    tried.given(organiser, take(tried.why), 30);
    expect(tried.state.waterline.levels.filter((level) => level > 0)).toHaveLength(3); // Ann, Bo, and Cy who left (Q4)
    tried.given(organiser, undo, 36);

    expect(water(tried)).toEqual(stood);
    expect(kept(tried)).toEqual(before);
    expect(tried.state.questions[tried.why]).toMatchObject({ stage: 'open' });
    expect(tried.state.questions[tried.why]?.taken).toBeUndefined();
    expect(tried.state.clock.booked.proc).toBe(6); // T16
    tried.given(organiser, take(tried.why), 40);
    expect(tried.entries.at(-1)?.event).toMatchObject({ type: 'question.taken', leavers: ['guest:Cy'], place: 1 });
  });

  test('T17 support given, taken back and moved to another group meanwhile stands as if nothing had been taken', () => {
    const [tried, never] = [asked(), asked()];
    tried.given(organiser, take(tried.why), 30);
    for (const { given, other } of [tried, never]) {
      given('guest:Bo', { type: 'question.support', question: other }, 31);
      given('guest:Ann', { type: 'question.unsupport', question: other }, 32);
      given(
        'guest:Bo',
        {
          type: 'person.change',
          group: 'civil_society',
          region: 'unspecified',
          place: 'room',
          as: 'named',
          name: 'Bo',
        },
        33,
      );
    }
    tried.given(organiser, undo, 36);
    expect(water(tried)).toEqual(water(never));
    for (const { given, other } of [tried, never]) given(organiser, take(other), 40);
    expect(water(tried)).toEqual(water(never));
  });

  test('T15 not once it was read out or answered, and nothing else is lost by that', () => {
    for (const done of [{ type: 'question.mark-read' }, { type: 'question.answer' }]) {
      const tried = asked();
      tried.given(organiser, take(tried.why), 30);
      tried.given(organiser, { ...done, question: tried.why }, 33);
      expect(tried.when(organiser, undo, 34)).toEqual({ refused: 'nothing-to-undo' });
      tried.given(organiser, take(tried.other), 40);
      expect(undoView(tried.state)).toMatchObject({ what: 'question.taken' });
    }
  });
});
