import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lanes } from '#server/log/lanes.ts';
import { hashToken, newToken } from '#server/people.ts';
import { FULL } from './ballot-box.ts';
import type { TestDatabase } from './databases.ts';
import { add, type BoxLogs, does, entriesOf, given, join, mustRead, newLog, openBoxes } from './given.ts';

/** Order, answers and idempotency: what a log promises to whoever acts, on one node and on two. */
export function logContract(database: () => TestDatabase): void {
  let here: BoxLogs;
  let there: BoxLogs;
  let lanes: Lanes;
  beforeAll(() => {
    lanes = database().node();
    here = openBoxes(lanes);
    there = openBoxes(database().node());
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  describe('order', () => {
    test('a log is made once, and one that is not there is nothing', async () => {
      const log = await newLog(here);
      expect(await here.create(log, 'box')).toBe(false);
      expect(await here.position(log)).toBe(0);
      expect((await mustRead(here, log)).seq).toBe(0);
      expect(await here.position('nowhere')).toBeUndefined();
      expect(await here.read('nowhere')).toBeUndefined();
      expect(await here.entries('nowhere', 0, 10)).toEqual([]);
      const refused = { kept: false, refusal: { refused: 'no-such-log' } };
      expect(await here.act(add('nowhere', 'scheduler'))).toEqual(refused);
      expect(await here.act(join('nowhere'))).toEqual(refused);
    });

    test('entries are numbered from 1 without gaps, whoever acts at once', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const outcomes = await Promise.all(Array.from({ length: 300 }, () => here.act(add(log, ann))));
      const seqs = outcomes.map((outcome) => outcome.kept && outcome.seq);
      expect(seqs).toEqual(Array.from({ length: 300 }, (_, place) => place + 2));
      const entries = await entriesOf(here, log);
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 301 }, (_, place) => place + 1));
      expect(new Set(entries.map(({ eid }) => eid)).size).toBe(301);
      expect((await mustRead(here, log)).state.total).toBe(300);
    });

    test('the entries after a position come in order, at most so many', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      await here.act(does(log, ann, { type: 'burst', count: 9 }));
      expect((await here.entries(log, 3, 4)).map(({ seq }) => seq)).toEqual([4, 5, 6, 7]);
      expect(await here.entries(log, 10, 4)).toEqual([]);
    });

    test('an act of several facts is kept whole, and its outcome names each entry', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const outcome = await here.act(does(log, ann, { type: 'burst', count: 3 }));
      const entries = await entriesOf(here, log);
      expect(outcome).toEqual({ kept: true, seq: 4, eids: entries.slice(1).map(({ eid }) => eid), actor: ann });
    });

    test('an act that changes nothing is kept and leaves no entry', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      expect(await here.act(does(log, ann, { type: 'nothing' }))).toEqual({ kept: true, seq: 1, eids: [], actor: ann });
      expect(await here.position(log)).toBe(1);
    });

    test('each act is decided on what those before it in the same batch have changed', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const outcomes = await Promise.all([5, -5, -1, 1, -1].map((amount) => here.act(add(log, ann, amount))));
      expect(outcomes.map(({ kept }) => kept)).toEqual([true, true, false, true, true]);
      expect(outcomes[2]).toEqual({ kept: false, refusal: { refused: 'negative', total: 0 } });
    });

    test('a refused act leaves no entry', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      await here.act(add(log, ann, -1));
      expect(await here.position(log)).toBe(1);
      expect(await entriesOf(here, log)).toHaveLength(1);
    });

    test('an act made right after an answer, however soon, is not left waiting', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      for (let depth = 0; depth < 30; depth++) {
        await here.read(log);
        for (let step = 0; step < depth; step++) await undefined;
        expect((await here.act(add(log, ann))).kept).toBe(true);
        for (let step = 0; step < depth; step++) await undefined;
        expect((await here.read(log))?.state.total).toBe(depth + 1);
      }
    });

    test('the time of an entry is the clock of the server, and never before the entry before it', async () => {
      let now = 5_000;
      const slow = openBoxes(lanes, { clock: () => now });
      const log = await newLog(slow);
      const ann = await given(slow, log);
      now = 7_000;
      await slow.act(add(log, ann));
      now = 6_000;
      await slow.act(add(log, ann));
      // Nor when another node's clock is late.
      const late = openBoxes(lanes, { clock: () => 1 });
      await late.act(add(log, ann));
      now = 8_000;
      await slow.act(add(log, ann));
      expect((await entriesOf(slow, log)).map(({ at }) => at)).toEqual([5_000, 7_000, 7_000, 7_000, 8_000]);
      await Promise.all([slow.close(), late.close()]);
    });
  });

  describe('idempotency', () => {
    test('an act sent again gets the same answer and counts once', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const first = await here.act(add(log, ann, 2, 'twice'));
      await here.act(add(log, ann, 3));
      expect(await here.act(add(log, ann, 2, 'twice'))).toEqual(first);
      expect((await mustRead(here, log)).state.total).toBe(5);
    });

    test('sent again in the same batch, it counts once', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const outcomes = await Promise.all([1, 2, 3].map(() => here.act(add(log, ann, 2, 'same'))));
      expect(outcomes).toEqual([outcomes[0], outcomes[0], outcomes[0]]);
      expect(outcomes[0]?.kept).toBe(true);
      expect((await mustRead(here, log)).state.total).toBe(2);
    });

    test('sent again to another node, it counts once, also at the same moment', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      for (let round = 0; round < 20; round++) {
        const [one, other] = await Promise.all(
          [here, there].map((logs) => logs.act(add(log, ann, 1, `round-${round}`))),
        );
        expect(other).toEqual(one);
      }
      expect((await mustRead(there, log)).state.total).toBe(20);
    });

    test('the order of the fields makes no other content', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const first = await here.act({ log, by: ann, id: 'fields', command: { type: 'add', by: 1 } });
      expect(await here.act({ log, by: ann, id: 'fields', command: { by: 1, type: 'add' } })).toEqual(first);
    });

    test('the same id with other content is refused, and the first answer stands', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const reused = { kept: false, refusal: { refused: 'act-id-reused' } };
      const [first, second] = await Promise.all([here.act(add(log, ann, 1, 'id')), here.act(add(log, ann, 2, 'id'))]);
      expect(second).toEqual(reused);
      expect(await here.act(add(log, ann, 3, 'id'))).toEqual(reused);
      expect(await there.act(add(log, ann, 4, 'id'))).toEqual(reused);
      expect(await there.act(add(log, ann, 1, 'id'))).toEqual(first);
    });

    test('the id belongs to whoever acts: another may use the same', async () => {
      const log = await newLog(here);
      const [ann, bo] = [await given(here, log, 'Ann'), await given(here, log, 'Bo')];
      await here.act(add(log, ann, 1, 'id'));
      expect((await here.act(add(log, bo, 5, 'id'))).kept).toBe(true);
      expect((await mustRead(here, log)).state.total).toBe(6);
    });

    test('a refusal is repeated as well, whatever has changed since', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      const refused = { kept: false, refusal: { refused: 'negative', total: 0 } };
      expect(await here.act(add(log, ann, -1, 'refused'))).toEqual(refused);
      await here.act(add(log, ann, 10));
      expect(await here.act(add(log, ann, -1, 'refused'))).toEqual(refused);
      expect(await there.act(add(log, ann, -1, 'refused'))).toEqual(refused);
    });

    test('what falls due is issued once, though two nodes issue it', async () => {
      const log = await newLog(here);
      const outcomes = await Promise.all([here, there].map((logs) => logs.act(add(log, 'scheduler', 1, 'due-1'))));
      expect(outcomes[0]).toEqual(outcomes[1]);
      expect(await entriesOf(here, log)).toHaveLength(1);
    });
  });

  describe('newcomers', () => {
    test('a join sent again finds the same person: later, in the same batch, on the other node', async () => {
      const log = await newLog(here);
      const token = hashToken(newToken());
      const first = await Promise.all([here, here, there].map((logs) => logs.act(join(log, 'Ann', token))));
      expect(first).toEqual([first[0], first[0], first[0]]);
      expect(await there.act(join(log, 'Ann', token))).toEqual(first[0]);
      expect(await entriesOf(here, log)).toHaveLength(1);
    });

    test('five hundred come in at once, and each is somebody', async () => {
      const log = await newLog(here);
      const outcomes = await Promise.all(
        Array.from({ length: 500 }, (_, place) => (place % 2 ? here : there).act(join(log, `Guest ${place}`))),
      );
      const actors = new Set(outcomes.map((outcome) => outcome.kept && outcome.actor));
      expect(actors.size).toBe(500);
      expect(Object.keys((await mustRead(here, log)).state.members)).toHaveLength(500);
    });

    test('somebody the rules do not let in leaves no trace', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      await here.act(add(log, ann, FULL));
      const count = () =>
        lanes.run(
          (sql) =>
            sql`select (select count(*) from person) as people, (select count(*) from credential) as credentials, (select count(*) from act) as acts`,
        );
      const before = await count();
      expect(await here.act(join(log, 'Bo'))).toEqual({ kept: false, refusal: { refused: 'full' } });
      expect(await count()).toEqual(before);
    });

    test('a person has another name in another log, by the same credential', async () => {
      const [one, other] = [await newLog(here), await newLog(here)];
      const token = hashToken(newToken());
      const outcomes = [await here.act(join(one, 'Ann', token)), await here.act(join(other, 'Ann', token))];
      const [a, b] = outcomes.map((outcome) => (outcome.kept ? outcome.actor : undefined));
      expect(a).toMatch(/^guest:[0-9a-z]{10}$/);
      expect(b).toMatch(/^guest:[0-9a-z]{10}$/);
      expect(a).not.toBe(b);
    });

    test('nobody acts under a name that is nobody', async () => {
      const log = await newLog(here);
      const stranger = await given(here, await newLog(here));
      expect(await here.act(add(log, stranger))).toEqual({ kept: false, refusal: { refused: 'no-such-actor' } });
    });
  });

  describe('two nodes at once', () => {
    test('every answer is true, nothing is missing, and both fold the same', async () => {
      const log = await newLog(here);
      const people = await Promise.all(Array.from({ length: 8 }, (_, place) => given(here, log, `Guest ${place}`)));
      const callers = people.flatMap((by) => [here, there].map((logs) => ({ by, logs })));
      const kept: { seq: number; eid: string | undefined }[] = [];
      await Promise.all(
        callers.map(async ({ by, logs }) => {
          for (let act = 0; act < 40; act++) {
            const outcome = await logs.act(add(log, by, act % 4 === 3 ? -2 : 1));
            if (outcome.kept) kept.push({ seq: outcome.seq, eid: outcome.eids[0] });
          }
        }),
      );
      const entries = await entriesOf(here, log);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
      expect(kept.sort((a, b) => a.seq - b.seq)).toEqual(
        entries.slice(people.length).map(({ seq, eid }) => ({ seq, eid })),
      );
      const [one, other] = await Promise.all([mustRead(here, log), mustRead(there, log)]);
      expect(JSON.stringify(other.state)).toBe(JSON.stringify(one.state));
      expect([one.seq, other.seq]).toEqual([entries.length, entries.length]);
      // And so does a node that has seen nothing of it.
      const cold = openBoxes(lanes);
      expect(JSON.stringify((await mustRead(cold, log)).state)).toBe(JSON.stringify(one.state));
      await cold.close();
    });

    test('a reading shows what the other node has just kept', async () => {
      const log = await newLog(here);
      const ann = await given(here, log);
      for (let round = 1; round <= 20; round++) {
        await here.act(add(log, ann));
        expect((await mustRead(there, log)).state.total).toBe(round);
      }
    });
  });
}
