import { expect, test } from 'vitest';
import { chooseNext } from './choose.ts';
import {
  airtimeOf,
  copyOf,
  effectiveClock,
  emptyQueue,
  type GroupClocks,
  type HandKind,
  lower,
  raise,
  ticketOf,
  turnsOf,
  waiting,
} from './group-clocks.ts';
import { latestTurns } from './promise.ts';
import { begin, beginning, end, ending, forecast } from './turn.ts';

function up(
  queue: GroupClocks,
  person: string,
  group: string,
  region = 'WEOG',
  channel = 'room',
  kind: HandKind = 'floor',
) {
  return raise(queue, { person, group, attrs: { region, channel }, kind });
}

/** The turn that is due, or the one the chair gives, of so many seconds. */
function turn(queue: GroupClocks, seconds = 120, params = {}, ticket = chooseNext(queue, params)?.ticket): number {
  begin(queue, beginning(queue, params, ticket!)!);
  end(queue, ending(queue, params, seconds)!);
  return ticket!;
}

function six(): GroupClocks {
  const queue = emptyQueue();
  up(queue, 'ana', 'government');
  up(queue, 'ben', 'government');
  up(queue, 'chi', 'government', 'African');
  up(queue, 'dee', 'civil_society', 'GRULAC', 'online');
  up(queue, 'eve', 'civil_society');
  up(queue, 'fay', 'technical', 'Asia-Pacific', 'online');
  return queue;
}

test('a worked order: Ana, Dee, Fay, Ben, Eve, Chi, each with the reason', () => {
  expect(forecast(six(), {})).toEqual([
    { ticket: 1, why: ['first_time', 'group:government@0', 'ticket'] },
    { ticket: 4, why: ['first_time', 'group:civil_society@0', 'ticket'] },
    { ticket: 6, why: ['first_time', 'group:technical@0', 'ticket'] },
    { ticket: 2, why: ['first_time', 'longest_waiting'] },
    { ticket: 5, why: ['first_time', 'group:civil_society@120', 'ticket'] },
    { ticket: 3, why: ['first_time', 'group:government@240', 'ticket'] },
  ]);
  expect(forecast(six(), {}, 2).map(({ ticket }) => ticket)).toEqual([1, 4]);
});

test('the forecast is what happens when every turn takes as long as planned', () => {
  const queue = six();
  const foretold = forecast(queue, {}).map(({ ticket }) => ticket);

  expect(foretold.map(() => turn(queue))).toEqual(foretold);
  expect(forecast(queue, {})).toEqual([]);
  expect(chooseNext(queue, {})).toBeUndefined();
});

test('while somebody speaks the forecast counts their turn as planned', () => {
  const queue = six();
  begin(queue, beginning(queue, {}, 1)!);

  // Nothing has been charged yet, so the rule alone would stay with the government.
  expect(chooseNext(queue, {})?.ticket).toBe(2);
  expect(forecast(queue, {}).map(({ ticket }) => ticket)).toEqual([4, 6, 2, 5, 3]);
});

test('the promise: Chi is called after eleven more turns at the very latest', () => {
  const queue = six();

  expect([1, 2, 3, 6].map((ticket) => latestTurns(queue, {}, ticket))).toEqual([3, 7, 11, 23]);
  turn(queue);
  expect(latestTurns(queue, {}, 3)).toBe(6); // two wait longer, one turn of four is over
  expect(latestTurns(queue, { ahead: 2 }, 3)).toBe(8);
  expect(latestTurns(queue, { longest: 0 }, 3)).toBeNull();
  expect(latestTurns(queue, {}, 99)).toBeNull();
  const order = up(queue, 'gil', 'academia', 'WEOG', 'room', 'order');
  expect(latestTurns(queue, {}, order)).toBeNull();
});

test('what the start of a turn changes is said in full before it is recorded', () => {
  const queue = emptyQueue();
  up(queue, 'ann', 'x', 'A');
  turn(queue, 250);
  up(queue, 'bo', 'x', 'A');
  up(queue, 'cy', 'x', 'B', 'online');
  const before = JSON.stringify(queue);
  const effect = beginning(queue, {}, 3);

  expect(effect).toEqual({
    ticket: 3,
    kind: 'floor',
    group: 'x',
    tier: 0,
    virtual: 250,
    clock: 250,
    overtaken: [2],
    announced: [],
  });
  expect(JSON.stringify(queue)).toBe(before);
  begin(queue, effect!);
  expect(queue.hands[2]?.overtaken).toBe(1);
  expect(queue.tierTurns).toEqual({ 0: 2 });
  expect(beginning(queue, {}, 99)).toBeUndefined();
});

test('the chair may call anybody; it is charged in the same way and overtakes the others', () => {
  const queue = six();
  turn(queue, 300, {}, 3);

  expect(queue.clocks).toEqual({ government: 300 });
  expect(waiting(queue).map(({ ticket }) => ticket)).toEqual([1, 2, 4, 5, 6]);
  expect([
    turnsOf(queue, 'chi'),
    airtimeOf(queue, 'region', 'African'),
    effectiveClock(queue, 240, 'academia'),
  ]).toEqual([1, 300, 0]);
  expect([queue.hands[1]?.overtaken, queue.hands[2]?.overtaken, queue.hands[4]?.overtaken]).toEqual([1, 1, 0]);
  expect(chooseNext(queue, {})).toEqual({ ticket: 4, why: ['first_time', 'group:civil_society@0', 'ticket'] });
});

