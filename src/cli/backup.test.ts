import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#server/log/database.ts';
import { createPeople } from '#server/people.ts';
import { backupCommand, restoreCommand } from './backup.ts';

describe('bigtent backup and restore, on the embedded database', () => {
  let folder: string;
  let running: Database;
  const place = (name: string) => path.join(folder, name);
  const inFolder = (name: string) => ({ env: { DATA_DIR: place(name) } });

  async function said(work: (print: (line: string) => void) => Promise<number>) {
    const lines: string[] = [];
    return { code: await work((line) => lines.push(line)), lines };
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bigtent-backup-'));
    running = await openDatabase({ DATA_DIR: place('data') });
    await createPeople({ database: running }).createMember('Olga Organiser');
  }, 60_000);
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a backup is made while the program runs, and restored where there was nothing', async () => {
    const file = place('first.backup');
    expect(await said((print) => backupCommand([file], print, inFolder('data')))).toEqual({
      code: 0,
      lines: [
        `Written to ${file}: 0 logs with 0 entries, 1 people.`,
        'It holds the keys to what people wrote: keep it where only you can read it.',
      ],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // The running program was not disturbed.
    expect(await createPeople({ database: running }).hasMembers()).toBe(true);

    const restored = await said((print) => restoreCommand([file], print, inFolder('new')));
    expect(restored.code).toBe(0);
    const database = await openDatabase({ DATA_DIR: place('new') });
    expect(await createPeople({ database }).hasMembers()).toBe(true);
    await database.stop();
    expect((await said((print) => restoreCommand([file], print, inFolder('new')))).lines).toEqual([
      'The database is not empty. A backup is restored into an empty place only.',
    ]);
  }, 60_000);

  test('a file that is there is not written over, and stays', async () => {
    const file = place('mine.txt');
    writeFileSync(file, 'mine');
    expect(await said((print) => backupCommand([file], print, inFolder('data')))).toEqual({
      code: 1,
      lines: [`${file} is there already: choose a name that is free.`],
    });
    expect(statSync(file).size).toBe(4);
  });

  test('nothing to back up, nothing to restore, nothing understood: a sentence, and nothing is made', async () => {
    mkdirSync(place('empty'));
    const before = readdirSync(folder);
    expect(await said((print) => backupCommand([place('x')], print, inFolder('nowhere')))).toEqual({
      code: 1,
      lines: [`There is nothing to back up: ${place('nowhere')} is not there.`],
    });
    expect((await said((print) => restoreCommand([place('x')], print, inFolder('nowhere')))).code).toBe(1);
    writeFileSync(place('bad'), 'something else');
    expect(await said((print) => restoreCommand([place('bad')], print, inFolder('nowhere')))).toEqual({
      code: 1,
      lines: ['The file cannot be restored: it is not a backup of Bigtent, or it is damaged. Nothing was changed.'],
    });
    for (const args of [[], ['a', 'b'], ['--help']]) {
      expect(await said((print) => backupCommand(args, print))).toEqual({
        code: 2,
        lines: ['Usage: npx bigtent backup FILE'],
      });
      expect(await said((print) => restoreCommand(args, print))).toEqual({
        code: 2,
        lines: ['Usage: npx bigtent restore FILE'],
      });
    }
    rmSync(place('bad'));
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(place('nowhere'))).toBe(false);
  });
});
