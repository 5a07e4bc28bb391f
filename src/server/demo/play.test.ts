import { expect, test } from 'vitest';
import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { accountsAt, ledgerConfig } from '#core/session/clock.ts';
import { organiser, trial } from '#core/session/given.ts';
import { nightRadio } from './night-radio.ts';
import { people } from './people.ts';
import { play, type Stage } from './play.ts';
import { repairShop } from './repair-shop.ts';
import type { Script } from './script.ts';

/** The whole script in the hand; the organiser stands in for the team. */
async function played(script: Script) {
  const tried = trial();
  const first = 10_000; // seconds before the start that the trial's clock needs
  tried.given(organiser, script.draft, 0);
  tried.given(organiser, { type: 'awareness.set', questions: script.awareness }, 0);
  tried.given(organiser, { type: 'session.make' }, 0);
  tried.given(organiser, { type: 'doors.open' }, first + script.doorsAt);
  let guests = 0;
  const stage: Stage = {
    act: async (by, command, at) => tried.given(by, command, first + at),
    async join(command, at) {
      guests += 1;
      tried.given(`guest:${guests}`, command, first + at);
      return `guest:${guests}`;
    },
    team: () => organiser,
    state: async () => tried.state,
  };
  await play(stage, script);
  return tried.state;
}

test('the made-up people are all of them somebody else', () => {
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  expect(people.length).toBe(48);
});

test('the live session stands half way through: the floor has begun, somebody speaks, hands are up', async () => {
  const session = await played(repairShop);

  expect(session.phase).toBe('live');
  expect(session.clock.segment).toBe('floor');
  expect(session.clock.turn).toBeDefined();
  expect(Object.keys(session.people)).toHaveLength(48);
  expect(Object.keys(session.hands)).toHaveLength(6);
  expect(Object.keys(session.questions)).toHaveLength(13);
  expect(Object.values(session.questions).filter(({ stage }) => stage === 'answered')).toHaveLength(2);
  expect(Object.keys(session.turns)).toHaveLength(4);
});

test('the closed session has kept its promise to the floor, with notes on every policy question', async () => {
  const session = await played(nightRadio);

  expect(session.phase).toBe('closed');
  const { target, credit } = ledger(ledgerConfig(session), accountsAt(session, session.at.closed));
  expect({ target, credit }).toEqual({ target: 1800, credit: 1800 });
  expect(Object.keys(session.people)).toHaveLength(36);
  expect(Object.keys(session.turns)).toHaveLength(8);
  expect(new Set(Object.values(session.notes).map(({ policyQuestion }) => policyQuestion))).toEqual(
    new Set(['p1', 'p2']),
  );
});