test('a turn called out of a later tier counts in that tier', () => {
  const queue = emptyQueue();
  up(queue, 'ann', 'x');
  turn(queue);
  up(queue, 'ann', 'x');
  up(queue, 'bo', 'x');
  turn(queue, 60, {}, 2);

  expect(queue.tierTurns).toEqual({ 0: 1, 1: 1 });
  expect(queue.hands[3]?.overtaken).toBe(0);
  expect(queue.turns).toEqual({ ann: 2 });
});

test('a turn is charged at least thirty seconds, a point of order nothing, a reply its seconds', () => {
  const queue = emptyQueue();
  up(queue, 'ann', 'x');
  turn(queue, 5);
  up(queue, 'bo', 'y', 'WEOG', 'room', 'reply');
  up(queue, 'cy', 'z', 'WEOG', 'room', 'order');

  expect(chooseNext(queue, {})).toEqual({ ticket: 3, why: ['point_of_order'] });
  turn(queue, 90);
  expect(chooseNext(queue, {})).toEqual({ ticket: 2, why: ['reply_granted'] });
  turn(queue, 50);
  expect(queue.clocks).toEqual({ x: 30, y: 50 });
  expect(queue.airtime).toEqual({ region: { WEOG: 55 }, channel: { room: 55 } });
  expect(queue.turns).toEqual({ ann: 1 });
});

test('shares and extra time are fractions, divided in whole numbers and rounded down once', () => {
  const queue = emptyQueue();
  up(queue, 'ann', 'x');
  begin(queue, beginning(queue, {}, 1)!);

  expect(ending(queue, { shares: { x: '1/10' } }, 100)?.charged).toBe(1000);
  expect(ending(queue, { shares: { x: 3 } }, 100)?.charged).toBe(33);
  // 100 / (3/2) / (3/2) = 44.4; rounded twice it would be 44 as well, 101 / (3/2) / (2/3) = 101 and not 100.
  expect(ending(queue, { shares: { x: '3/2' } }, 100, '3/2')?.charged).toBe(44);
  expect(ending(queue, { shares: { x: '2/3' } }, 101, '3/2')?.charged).toBe(101);
  expect(ending(queue, {}, 100, 2)).toEqual({ ticket: 1, kind: 'floor', charged: 50, heard: 50 });
  expect(ending(queue, {}, 40, 2)).toEqual({ ticket: 1, kind: 'floor', charged: 30, heard: 20 });
  for (const factor of [0, -1, 1.5, '1/0', 'x', '1/2/3'])
    expect(() => ending(queue, {}, 60, factor)).toThrow(RangeError);
  expect(ending(emptyQueue(), {}, 60)).toBeUndefined();
});

test('two hands are told that they come next, and stay fixed whoever comes', () => {
  const params = { ahead: 2 };
  const queue = six();
  begin(queue, beginning(queue, params, 1)!);
  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([4, 6]);
  up(queue, 'gil', 'academia');
  end(queue, ending(queue, params, 400)!);

  expect(chooseNext(queue, params)).toEqual({ ticket: 4, why: ['first_time', 'group:civil_society@0', 'ticket'] });
  expect(latestTurns(queue, params, 6)).toBe(1);
  turn(queue, 120, params);
  // The fourth turn is for the longest waiting.
  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([6, 2]);
  expect(forecast(queue, params).map(({ ticket }) => ticket)).toEqual([6, 2, 7, 5, 3]);
});

test('an announced hand that goes down makes room at the next turn; a point of order goes before and moves nobody', () => {
  const params = { ahead: 2 };
  const queue = six();
  begin(queue, beginning(queue, params, 1)!);
  lower(queue, 4);
  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([6]);
  end(queue, ending(queue, params, 120)!);
  up(queue, 'gil', 'academia', 'WEOG', 'room', 'order');
  turn(queue, 60, params);

  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([6, 5]);
});

test('the chair may call one who was announced, or another', () => {
  const params = { ahead: 2 };
  const queue = six();
  begin(queue, beginning(queue, params, 1)!);
  end(queue, ending(queue, params, 120)!);
  turn(queue, 120, params, 6);
  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([4, 2]);
  turn(queue, 120, params, 3);
  expect(queue.announced.map(({ ticket }) => ticket)).toEqual([4, 2]);
});

test('a hand that is not up is not lowered, and a person is found by the first hand they have up', () => {
  const queue = six();
  lower(queue, 99);
  expect(ticketOf(queue, 'dee')).toBe(4);
  lower(queue, 4);
  expect(ticketOf(queue, 'dee')).toBeUndefined();
  expect(up(queue, 'dee', 'civil_society')).toBe(7);
});

test('names that every object has are names like others', () => {
  const queue = emptyQueue();
  raise(queue, { person: 'toString', group: 'constructor', attrs: { valueOf: 'hasOwnProperty' } });
  turn(queue, 60);

  expect(queue.clocks).toEqual({ constructor: 60 });
  expect(queue.turns).toEqual({ toString: 1 });
  expect(queue.airtime).toEqual({ valueOf: { hasOwnProperty: 60 } });
});

test('the state is plain JSON, and a copy shares nothing with it', () => {
  const queue = six();
  turn(queue, 100, { ahead: 2 });
  const before = JSON.stringify(queue);
  const copy = copyOf(queue);
  expect(copy).toEqual(JSON.parse(before));
  turn(copy, 100, { ahead: 2 });
  up(copy, 'gil', 'academia');

  expect(JSON.stringify(queue)).toBe(before);
});
