import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerAct, answerJoin, answerMine, newActId } from './acting.ts';
import { guestCookie } from './cookies.ts';
import { repairShop } from './demo/repair-shop.ts';
import { kinds } from './kinds.ts';
import { openDatabase } from './log/database.ts';
import { createLogs } from './log/log.ts';
import { createOpinionMaps } from './opinion/maps.ts';
import { createPeople } from './people.ts';
import { comeBack, newPersonalCode } from './personal-code.ts';
import type { Running } from './running.ts';
import { openScheduler } from './scheduler.ts';
import { createSession } from './sessions.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-codes-'));
let running: Running;
let log = '';

beforeAll(async () => {
  const database = await openDatabase({ DATA_DIR: folder });
  const logs = createLogs({ database, kinds });
  const scheduler = openScheduler({ database, logs });
  const maps = createOpinionMaps({ logs });
  running = { database, logs, people: createPeople({ database }), scheduler, maps, trustProxy: false };
  const person = await running.people.createMember('Odile Varn');
  const made = await createSession(running, { person, id: newActId(), draft: repairShop.draft });
  if (!('log' in made)) throw new Error(made.refused);
  log = made.log;
  const by = await running.people.actorOf(person, log, 'member');
  for (const type of ['session.make', 'doors.open'] as const)
    await running.logs.act({ log, id: newActId(), by, command: { type } });
}, 60_000);
afterAll(async () => {
  await running?.scheduler.close();
  await running?.maps.close();
  await running?.logs.close();
  await running?.database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const asked = (command: object, cookies?: string) => ({ log, id: newActId(), command, cookies, secure: false });

async function joined(): Promise<string> {
  const join = { type: 'person.join', group: 'academia', region: 'weog', place: 'room', as: 'group' };
  const { cookie } = await answerJoin(running, asked(join));
  return `${cookie?.name}=${cookie?.value}`;
}

async function codeOf(cookies: string, id = newActId()): Promise<string> {
  const given = await newPersonalCode(running, { log, id, cookies });
  if (!('code' in given)) throw new Error(given.refused);
  return given.code;
}

const back = (typed: string, id = newActId(), cookies?: string) =>
  comeBack(running, { log, id, typed, cookies, secure: false });

async function cookiesBack(typed: string, id?: string): Promise<string> {
  const came = await back(typed, id);
  if (!('cookie' in came)) throw new Error(came.refused);
  return `${came.cookie.name}=${came.cookie.value}`;
}

test('J12 who comes back with their code is who they were, and the lost phone is nobody', async () => {
  const lost = await joined();
  await answerAct(running, asked({ type: 'hand.raise' }, lost));
  const code = await codeOf(lost);
  const found = await cookiesBack(code);

  expect(found).not.toBe(lost);
  expect((await answerMine(running, log, found))?.hand?.ticket).toBe(1);
  expect((await answerMine(running, log, lost))?.joined).toBe(false);
  expect((await answerAct(running, asked({ type: 'hand.lower' }, lost))).answer).toEqual({
    kept: false,
    refusal: { refused: 'not-joined' },
  });
  expect((await answerAct(running, asked({ type: 'hand.lower' }, found))).answer.kept).toBe(true);
});

test('J12 a form that is sent twice opens the same door; small letters and blanks are taken', async () => {
  const code = await codeOf(await joined());
  const id = newActId();

  expect(await cookiesBack(code, id)).toBe(await cookiesBack(` ${code.toLowerCase().replaceAll(' ', '-')} `, id));
  expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4} ?){4}$/);
});

test('J12 a new code takes the place of the one before, and the same form shows the same one', async () => {
  const cookies = await joined();
  const id = newActId();
  const first = await codeOf(cookies, id);
  expect(await codeOf(cookies, id)).toBe(first);
  const second = await codeOf(cookies);

  expect(await back(first)).toEqual({ refused: 'code-unknown' });
  expect(await back(second)).toHaveProperty('cookie');
});

test('J13 a code is nobody’s elsewhere, and is not stored', async () => {
  const cookies = await joined();
  const code = (await codeOf(cookies)).replaceAll(' ', '');

  expect(
    await comeBack(running, { log: 'elsewhere', id: newActId(), typed: code, cookies: undefined, secure: false }),
  ).toEqual({ refused: 'code-unknown' });
  expect(await newPersonalCode(running, { log, id: newActId(), cookies: `${guestCookie(log)}=x` })).toEqual({
    refused: 'not-joined',
  });
  const rows = await running.database.run(
    (sql) => sql<{ row: string }[]>`
      select personal_code::text as row from personal_code union all select entry.event::text from entry
      union all select act.outcome::text from act union all select credential::text from credential`,
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { row } of rows) expect(row).not.toContain(code);
});

test('J13 guesses are slowed down', async () => {
  const other = 'guessed';
  const guess = () =>
    comeBack(running, { log: other, id: newActId(), typed: 'AAAA', cookies: undefined, secure: false });
  const answers = await Promise.all(Array.from({ length: 330 }, guess));

  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'too-fast').length).toBeGreaterThan(10);
});

test('J12 a form without an identifier of its own makes no code, and brings nobody back', async () => {
  const cookies = await joined();
  expect(await newPersonalCode(running, { log, id: '', cookies })).toEqual({ refused: 'malformed' });
  expect(await back(await codeOf(cookies), '')).toEqual({ refused: 'malformed' });
});
