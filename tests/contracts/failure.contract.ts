import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lanes } from '#server/log/lanes.ts';
import type { Wake } from '#server/log/wake.ts';
import type { TestDatabase } from './databases.ts';
import { add, type BoxLogs, does, entriesOf, given, join, mustRead, newLog, openBoxes, sleep, until } from './given.ts';

/** What happens when something breaks: an answer is true or there is none, and the next act is decided on what is kept. */
export function failureContract(database: () => TestDatabase, options: Parameters<typeof openBoxes>[1] = {}): void {
  let lanes: Lanes;
  let logs: BoxLogs;
  let log: string;
  beforeAll(() => {
    lanes = database().node();
  });
  beforeEach(async () => {
    logs = openBoxes(lanes, options);
    log = await newLog(logs);
  });
  afterEach(() => logs.close());

  const settled = (acts: Promise<{ kept: boolean }>[]) =>
    Promise.allSettled(acts).then((all) => all.map((one) => (one.status === 'fulfilled' ? one.value.kept : 'thrown')));

  describe('a failing insert', () => {
    beforeAll(() =>
      lanes.run((sql) =>
        sql.unsafe(`
          create function fail() returns trigger language plpgsql as $$ begin
            if new.event->>'amount' = '13' then raise exception 'no thirteen' using errcode = 'P0001'; end if;
            if new.event->>'amount' = '17' then raise exception 'no seventeen' using errcode = '23514'; end if;
            return new;
          end $$;
          create trigger fail before insert on entry for each row execute function fail();`),
      ),
    );
    afterAll(() => lanes.run((sql) => sql.unsafe('drop trigger fail on entry; drop function fail;')));

    test('nobody in the batch gets an answer, nothing is kept, and the next act is right', async () => {
      const ann = await given(logs, log);
      await logs.act(add(log, ann, 1));
      expect(await settled([2, 13, 3].map((amount) => logs.act(add(log, ann, amount))))).toEqual([
        'thrown',
        'thrown',
        'thrown',
      ]);
      expect((await mustRead(logs, log)).state.total).toBe(1);
      expect(await logs.act(add(log, ann, -2))).toEqual({ kept: false, refusal: { refused: 'negative', total: 1 } });
      expect(await logs.act(add(log, ann, 4))).toMatchObject({ kept: true, seq: 3 });
      expect((await entriesOf(logs, log)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    test('the error says what to do and carries the cause', async () => {
      const ann = await given(logs, log);
      const error = await logs.act(add(log, ann, 13)).catch((thrown) => thrown);
      expect(error.message).toBe(`log ${log}: no answer; the same act may be sent again under the same id`);
      expect(error.cause.message).toBe('no thirteen');
    });

    test('whoever reads meanwhile never sees what was not kept', async () => {
      const ann = await given(logs, log);
      const acts = Array.from({ length: 5 }, () => logs.act(add(log, ann, 13)));
      const readings = Promise.all(Array.from({ length: 5 }, () => mustRead(logs, log)));
      await settled(acts);
      expect((await readings).map(({ state }) => state.total)).toEqual([0, 0, 0, 0, 0]);
    });

    test('an act the database does not take fails by itself, not those beside it', async () => {
      const ann = await given(logs, log);
      expect(await settled([2, 17, 3].map((amount) => logs.act(add(log, ann, amount))))).toEqual([
        true,
        'thrown',
        true,
      ]);
      expect((await mustRead(logs, log)).state.total).toBe(5);
    });
  });

  describe('a fault in the rules', () => {
    test('fails the one act: in deciding, in folding, or by an event that cannot be read again', async () => {
      const ann = await given(logs, log);
      for (const bad of [
        { type: 'throw' } as const,
        { type: 'spoil' } as const,
        { type: 'raw', event: { type: 'unheard-of' } } as const,
        { type: 'raw', event: { type: 'remarked', note: 'a\u0000b' } } as const,
        { type: 'raw', event: { type: 'remarked', note: '\ud800' } } as const,
      ]) {
        const before = (await mustRead(logs, log)).state.total;
        const acts = [add(log, ann, 1), does(log, ann, bad), add(log, ann, 2)];
        const [first, kept, last] = await settled(acts.map((act) => logs.act(act)));
        expect([first, last]).toEqual([true, true]);
        // A lone half of a character is odd, but stored and read as it is.
        if (kept === 'thrown') expect((await mustRead(logs, log)).state.total).toBe(before + 3);
      }
      const cold = openBoxes(lanes);
      expect(JSON.stringify((await mustRead(cold, log)).state)).toBe(JSON.stringify((await mustRead(logs, log)).state));
      await cold.close();
    });
  });

  describe('a lost connection', () => {
    /** Holds the log's lock from outside, so that a batch stands in the middle of its transaction. */
    async function holding(work: () => Promise<void>) {
      await database()
        .node(1)
        .transaction(async (sql) => {
          await sql`select pg_advisory_xact_lock(hashtextextended('bigtent log ' || ${log}, 0))`;
          await work();
        });
    }
    const admin = () => database().node(1);
    const waitingForLock = () =>
      lanes.run(
        (sql) =>
          sql<
            { pid: number }[]
          >`select pid from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`,
      );

    test('an act whose connection is killed gets no answer, and can be sent again', async () => {
      const ann = await given(logs, log);
      await holding(async () => {
        const act = logs.act(add(log, ann, 5, 'cut off')).catch(() => 'thrown');
        await until(async () => (await waitingForLock()).length > 0);
        await admin().run(
          (sql) =>
            sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`,
        );
        expect(await act).toBe('thrown');
      });
      expect(await logs.act(add(log, ann, 5, 'cut off'))).toMatchObject({ kept: true, seq: 2 });
      expect((await mustRead(logs, log)).state.total).toBe(5);
    });

    test('every connection killed again and again under load: what was answered is there once, the rest can be sent again', async () => {
      const killer = admin();
      const others = openBoxes(database().node());
      const ann = await given(logs, log);
      const answered = new Set<string>();
      const unanswered = new Set<string>();
      let isOver = false;
      const killing = (async () => {
        while (!isOver) {
          await sleep(30);
          await killer.run(
            (sql) =>
              sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bigtent' and datname = current_database() and pid <> pg_backend_pid() and random() < 0.5`,
          );
        }
      })();
      await Promise.all(
        Array.from({ length: 10 }, async (_, caller) => {
          for (let round = 0; round < 60; round++) {
            const id = `kill-${caller}-${round}`;
            const outcome = await (round % 2 ? logs : others).act(add(log, ann, 1, id)).catch(() => undefined);
            (outcome?.kept ? answered : unanswered).add(id);
          }
        }),
      );
      isOver = true;
      await killing;
      for (const id of unanswered) {
        // The last kill may still be on its way to us.
        await until(async () => (await logs.act(add(log, ann, 1, id)).catch(() => undefined))?.kept === true);
      }
      expect(answered.size + unanswered.size).toBe(600);
      expect((await mustRead(logs, log)).state.total).toBe(600);
      expect((await entriesOf(others, log)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 601 }, (_, place) => place + 1),
      );
      await others.close();
    });
  });

  describe('closing', () => {
    test('what waits is answered, what comes after is not taken', async () => {
      const ann = await given(logs, log);
      const acts = Array.from({ length: 20 }, () => logs.act(add(log, ann)));
      const closing = logs.close();
      await expect(logs.act(add(log, ann))).rejects.toThrow('stopping');
      expect(await settled(acts)).toEqual(Array(20).fill(true));
      await closing;
    });
  });

  describe('memory', () => {
    test('a log that nobody uses leaves the memory and comes back as it was', async () => {
      const brief = openBoxes(lanes, { idleMs: 30 });
      const ann = await given(brief, log);
      await brief.act(add(log, ann, 3));
      const before = await brief.read(log);
      await until(async () => {
        await sleep(100);
        return (await brief.read(log))?.state !== before?.state;
      });
      expect((await mustRead(brief, log)).state).toEqual(before?.state);
      await brief.close();
    });

    test('a hundred thousand entries are read again', async () => {
      const ann = await given(logs, log);
      await lanes.run(
        (sql) => sql`
        insert into entry (log, seq, eid, at, by, event)
        select ${log}, seq, md5(${log} || seq), 1, ${ann}, json_build_object('type', 'added', 'amount', 1)
        from generate_series(2, 100000) as seq`,
      );
      const cold = openBoxes(lanes);
      const started = performance.now();
      const { state, seq } = await mustRead(cold, log);
      console.log(`100,000 entries read and folded in ${Math.round(performance.now() - started)} ms`);
      expect([state.total, seq]).toEqual([99_999, 100_000]);
      await cold.close();
    }, 30_000);
  });

  describe('following', () => {
    const lost: Wake = { publish: () => {}, subscribe: async () => async () => {} };

    test('this node is told at once, another by notification', async () => {
      const there = openBoxes(database().node());
      const ann = await given(logs, log);
      const heard: [string, string, number][] = [];
      const stops = [
        logs.follow(log, (name, seq) => heard.push(['here', name, seq])),
        there.follow(log, (name, seq) => heard.push(['there', name, seq])),
        there.followAll((name, seq) => heard.push(['all', name, seq])),
      ];
      // Until the other node listens, and has heard of what was there before.
      await sleep(200);
      heard.length = 0;
      await logs.act(add(log, ann));
      expect(heard).toEqual([['here', log, 2]]);
      await until(() => heard.length === 3);
      expect(heard.slice(1)).toEqual([
        ['there', log, 2],
        ['all', log, 2],
      ]);
      for (const stop of stops) stop();
      await logs.act(add(log, ann));
      await sleep(150);
      expect(heard).toHaveLength(3);
      await there.close();
    });

    test('many acts make few notifications, and the last position arrives', async () => {
      const listening = database().node(1);
      let notes = 0;
      await listening.listen('bigtent', () => notes++);
      const there = openBoxes(database().node());
      const ann = await given(logs, log);
      let last = 0;
      there.follow(log, (_, seq) => {
        last = seq;
      });
      await sleep(100);
      notes = 0;
      const started = performance.now();
      for (let act = 0; act < 100; act++) await logs.act(add(log, ann));
      await until(() => last === 101);
      expect(notes).toBeLessThanOrEqual(2 + (performance.now() - started) / 50);
      await there.close();
    });

    test('a lost notification is caught by the next look at the table', async () => {
      const there = openBoxes(database().node(), { wake: lost, pollMs: 50 });
      const heard: number[] = [];
      there.follow(log, (_, seq) => heard.push(seq));
      const ann = await given(logs, log);
      await until(() => heard.at(-1) === 1);
      await logs.act(add(log, ann));
      await until(() => heard.at(-1) === 2);
      await there.close();
    });

    test('a listener whose connection was killed hears again', async () => {
      const there = openBoxes(database().node());
      const ann = await given(logs, log);
      const heard: number[] = [];
      there.follow(log, (_, seq) => heard.push(seq));
      await sleep(200);
      await database()
        .node(1)
        .run(
          (sql) =>
            sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`,
        );
      heard.length = 0;
      await until(async () => {
        await logs.act(add(log, ann));
        await sleep(100);
        return heard.length > 0;
      });
      await there.close();
    });

    test('more logs than fit into one notification all arrive', async () => {
      const there = openBoxes(database().node());
      const heard = new Set<string>();
      there.followAll((name) => heard.add(name));
      await sleep(100);
      const names = Array.from({ length: 300 }, (_, place) => `${'long name '.repeat(10)}${log} ${place}`);
      await Promise.all(names.map((name) => logs.create(name, 'box')));
      await Promise.all(names.map((name) => logs.act(join(name))));
      await until(() => names.every((name) => heard.has(name)));
      await there.close();
    });
  });
}
