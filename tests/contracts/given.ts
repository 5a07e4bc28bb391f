import { randomBytes } from 'node:crypto';
import type { ActorId } from '#core/decider.ts';
import type { Lanes } from '#server/log/lanes.ts';
import { createLogs, type Logs } from '#server/log/log.ts';
import { hashToken, newToken } from '#server/people.ts';
import { type BoxCommand, box } from './ballot-box.ts';

export const kinds = { box };
export type BoxLogs = Logs<typeof kinds>;

export const openBoxes = (database: Lanes, options: Partial<Parameters<typeof createLogs<typeof kinds>>[0]> = {}) =>
  createLogs({ database, kinds, pollMs: 60_000, ...options });

export const newLog = async (logs: BoxLogs): Promise<string> => {
  const log = `box-${randomBytes(4).toString('hex')}`;
  await logs.create(log, 'box');
  return log;
};

export const join = (log: string, name = 'Ann', tokenHash = hashToken(newToken()), id = 'join') => ({
  log,
  id,
  newcomer: { tokenHash, kind: 'guest' as const },
  command: { type: 'join', name } satisfies BoxCommand,
});

/** Somebody who is in. */
export async function given(logs: BoxLogs, log: string, name = 'Ann'): Promise<ActorId> {
  const outcome = await logs.act(join(log, name));
  if (!outcome.kept) throw new Error('not let in');
  return outcome.actor;
}

let counter = 0;
export const newActId = () => `act-${counter++}-${randomBytes(4).toString('hex')}`;

export const does = (log: string, by: ActorId, command: BoxCommand, id = newActId()) => ({ log, by, command, id });

export const add = (log: string, by: ActorId, amount = 1, id = newActId()) =>
  does(log, by, { type: 'add', by: amount }, id);

/** The whole log as the table has it. */
export const entriesOf = (logs: BoxLogs, log: string) => logs.entries(log, 0, 1_000_000);

export async function mustRead(logs: BoxLogs, log: string) {
  const reading = await logs.read(log);
  if (!reading) throw new Error('no such log');
  // Copied: the state goes on changing.
  return { ...reading, state: structuredClone(reading.state) };
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so; fails after twenty seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(10)) if (await isSo()) return;
  throw new Error('it did not come to that within twenty seconds');
}
