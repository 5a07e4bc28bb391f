import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp, checkArchive, restore } from '#server/log/archive.ts';
import { type Piece, readArchive, writeArchive } from '#server/log/archive-file.ts';
import type { Lanes } from '#server/log/lanes.ts';
import { createPeople } from '#server/people.ts';
import { makeDatabase, type TestDatabase, type TestServer } from './databases.ts';
import { add, type BoxLogs, does, entriesOf, given, kinds, mustRead, newLog, openBoxes } from './given.ts';

type Row = Record<string, unknown>;

/** A backup holds everything of one moment, and only a whole and true one is restored. */
export function backupContract(server: () => TestServer, other: () => TestServer, folder: () => string): void {
  let source: TestDatabase;
  let lanes: Lanes;
  let logs: BoxLogs;
  let log: string;
  let file: string;
  beforeAll(async () => {
    source = await makeDatabase(server());
    lanes = source.node();
    logs = openBoxes(lanes);
    log = await newLog(logs);
    const ann = await given(logs, log, 'Ann');
    const bo = await given(logs, log, 'Bo');
    await logs.act(does(log, ann, { type: 'remark', text: 'line\nend\ttab \\. back\\slash \u2028 نص' }));
    await logs.act(does(log, ann, { type: 'remark', text: 'a seat', of: 'seat:1' }));
    await logs.act(does(log, ann, { type: 'burst', count: 500 }));
    await logs.act(add(log, bo, -9_999));
    const people = createPeople({ database: lanes });
    await people.createMember('Olga\nOrganiser\r\\');
    await people.invite({ role: 'moderator', log });
    await people.secret('join');
    await logs.erase((await people.personOf(bo, log)) ?? '');
    await newLog(logs);
    file = path.join(folder(), 'one.backup');
    await backUp(lanes, file, new Date(0));
  });
  afterAll(async () => {
    await logs.close();
    await source.drop();
  });

  const everything = async (database: Lanes) => {
    const tables = await database.run(
      (sql) => sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'migration' order by 1`,
    );
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) {
      const found = await database.run((sql) => sql<{ text: string }[]>`select t::text as text from ${sql(name)} as t`);
      rows[name] = found.map(({ text }) => text).sort();
    }
    return rows;
  };

  async function intoEmpty(work: (database: Lanes) => Promise<void>, where = server()) {
    const database = await makeDatabase(where, { migrated: false });
    await work(database.node()).finally(() => database.drop());
  }

  /** The same backup with its rows changed, and every count and checksum right again: what only reading the log finds. */
  async function forged(name: string, change: (table: string, row: Row) => Row | undefined): Promise<string> {
    const found: { head: Piece; rows: Row[] }[] = [];
    for await (const piece of readArchive(file)) {
      if (piece.is === 'rows') found.at(-1)?.rows.push(...piece.lines.map((line) => JSON.parse(line)));
      else found.push({ head: piece, rows: [] });
    }
    async function* changed(): AsyncGenerator<Piece> {
      for (const { head, rows } of found) {
        if (head.is !== 'table') yield head;
        else {
          const kept = rows.map((row) => change(head.table, row)).filter((row) => row !== undefined);
          yield { ...head, rows: kept.length };
          yield { is: 'rows', lines: kept.map((row) => JSON.stringify(row)) };
        }
      }
    }
    const bad = path.join(folder(), name);
    await writeArchive(bad, changed());
    return bad;
  }

  describe('backup', () => {
    test('restored into an empty place, everything is as it was, and it goes on', () =>
      intoEmpty(async (database) => {
        const counts = await restore(database, file, kinds);
        expect(counts).toEqual({ logs: 2, entries: 504, people: 3 });
        expect(await everything(database)).toEqual(await everything(lanes));
        const restored = openBoxes(database);
        expect(await entriesOf(restored, log)).toEqual(await entriesOf(logs, log));
        const [was, is] = [await mustRead(logs, log), await mustRead(restored, log)];
        expect(JSON.stringify(is.state)).toBe(JSON.stringify(was.state));
        expect(is.state.remarks.map(is.words)).toEqual([
          { text: 'line\nend\ttab \\. back\\slash \u2028 نص' },
          { text: 'a seat' },
        ]);
        expect((await restored.act(add(log, 'scheduler'))).kept).toBe(true);
        await restored.close();
      }));

    test('it moves between the embedded and the installed database', () =>
      intoEmpty(async (database) => {
        await restore(database, file, kinds);
        expect(await everything(database)).toEqual(await everything(lanes));
      }, other()));

    test('it is of one moment, though others go on writing', async () => {
      const busy = await newLog(logs);
      const ann = await given(logs, busy);
      let isOver = false;
      const writing = (async () => {
        while (!isOver) await logs.act(does(busy, ann, { type: 'remark', text: 'on and on' }));
      })();
      const during = path.join(folder(), 'during.backup');
      await backUp(lanes, during, new Date(0)).finally(() => {
        isOver = true;
      });
      await writing;
      await intoEmpty(async (database) => {
        await restore(database, during, kinds);
        const restored = openBoxes(database);
        const { state, words } = await mustRead(restored, busy);
        expect(state.remarks.map(words)).toEqual(state.remarks.map(() => ({ text: 'on and on' })));
        await restored.close();
      });
    });

    test('only into an empty place', async () => {
      const before = await everything(lanes);
      await expect(restore(lanes, file, kinds)).rejects.toThrow('not empty');
      expect(await everything(lanes)).toEqual(before);
    });

    test('a file that was cut off or changed anywhere is refused', async () => {
      const whole = readFileSync(file);
      const bad = path.join(folder(), 'bad.backup');
      const refused = async (bytes: Buffer) => {
        writeFileSync(bad, bytes);
        await expect(checkArchive(bad)).rejects.toThrow(
          /too early|damaged|not a backup|checksum|after its end|missing where|was changed/,
        );
      };
      for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 50)) await refused(whole.subarray(0, cut));
      const text = gunzipSync(whole);
      for (let at = 0; at < text.length; at += Math.ceil(text.length / 200)) {
        const changed = Buffer.from(text);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await refused(gzipSync(changed));
      }
      const lines = text.toString().split('\n');
      await refused(gzipSync(lines.filter((_, place) => place !== lines.length - 10).join('\n')));
      await refused(gzipSync(`${lines.slice(0, -2).join('\n')}\n`));
      await refused(gzipSync(`${text}{"more":1}\n`));
      await refused(Buffer.from('something else'));
      await refused(gzipSync('{"hello":"world"}\n'));
    });

    test('a backup that is whole but not true is refused, and nothing stays of it', async () => {
      const is = (row: Row, seq: number) => row.seq === seq;
      const forgeries: [string, (table: string, row: Row) => Row | undefined, RegExp][] = [
        ['gap', (table, row) => (table === 'entry' && is(row, 300) ? undefined : row), /entry 301 follows 299/],
        [
          'event',
          (table, row) => (table === 'entry' && is(row, 300) ? { ...row, event: { type: 'x' } } : row),
          /hold together/,
        ],
        ['words', (table, row) => (table === 'words' ? { ...row, nonce: `\\x${'00'.repeat(12)}` } : row), /committed/],
        ['person', (table, row) => (table === 'person' ? undefined : row), /foreign key/],
        ['column', (table, row) => (table === 'log' ? { ...row, id: null } : row), /null value/],
      ];
      for (const [name, change, why] of forgeries) {
        const bad = await forged(name, change);
        await intoEmpty(async (database) => {
          await expect(restore(database, bad, kinds)).rejects.toThrow(why);
          expect(
            await database.run(
              (sql) => sql`select table_name from information_schema.tables where table_schema = 'public'`,
            ),
          ).toHaveLength(0);
        });
      }
    });
  });
}
