import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { type Command, readCommand } from '#core/session/session.ts';
import { kinds } from './kinds.ts';
import { type Database, openDatabase } from './log/database.ts';
import { createLogs, type Logs } from './log/log.ts';
import { createPeople } from './people.ts';
import { openScheduler } from './scheduler.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-scheduler-'));
let database: Database;
/** The clock of every node here; real time goes on from wherever it is set. */
let ahead = 0;
const clock = () => Date.now() + ahead;

beforeAll(async () => {
  database = await openDatabase({ DATA_DIR: folder });
}, 60_000);
afterAll(async () => {
  await database?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

type Node = Logs<typeof kinds>;
const node = (): Node => createLogs({ database, kinds, clock, pollMs: 100 });
const scheduler = (logs: Node) => openScheduler({ database, logs, clock, passMs: 60_000 });

let count = 0;
async function given(logs: Node, log: string, by: ActorId, command: Record<string, unknown>) {
  const read = readCommand(command);
  if ('malformed' in read) throw new Error(read.malformed.join());
  count += 1;
  const outcome = await logs.act({ log, id: `act-${count}-of-this-test`, by, command: read.command as Command });
  if (!outcome.kept) throw new Error(outcome.refusal.refused);
}

/** A session of an hour in a part of the panel, which must give the floor after 28 minutes. */
async function panelRuns(logs: Node): Promise<string> {
  const log = `panel${count}`;
  await logs.create(log, 'session');
  const people = createPeople({ database });
  const by = await people.actorOf(await people.createMember('Mo'), log, 'member');
  const parts = [
    { segment: 'intro', kind: 'introduction', seconds: 1500 },
    { segment: 'floor', kind: 'floor', seconds: 1800 },
    { segment: 'closing', kind: 'closing', seconds: 120 },
  ];
  await given(logs, log, by, {
    type: 'session.draft',
    title: 'Who mends it?',
    slotSeconds: 3600,
    seats: [],
    policyQuestions: ['Who pays?'],
    agenda: parts,
  });
  for (const type of ['session.make', 'doors.open', 'session.start']) await given(logs, log, by, { type });
  await given(logs, log, by, { type: 'segment.begin', segment: 'intro' });
  return log;
}

const lentIn = async (logs: Node, log: string) =>
  (await logs.entries(log, 0, 1000)).filter(({ event }) => event.type === 'panel.lent');
const handoverMs = 28 * 60_000;

test('T11 after a restart the overdue ones follow each other in order, each booked at its own instant', {
  timeout: 30_000,
}, async () => {
  const before = node();
  const log = await panelRuns(before);
  await before.close();
  ahead += handoverMs + 150_000;
  const logs = node();
  const started = scheduler(logs);
  await started.pass();

  const lent = await lentIn(logs, log);
  expect(lent.map(({ by }) => by)).toEqual(['scheduler', 'scheduler', 'scheduler']);
  const booked = (await logs.read(log))?.state.clock.booked;
  expect([booked?.panel, booked?.lent]).toEqual([handoverMs / 1000, 120]);
  await started.close();
  await logs.close();
});

test('T11 two nodes that see the same instant do it once', { timeout: 30_000 }, async () => {
  const [here, there] = [node(), node()];
  const log = await panelRuns(here);
  const schedulers = [scheduler(here), scheduler(there)];
  ahead += handoverMs + 5_000;
  await Promise.all(schedulers.map((each) => each.pass()));

  expect(await lentIn(here, log)).toHaveLength(1);
  await Promise.all(schedulers.map((each) => each.close()));
  await Promise.all([here.close(), there.close()]);
});

test('T11 what falls due while it runs is done on the second', { timeout: 30_000 }, async () => {
  const logs = node();
  const log = await panelRuns(logs);
  const started = scheduler(logs);
  ahead += handoverMs - 1_500;
  await started.pass();
  expect(await lentIn(logs, log)).toHaveLength(0);

  await expect.poll(async () => (await lentIn(logs, log)).length, { timeout: 5_000 }).toBe(1);
  const [lent] = await lentIn(logs, log);
  expect((lent?.at ?? 0) - (lent?.event.type === 'panel.lent' ? lent.event.from : 0)).toBeLessThan(1_000);
  await started.close();
  await logs.close();
});
