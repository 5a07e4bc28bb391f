import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBody } from '#record/sealing.ts';
import type { Lanes } from '#server/log/lanes.ts';
import { createPeople, hashToken, newToken, type People } from '#server/people.ts';
import type { TestDatabase } from './databases.ts';
import { add, type BoxLogs, does, entriesOf, join, mustRead, newLog, openBoxes, until } from './given.ts';

/** Where words and people lie, and how they are forgotten (decisions 1 and 3 of the log, fairness F5, F8, G). */
export function privacyContract(database: () => TestDatabase): void {
  let lanes: Lanes;
  let here: BoxLogs;
  let there: BoxLogs;
  let people: People;
  beforeAll(() => {
    lanes = database().node();
    here = openBoxes(lanes);
    there = openBoxes(database().node(), { pollMs: 50 });
    people = createPeople({ database: lanes });
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  const remark = (log: string, by: `guest:${string}`, text: string, of?: `seat:${string}` | `guest:${string}`) =>
    does(log, by, { type: 'remark', text, ...(of && { of }) });

  const kept = async (outcome: ReturnType<BoxLogs['act']>) => {
    const answer = await outcome;
    if (!answer.kept) throw new Error(`refused: ${answer.refusal.refused}`);
    return answer;
  };

  async function someone(log: string, name = 'Ann') {
    const { actor } = await kept(here.act(join(log, name)));
    const person = await people.personOf(actor, log);
    if (!person) throw new Error('nobody');
    // Guests only, in these tests.
    return { actor: actor as `guest:${string}`, person };
  }

  describe('words', () => {
    test('what was written is read on every node, and on one that opens the log anew', async () => {
      const log = await newLog(here);
      const { actor } = await someone(log);
      const { eids } = await kept(here.act(remark(log, actor, 'من سيموّل؟ 多方 \u0000 "quoted"')));
      const cold = openBoxes(lanes);
      for (const logs of [here, there, cold]) {
        const { words } = await mustRead(logs, log);
        expect(words(eids[0] ?? '')).toEqual({ text: 'من سيموّل؟ 多方 \u0000 "quoted"' });
        expect(words('0'.repeat(32))).toBeUndefined();
      }
      await cold.close();
    });

    test('no table holds a word of it in the clear, nor whose it was beside it', async () => {
      const log = await newLog(here);
      const token = newToken();
      const { actor } = await kept(here.act(join(log, 'Wilhelmina Plaintext', hashToken(token))));
      await here.act(remark(log, actor as `guest:${string}`, 'xylophone budget'));
      const tables = await lanes.run(
        (sql) => sql<{ name: string }[]>`
        select table_name as name from information_schema.tables where table_schema = 'public'`,
      );
      const names = tables.map(({ name }) => name);
      for (const name of ['act', 'actor', 'credential', 'entry', 'log', 'person', 'words'])
        expect(names).toContain(name);
      const secrets = ['Plaintext', 'xylophone', token].flatMap((text) => [text, Buffer.from(text).toString('hex')]);
      for (const { name } of tables) {
        const rows = await lanes.run(
          (sql) => sql<{ text: string }[]>`select row_to_json(t)::text as text from ${sql(name)} as t`,
        );
        for (const { text } of rows)
          for (const secret of secrets) expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
      }
      const person = await people.personOf(actor, log);
      const entries = await lanes.run(
        (sql) => sql<{ text: string }[]>`select row_to_json(t)::text as text from entry t where log = ${log}`,
      );
      expect(entries.some(({ text }) => text.includes(person ?? 'nobody'))).toBe(false);
    });

    test('the commitment in the entry binds key, nonce and ciphertext beside it', async () => {
      const log = await newLog(here);
      const { actor } = await someone(log);
      const { eids } = await kept(here.act(remark(log, actor, 'bound')));
      const [row] = await lanes.run(
        (sql) => sql`
        select entry.eid, entry.commitment, words.nonce, words.ciphertext, person.key
        from entry join words on words.eid = entry.eid join person on person.id = words.person where entry.eid = ${eids[0] ?? ''}`,
      );
      const body = { personKey: row?.key, session: log, eid: row?.eid, nonce: row?.nonce, ciphertext: row?.ciphertext };
      expect(openBody({ ...body, commitment: row?.commitment })).toBe('{"text":"bound"}');
      expect((await entriesOf(here, log)).find(({ eid }) => eid === eids[0])?.commitment).toBe(row?.commitment);
      expect((await entriesOf(here, log))[0]).toHaveProperty('commitment');
    });

    test('words that were tampered with are not shown', async () => {
      const log = await newLog(here);
      const { actor } = await someone(log);
      const { eids } = await kept(here.act(remark(log, actor, 'genuine')));
      await lanes.run(
        (sql) =>
          sql`update words set ciphertext = set_byte(ciphertext, 0, get_byte(ciphertext, 0) # 1) where eid = ${eids[0] ?? ''}`,
      );
      const { words } = await mustRead(there, log);
      expect(() => words(eids[0] ?? '')).toThrow('committed');
    });
  });

  describe('F8 erasure', () => {
    test('F8 the words are gone on every node, the entries stay, and nobody acts under that name', async () => {
      const log = await newLog(here);
      const [ann, bo] = [await someone(log, 'Ann'), await someone(log, 'Bo')];
      const { eids } = await kept(here.act(remark(log, ann.actor, 'forget this')));
      const other = await kept(here.act(remark(log, bo.actor, 'keep this')));
      const open = async (logs: BoxLogs, eid = '') => (await mustRead(logs, log)).words(eid);
      expect(await open(there, eids[0])).toEqual({ text: 'forget this' });
      const before = await entriesOf(here, log);

      await here.erase(ann.person);

      for (const logs of [here, there]) {
        expect(await open(logs, eids[0])).toBeUndefined();
        expect(await open(logs, other.eids[0])).toEqual({ text: 'keep this' });
        expect(await entriesOf(logs, log)).toEqual(before);
        expect(await logs.act(add(log, ann.actor))).toEqual({ kept: false, refusal: { refused: 'no-such-actor' } });
      }
      expect((await there.act(add(log, bo.actor))).kept).toBe(true);
      expect(await people.personOf(ann.actor, log)).toBeUndefined();
      const left = await lanes.run(
        (sql) => sql`
        select (select count(*) from person where id = ${ann.person}) + (select count(*) from words where person = ${ann.person})
          + (select count(*) from actor where person = ${ann.person}) + (select count(*) from credential where person = ${ann.person}) as rows`,
      );
      expect(left[0]?.rows).toBe(0);
    });

    test('F8 whoever follows is told, on every node', async () => {
      const log = await newLog(here);
      const { actor, person } = await someone(log);
      await here.act(remark(log, actor, 'forget this'));
      const heard: string[] = [];
      here.follow(log, (_, seq) => heard.push(`here ${seq}`));
      there.follow(log, (_, seq) => heard.push(`there ${seq}`));
      await until(() => heard.includes('there 2'));
      heard.length = 0;
      await here.erase(person);
      expect(heard).toContain('here 2');
      await until(() => heard.includes('there 2'));
    });

    test('F8 a seat that does not act has a key of its own, and is erased apart', async () => {
      const log = await newLog(here);
      const { actor, person } = await someone(log);
      const ofSeat = await kept(here.act(remark(log, actor, 'the name on the seat', 'seat:3')));
      const again = await kept(there.act(remark(log, actor, 'and once more', 'seat:3')));
      const own = await kept(here.act(remark(log, actor, 'my own')));
      const seat = await people.personOf('seat:3', log);
      expect(seat).toBeDefined();
      expect(seat).not.toBe(person);
      await here.erase(seat ?? '');
      const { words } = await mustRead(there, log);
      expect([ofSeat, again, own].map(({ eids }) => words(eids[0] ?? ''))).toEqual([
        undefined,
        undefined,
        { text: 'my own' },
      ]);
    });

    test('F8 nothing new is sealed for somebody who was erased', async () => {
      const log = await newLog(here);
      const [ann, bo] = [await someone(log, 'Ann'), await someone(log, 'Bo')];
      await here.erase(ann.person);
      expect(await here.act(remark(log, bo.actor, 'about Ann', ann.actor))).toEqual({
        kept: false,
        refusal: { refused: 'no-such-actor' },
      });
      expect(await here.position(log)).toBe(2);
    });

    test('F8 acts under way on both nodes do not save a word from it', async () => {
      const log = await newLog(here);
      const [ann, bo] = [await someone(log, 'Ann'), await someone(log, 'Bo')];
      const acting = Promise.all(
        [here, there].flatMap((logs) =>
          Array.from({ length: 10 }, async () => {
            for (let act = 0; act < 8; act++) {
              const outcome = await logs.act(remark(log, ann.actor, 'soon forgotten'));
              if (!outcome.kept) expect(outcome.refusal).toEqual({ refused: 'no-such-actor' });
              expect((await logs.act(add(log, bo.actor))).kept).toBe(true);
            }
          }),
        ),
      );
      await until(async () => ((await here.position(log)) ?? 0) > 20);
      await here.erase(ann.person);
      await acting;
      const { words, state } = await mustRead(there, log);
      expect(state.total).toBe(160);
      expect(state.remarks.map(words).filter(Boolean)).toEqual([]);
      const [left] = await lanes.run(
        (sql) => sql`select count(*) as words from words where log = ${log} and person = ${ann.person}`,
      );
      expect(left?.words).toBe(0);
    });
  });

  describe('people', () => {
    test('a credential leads to its person until it is revoked or runs out', async () => {
      const log = await newLog(here);
      const token = hashToken(newToken());
      const { actor } = await kept(here.act(join(log, 'Ann', token)));
      const person = await people.personOf(actor, log);
      expect(await people.findCredential(token)).toEqual({ person, kind: 'guest', log });
      expect(await people.findCredential(hashToken(newToken()))).toBeUndefined();
      expect(await people.actorOf(person ?? '', log, 'guest')).toBe(actor);

      const brief = hashToken(newToken());
      await people.createCredential({
        tokenHash: brief,
        person: person ?? '',
        kind: 'guest',
        expiresAt: new Date(Date.now() - 1),
      });
      expect(await people.findCredential(brief)).toBeUndefined();

      expect(await people.revokeCredential(token)).toBe(true);
      expect(await people.revokeCredential(token)).toBe(false);
      expect(await people.findCredential(token)).toBeUndefined();
      expect(await here.act(join(log, 'Ann', token, 'again'))).toEqual({
        kept: false,
        refusal: { refused: 'no-such-actor' },
      });
    });

    test('F5 a member has one name in each log, whoever asks first', async () => {
      const [one, other] = [await newLog(here), await newLog(here)];
      expect(await people.hasMembers()).toBe(false);
      const person = await people.createMember('Olga Organiser');
      expect(await people.hasMembers()).toBe(true);
      expect(await people.findMember(person)).toEqual({ person, name: 'Olga Organiser', organises: true });
      const elsewhere = createPeople({ database: database().node() });
      const names = await Promise.all(
        [people, elsewhere, people].map((who, place) => who.actorOf(person, place < 2 ? one : other, 'member')),
      );
      expect(names[0]).toMatch(/^member:[0-9a-z]{10}$/);
      expect(names[1]).toBe(names[0]);
      expect(names[2]).not.toBe(names[0]);
      expect((await here.act(add(one, names[0] ?? 'scheduler'))).kept).toBe(true);
      await here.erase(person);
      expect(await people.findMember(person)).toBeUndefined();
      await expect(elsewhere.actorOf(person, await newLog(here), 'member')).rejects.toThrow('no such person');
    });

    test('an invitation for one is used once, by whoever is faster; the same credential may come again', async () => {
      const token = await people.invite({ role: 'organiser' });
      const mine = hashToken(newToken());
      expect(await people.findInvitation(token)).toMatchObject({ role: 'organiser', usable: true, multiUse: false });
      const [first, second] = await Promise.all([
        people.useInvitation(token, mine),
        people.useInvitation(token, hashToken(newToken())),
      ]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
      const winner = first ? mine : undefined;
      if (winner) expect(await people.useInvitation(token, winner)).toMatchObject({ role: 'organiser', usable: false });
      expect(await people.useInvitation(token, hashToken(newToken()))).toBeUndefined();
      expect(await people.findInvitation(token)).toMatchObject({ usable: false });
      expect(await people.useInvitation(newToken(), mine)).toBeUndefined();
    });

    test('an invitation for many is used until it is revoked or runs out', async () => {
      const log = await newLog(here);
      const token = await people.invite({ role: 'rapporteur', log, multiUse: true });
      const late = await people.invite({ role: 'moderator', log, expiresAt: new Date(Date.now() - 1) });
      for (let guest = 0; guest < 3; guest++)
        expect(await people.useInvitation(token, hashToken(newToken()))).toMatchObject({ log });
      expect(await people.useInvitation(late, hashToken(newToken()))).toBeUndefined();
      const listed = await people.invitations(log);
      expect(listed.map(({ role, usable }) => [role, usable])).toEqual([
        ['rapporteur', true],
        ['moderator', false],
      ]);
      expect(await people.revokeInvitation(listed[0]?.id ?? '')).toBe(true);
      expect(await people.useInvitation(token, hashToken(newToken()))).toBeUndefined();
    });

    test('a secret of the installation is made once, though two nodes ask for it at once', async () => {
      const both = await Promise.all(
        [people, createPeople({ database: database().node() })].map((who) => who.secret('join')),
      );
      expect(both[0]).toHaveLength(32);
      expect(Buffer.from(both[0] ?? []).equals(both[1] ?? new Uint8Array())).toBe(true);
      expect(Buffer.from(await people.secret('other')).equals(both[0] ?? new Uint8Array())).toBe(false);
    });
  });
}
