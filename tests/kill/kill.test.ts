import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectDatabase, type Database, openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { hashToken } from '#server/people.ts';
import { joinOf, KINDS, LOG, markOf, tokenOf } from './marks.ts';
import { killRounds } from './rounds.ts';

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 50);
const CALLERS = 20;
/** How often everything is counted: the same data goes on through all rounds. */
const CHECK_EVERY = 10;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('an act that was answered survives kill -9, and one that was not may be sent again: each counts once', {
  timeout: 900_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bigtent-kill-'));
  const dataDir = path.join(folder, 'data');
  const tally = { kept: new Set<string>(), open: new Set<string>(), resent: 0, postmasters: 0 };

  const killPostmaster = () => {
    const [pid] = readFileSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    tally.postmasters++;
  };

  const rounds = killRounds({
    rounds: ROUNDS,
    folder,
    command: (round) => [
      process.execPath,
      path.join(import.meta.dirname, 'worker.ts'),
      dataDir,
      String(round),
      String(CALLERS),
    ],
    workMs: () => 100 + Math.random() * 500,
    async kill(pid, round) {
      // Each fifth time the database dies with it, each seventh before it.
      if (round % 7 === 0) {
        killPostmaster();
        await sleep(200);
      } else if (round % 5 === 0) killPostmaster();
      process.kill(pid, 'SIGKILL');
    },
  });

  try {
    for await (const { number, kept, open } of rounds) {
      for (const act of kept) tally.kept.add(act);
      for (const act of open) tally.open.add(act);
      if (number % CHECK_EVERY === 0 || number === ROUNDS) await check(dataDir, tally);
    }
  } finally {
    // The killed leave their database running: who stops it last, ends it.
    await (await connectDatabase({ DATA_DIR: dataDir })).stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${ROUNDS} kills, ${tally.postmasters} of them with the database: ${tally.kept.size} acts, ${tally.resent} of them sent again; none lost, none double`,
  );
});

interface Tally {
  kept: Set<string>;
  open: Set<string>;
  resent: number;
}

async function check(dataDir: string, tally: Tally): Promise<void> {
  const database = await openDatabase({ DATA_DIR: dataDir });
  try {
    await sendAgain(database, tally);
    await count(database, tally.kept);
  } finally {
    await database.stop();
  }
}

/** What had no answer is sent again under the same id, and so is some of what had one. */
async function sendAgain(database: Database, tally: Tally) {
  const logs = createLogs({ database, kinds: KINDS });
  const answered = [...tally.kept].filter((_, place) => place % 50 === 0);
  const again = [...tally.open, ...answered].map(async (act) => {
    const [caller = '', mark = ''] = act.split(' ');
    const newcomer = { tokenHash: hashToken(tokenOf(caller)), kind: 'guest' as const };
    const joined = await logs.act({ ...joinOf(), newcomer });
    const outcome = mark === 'join' ? joined : await logs.act({ ...markOf(mark), newcomer });
    expect(outcome.kept, act).toBe(true);
    tally.kept.add(act);
  });
  await Promise.all(again);
  tally.resent += tally.open.size;
  tally.open.clear();
  await logs.close();
}

async function count(database: Database, acts: Set<string>): Promise<void> {
  const logs = createLogs({ database, kinds: KINDS });
  const entries = await logs.entries(LOG, 0, 10_000_000);
  expect(
    entries.every(({ seq }, place) => seq === place + 1),
    'numbered without gaps',
  ).toBe(true);

  const times = new Map<string, number>();
  for (const { event } of entries) if (event.type === 'marked') times.set(event.mark, (times.get(event.mark) ?? 0) + 1);
  const expected = [...acts].map((act) => act.split(' ')[1] ?? '').filter((mark) => mark !== 'join');
  expect(
    expected.filter((mark) => times.get(mark) !== 1),
    'kept exactly once',
  ).toEqual([]);
  expect(times.size, 'nothing that nobody asked for').toBe(expected.length);
  const joins = [...acts].filter((act) => act.endsWith(' join')).length;
  expect(entries.filter(({ event }) => event.type === 'joined')).toHaveLength(joins);

  const reading = await logs.read(LOG);
  expect(reading?.state.count).toBe(expected.length);
  for (const { eid, event } of entries.slice(-200)) {
    expect(reading?.words(eid)).toEqual(
      event.type === 'marked' ? { text: `mark ${event.mark}` } : { name: 'somebody' },
    );
  }
  await logs.close();
}
