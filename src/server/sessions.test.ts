import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from './demo/demo.ts';
import { repairShop } from './demo/repair-shop.ts';
import { kinds } from './kinds.ts';
import { type Database, openDatabase } from './log/database.ts';
import { createLogs, type Logs } from './log/log.ts';
import { createPeople, type People } from './people.ts';
import { codeIn, codeOf, createSession, findByCode, giveCode, sessionsOf, spacedCode } from './sessions.ts';
import { inviteStaff, redeemStaffLink } from './sign-in/staff-links.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-sessions-'));
let running: { database: Database; logs: Logs<typeof kinds>; people: People };

beforeAll(async () => {
  const database = await openDatabase({ DATA_DIR: folder });
  running = { database, logs: createLogs({ database, kinds }), people: createPeople({ database }) };
}, 60_000);
afterAll(async () => {
  await running?.logs.close();
  await running?.database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('an empty installation gets one made-up world, a second time nothing is added', { timeout: 60_000 }, async () => {
  const draftFrom = () => ({ ...repairShop.draft, title: 'A draft' });
  const lines = await seedDemo(running, draftFrom);

  expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
    'Demonstration: The repair shop at the end of the cable (live)',
    'Demonstration: Who may ring the bell? Public warnings on networks that fail (closed)',
    'A draft (draft)',
  ]);
  expect(lines.filter((line) => line.includes('/staff/'))).toHaveLength(7);
  expect(await seedDemo(running, draftFrom)).toEqual(lines);

  const live = /\/j\/(\w+)/.exec(lines.join('\n'))?.[1] ?? '';
  const state = (await running.logs.read((await findByCode(running, live)) ?? ''))?.state;
  expect(Date.now() - (state?.clock.startedAt ?? 0)).toBeGreaterThan(52 * 60_000);
});

const draft = { ...repairShop.draft, title: 'Who mends the bridge?' };

test('S14 who came in to moderate or to take notes makes no sessions; who came in to organise does', async () => {
  const person = await running.people.createMember('Odile Varn');
  const made = await createSession(running, { person, id: 'the-session-they-join', draft });
  if ('refused' in made) throw new Error(made.refused);
  const by = await running.people.actorOf(person, made.log, 'member');
  const comesBy = async (role: 'moderator' | 'organiser', id: string) => {
    const link = await inviteStaff(running, { log: made.log, by, role, id: `invite-${id}` });
    if ('refused' in link) throw new Error(link.refused);
    const entered = await redeemStaffLink(running, { token: link.token, id, name: 'Teo Marsh' });
    if ('refused' in entered) throw new Error(entered.refused);
    const person = await running.people.personOf(entered.by, made.log);
    return createSession(running, { person: person ?? '', id: `of-one-who-is-${role}`, draft });
  };

  expect(await comesBy('moderator', 'moderator-comes-0001')).toEqual({ refused: 'not-yours' });
  expect(await comesBy('organiser', 'organiser-comes-0001')).toHaveProperty('log');
});

test('a form that is sent twice makes one session, with one code that leads to it however it is typed', async () => {
  const person = await running.people.createMember('Odile Varn');
  const first = await createSession(running, { person, id: 'the-id-of-one-form', draft });
  const again = await createSession(running, { person, id: 'the-id-of-one-form', draft });
  expect(again).toEqual(first);
  if ('refused' in first) throw new Error(first.refused);

  const code = (await codeOf(running, first.log)) ?? '';
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  await giveCode(running, first.log);
  expect(await codeOf(running, first.log)).toBe(code);
  expect(await findByCode(running, ` ${spacedCode(code).toLowerCase()} `)).toBe(first.log);
  expect(await findByCode(running, `${code.slice(0, 3)}-${code.slice(3)}`)).toBe(first.log);
  expect(await findByCode(running, `${code}2`)).toBeUndefined();
});

test('a code as people type it', () => {
  expect([codeIn('k7m 4rx'), codeIn('K7M-4RX '), codeIn('k7m\u00a04rx')]).toEqual(['K7M4RX', 'K7M4RX', 'K7M4RX']);
});

test('what cannot be read makes no session, nor does a form without an id', async () => {
  const person = await running.people.createMember('Teo Marsh');
  const wrong = await createSession(running, { person, id: 'the-id-of-one-form', draft: { ...draft, title: '' } });
  expect(wrong).toEqual({ refused: 'malformed' });
  expect(await createSession(running, { person, id: 'short', draft })).toEqual({ refused: 'malformed' });
  expect(await sessionsOf(running, person)).toEqual([]);
});

test('S8 my sessions are those in which I have a role now', async () => {
  const { people, logs } = running;
  const person = await people.createMember('Ines Kolb');
  const helper = await people.createMember('Joris Pennywhistle');
  const made = await createSession(running, { person, id: 'another-id-of-a-form', draft });
  if ('refused' in made) throw new Error(made.refused);
  const { log } = made;
  const by = await people.actorOf(person, log, 'member');
  const link = await inviteStaff(running, { log, by, role: 'rapporteur', id: 'the-id-of-an-invitation' });
  if ('refused' in link) throw new Error(link.refused);
  await redeemStaffLink(running, { token: link.token, id: 'the-id-of-coming-in', name: '', member: helper });

  expect(await sessionsOf(running, person)).toMatchObject([
    { log, title: draft.title, phase: 'draft', role: 'organiser' },
  ]);
  expect(await sessionsOf(running, helper)).toMatchObject([{ log, role: 'rapporteur' }]);

  await logs.act({ log, id: 'the-id-of-revoking-it', command: { type: 'staff.revoke', link: link.link }, by });
  expect(await sessionsOf(running, helper)).toEqual([]);
});
