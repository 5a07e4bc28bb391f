import { expect, test } from 'vitest';
import { rehearseInHand } from '#server/rehearsal/in-hand.ts';
import { checkPromises, saidOf } from './check.ts';
import { termsOf, type Written } from './entries.ts';
import { checkFloor } from './floor.ts';

// X9: what a full hall does in 90 minutes, held against the promises by code that shares nothing with the rules.

const people = 1000;
const written = (entries: readonly unknown[]) => structuredClone(entries) as Written[]; // read by nothing of ours
const rehearsed = async (seed: number) => written((await rehearseInHand(seed, people)).tried.entries);
const shared = rehearsed(1);

test('X9 rehearsals of 90 minutes with 1,000 people keep every promise of the floor and of the time', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const checked = checkPromises(await rehearsed(seed));
    console.log(`seed ${seed}: ${saidOf(checked).join('\n        ')}`);

    expect(checked.faults).toEqual([]);
    expect(checked.time.possible).toBe(true);
    expect(checked.floor.turns).toBeGreaterThan(15);
    expect(checked.floor.personal).toBeGreaterThan(checked.floor.hands * 0.8); // points of order and replies have none
    expect(checked.time.credit + checked.time.excused).toBeGreaterThanOrEqual(checked.time.target);
  }
});

type Spoil = (entries: Written[]) => void;
const ofType = (entries: Written[], type: string) => entries.filter(({ event }) => event.type === type);

/** The faults found once something has been spoilt in a log that had none. */
async function faultsOf(spoil: Spoil) {
  const entries = structuredClone(await shared);
  spoil(entries);
  return checkPromises(entries).faults;
}

test.each<[string, RegExp, Spoil]>([
  [
    'two turns that change places',
    /is called where the rule calls/,
    (entries) => {
      const inOrder = ofType(entries, 'floor.given').filter(({ event }) => event.override === undefined);
      const [one, other] = [inOrder[4], inOrder[8]];
      if (!one || !other) throw new Error('too few turns');
      for (const field of ['ticket', 'person']) {
        const kept = one.event[field];
        one.event[field] = other.event[field];
        other.event[field] = kept;
      }
    },
  ],
  [
    'a charge that is left out',
    /is charged 0 instead of/,
    (entries) => {
      const ending = ofType(entries, 'turn.ended')[5]?.event.ending as { charged: number };
      ending.charged = 0;
    },
  ],
  [
    'ten seconds that are booked elsewhere',
    /s are booked as \w+; it was/,
    (entries) => {
      const booked = ofType(entries, 'turn.ended')[3]?.event.booked as { seconds: number };
      booked.seconds += 10;
    },
  ],
  [
    'a second of the panel that is booked as the floor’s',
    /are booked as voice; it was \d+ s of panel/,
    (entries) => {
      const booked = ofType(entries, 'segment.begun')[2]?.event.booked as { account: string };
      booked.account = 'voice';
    },
  ],
  [
    'a turn that is written down shorter than it was',
    /a turn of \d+ seconds is written down as 1/,
    (entries) => {
      const ended = ofType(entries, 'turn.ended')[2];
      if (ended) ended.event.seconds = 1;
    },
  ],
  [
    'a hand that is taken off the list by nobody',
    /follows/,
    (entries) => {
      const raised = ofType(entries, 'hand.raised')[10];
      if (raised) raised.event.type = 'nothing';
    },
  ],
  [
    'more credit at the end than there was',
    /s are credited; counted are/,
    (entries) => {
      const closed = ofType(entries, 'session.closed')[0];
      if (closed) closed.event.credit = Number(closed.event.credit) + 60;
    },
  ],
  [
    'an entry that is gone',
    /stands at place/,
    (entries) => {
      entries.splice(500, 1);
    },
  ],
])('X9 the check finds %s', async (_, fault, spoil) => {
  expect((await faultsOf(spoil)).join('\n')).toMatch(fault);
});

test('X9 the check finds a panel that goes on after the hand-over, and a promise broken by it', async () => {
  let since = 0;
  const { tried } = await rehearseInHand(1, people, (usual) => (session, at) => {
    const act = usual(session, at);
    if (act?.type !== 'segment.begin' || act.segment !== 'floor') return act;
    since ||= at;
    return at - since < 700 ? undefined : act;
  });
  const { faults, time } = checkPromises(written(tried.entries));

  expect(faults[0]).toMatch(/^second \d+: panel has the time, the floor is owed \d+ s and \d+ hands are up$/);
  expect(time.credit).toBeLessThan(time.target);
  expect(faults.at(-1)).toMatch(/the floor was promised \d+ s and had \d+ s/);
});

/** A log of nothing but hands and turns of a minute, in which whoever keeps it calls whom they like. */
function floorOf(hands: [person: string, group: string][], calls: number[]): Written[] {
  const entries: Written[] = [];
  const write = (at: number, event: Written['event'], by = 'guest:x') => {
    entries.push({ seq: entries.length + 1, at, by, event });
  };
  for (const [index, [person, group]] of hands.entries())
    write(0, { type: 'hand.raised', ticket: index + 1, group, attrs: {} }, person);
  for (const [index, ticket] of calls.entries()) {
    const person = hands[ticket - 1]?.[0];
    write(index * 60_000, { type: 'floor.given', ticket, person });
    write((index + 1) * 60_000, { type: 'turn.ended', seconds: 60, ending: { ticket, charged: 60 } });
  }
  return entries;
}

function floorFaults(entries: Written[]): string {
  const faults: string[] = [];
  checkFloor(entries, termsOf(entries), faults);
  return faults.join('\n');
}

test('X9 the check finds whoever is called last because they came first', () => {
  const hands = Array.from({ length: 12 }, (_, index): [string, string] => [`guest:${index}`, 'a']);
  const faults = floorFaults(floorOf(hands, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]));

  expect(faults).toContain('ticket 1, called, waited 12 turns; promised were 4');
  expect(faults).toContain('ticket 1, called, was overtaken by 11 of its own group');
});

test('X9 the check finds a second turn before somebody’s first, and a group that gets more than its share', () => {
  const twice: Written[] = floorOf(
    [
      ['guest:1', 'a'],
      ['guest:2', 'a'],
    ],
    [1],
  );
  twice.push({ seq: 5, at: 60_000, by: 'guest:1', event: { type: 'hand.raised', ticket: 3, group: 'a', attrs: {} } });
  twice.push({ seq: 6, at: 60_000, by: 'x', event: { type: 'floor.given', ticket: 3, person: 'guest:1' } });
  expect(floorFaults(twice)).toContain('guest:1 speaks again before ticket 2 has spoken');

  const loud = Array.from({ length: 30 }, (_, index): [string, string] => [`guest:${index}`, index === 0 ? 'b' : 'a']);
  const rest = Array.from({ length: 28 }, (_, index) => index + 2);
  expect(floorFaults(floorOf(loud, rest))).toMatch(/a has had \d+ s while b waits; at most/);
});
