import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repairShop } from '#server/demo/repair-shop.ts';
import { kinds } from '#server/kinds.ts';
import { type Database, openDatabase } from '#server/log/database.ts';
import { createLogs, type Logs } from '#server/log/log.ts';
import { createPeople, type People } from '#server/people.ts';
import { codeOf, createSession } from '#server/sessions.ts';
import { checkPromises } from '../../tests/promises/check.ts';
import type { Written } from '../../tests/promises/entries.ts';
import { rehearseCommand } from './rehearse.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-rehearse-'));
let running: { database: Database; logs: Logs<typeof kinds>; people: People };
let original: string;

beforeAll(async () => {
  const database = await openDatabase({ DATA_DIR: folder });
  running = { database, logs: createLogs({ database, kinds }), people: createPeople({ database }) };
  const person = await running.people.createMember('Odile Varn');
  const made = await createSession(running, { person, id: 'the-session-to-rehearse', draft: repairShop.draft });
  if ('refused' in made) throw new Error(made.refused);
  original = made.log;
}, 60_000);
afterAll(async () => {
  await running?.logs.close();
  await running?.database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function said(...args: string[]) {
  const lines: string[] = [];
  const code = await rehearseCommand(args, (line) => lines.push(line), { env: { DATA_DIR: folder } });
  return { code, lines, log: /^Rehearsal (\S+):/.exec(lines[0] ?? '')?.[1] ?? '' };
}

/** How many rows each table has. */
const rows = () =>
  running.database.run(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'secret') order by 1`;
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await sql.unsafe(`select count(*)::integer as count from "${name}"`);
      counts[name] = row?.count;
    }
    return counts;
  });

test('X4 a rehearsal is made as fast as it goes, keeps its promises, and goes without a trace', {
  timeout: 60_000,
}, async () => {
  const before = await rows();
  const made = await said((await codeOf(running, original)) ?? '', '--people', '60', '--speed', 'fast');
  expect([made.code, made.lines.length]).toEqual([0, 12]);
  const entries = await running.logs.entries(made.log, 0, 100_000);
  const checked = checkPromises(structuredClone(entries) as unknown as Written[]); // as somebody outside reads them

  expect(entries[0]?.event).toEqual({ type: 'rehearsal.begun', of: original, seed: 1, speed: 0 });
  expect(entries.filter(({ event }) => event.type === 'person.joined')).toHaveLength(60);
  expect(checked.faults).toEqual([]);
  expect(checked.time.possible).toBe(true);
  const { state } = (await running.logs.read(made.log)) ?? {};
  const took = (state?.at.closed ?? 0) - (state?.at.started ?? 0);
  expect([state?.phase, Math.round(took / 600_000)]).toEqual(['closed', Math.round((state?.slotSeconds ?? 0) / 600)]);
  expect(Math.abs(Date.now() - (state?.at.closed ?? 0))).toBeLessThan(1_200_000);
  expect((await running.logs.entries(original, 0, 100)).filter(({ event }) => event.type === 'doors.opened')).toEqual(
    [],
  );

  const gone = await said(made.log, '--clear');
  expect(gone).toMatchObject({ code: 0, lines: [`Gone, with everything in it and the keys to it: ${made.log}.`] });
  expect(await rows()).toEqual(before);
  expect(await running.logs.read(made.log)).toBeUndefined();
});

test('X4 nothing but a rehearsal is deleted, and the command says so', { timeout: 60_000 }, async () => {
  const before = await rows();

  expect(await said(original, '--clear')).toMatchObject({
    code: 2,
    lines: [`${original} is not a rehearsal and has none: nothing was deleted.`],
  });
  expect(await said('nowhere', '--clear')).toMatchObject({
    code: 2,
    lines: ['There is no session nowhere: nothing was deleted.'],
  });
  expect(await rows()).toEqual(before);
});

test('X5 sixty times as fast, a session of an hour goes by in a moment; all of its rehearsals go at once', {
  timeout: 60_000,
}, async () => {
  const began = Date.now();
  const one = await said(original, '--people', '30', '--speed', '600', '--moderate', '--language', 'fr');
  expect(one.code).toBe(0);
  expect(Date.now() - began).toBeLessThan(30_000);
  const { state } = (await running.logs.read(one.log)) ?? {};
  expect(state?.phase).toBe('closed');
  expect((state?.at.closed ?? 0) - (state?.at.started ?? 0)).toBeGreaterThan((state?.slotSeconds ?? 0) * 900);
  expect(new Set(Object.values(state?.questions ?? {}).map(({ language }) => language))).toEqual(new Set(['fr']));

  const two = await said(original, '--people', '5', '--speed', 'fast', '--seed', '2');
  const gone = await said(original, '--clear');
  expect(gone.lines[0]).toContain(one.log);
  expect(gone.lines[0]).toContain(two.log);
});

test('what is not understood is answered with how it is called', { timeout: 60_000 }, async () => {
  for (const args of [[], [original, '--speed', '0'], [original, '--people', 'many'], [original, '--language', 'xx']])
    expect(await said(...args)).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/^Usage: npx bigtent rehearse SESSION/)],
    });
  expect(await said('nowhere')).toMatchObject({ code: 2, lines: ['There is no session nowhere.'] });
});
