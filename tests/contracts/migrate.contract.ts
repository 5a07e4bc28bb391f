import { describe, expect, test } from 'vitest';
import { migrate, migrations } from '#server/log/migrate.ts';
import { makeDatabase, type TestServer } from './databases.ts';

/** Bringing a database up to date: once, whoever starts, and never past what this program knows. */
export function migrateContract(server: () => TestServer): void {
  const more = { name: '9998-more', text: 'create table more (id int); insert into more values (1);' };

  const onEmpty = async (work: (database: Awaited<ReturnType<typeof makeDatabase>>) => Promise<void>) => {
    const database = await makeDatabase(server(), { migrated: false });
    await work(database).finally(() => database.drop());
  };

  describe('migrations', () => {
    test('nodes that start together apply each once', () =>
      onEmpty(async (database) => {
        const nodes = Array.from({ length: 4 }, () => database.node(1));
        const wanted = [...migrations, more];
        const applied = await Promise.all(nodes.map((node) => node.transaction((sql) => migrate(sql, wanted))));
        expect(applied.flat().sort()).toEqual(wanted.map(({ name }) => name));
        expect(await nodes[0]?.run((sql) => sql`select id from more`)).toEqual([{ id: 1 }]);
      }));

    test('only what is missing is applied; a failing one leaves nothing behind', () =>
      onEmpty(async (database) => {
        const node = database.node(1);
        const apply = (wanted = migrations) => node.transaction((sql) => migrate(sql, wanted));
        await apply();
        await expect(apply([...migrations, more, { name: '9999-bad', text: 'create table x (;' }])).rejects.toThrow(
          'syntax',
        );
        expect(await node.run((sql) => sql`select to_regclass('more') as name`)).toEqual([{ name: null }]);
        expect(await apply([...migrations, more])).toEqual(['9998-more']);
        expect(await apply([...migrations, more])).toEqual([]);
      }));

    test('one that was edited, or that this program does not know, stops the start', () =>
      onEmpty(async (database) => {
        const apply = (wanted: typeof migrations) => database.node(1).transaction((sql) => migrate(sql, wanted));
        await apply([...migrations, more]);
        await expect(apply([...migrations, { ...more, text: `${more.text} ` }])).rejects.toThrow('was changed after');
        await expect(apply(migrations)).rejects.toThrow('made by a newer version');
      }));
  });
}
