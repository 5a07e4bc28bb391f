import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { kinds as allKinds } from '#server/kinds.ts';
import { backUp, type Counts, checkArchive, restore, Unfit } from '#server/log/archive.ts';
import { BadArchive } from '#server/log/archive-file.ts';
import { connectDatabase } from '#server/log/database.ts';
import type { Kinds } from '#server/log/kinds.ts';

type Print = (line: string) => void;
type ExitCode = 0 | 1 | 2;

interface Options {
  env?: NodeJS.ProcessEnv;
  kinds?: Kinds;
}

/** `bigtent backup FILE`: everything into one new file, also while the program runs. */
export async function backupCommand(
  args: string[],
  print: Print,
  { env = process.env }: Options = {},
): Promise<ExitCode> {
  const file = onlyFile(args);
  if (!file) return usage(print, 'backup FILE');
  return answered(print, async () => {
    if (existsSync(file)) throw new Unfit(`${file} is there already: choose a name that is free.`);
    if (!env.DATABASE_URL && !existsSync(dataDir(env)))
      throw new Unfit(`There is nothing to back up: ${dataDir(env)} is not there.`);
    const database = await connectDatabase(env);
    try {
      const counts = await backUp(database, file, new Date());
      print(`Written to ${file}: ${said(counts)}.`);
      print('It holds the keys to what people wrote: keep it where only you can read it.');
    } catch (error) {
      // Half a backup is none. A file that was there before is not ours.
      if (!isTaken(error)) rmSync(file, { force: true });
      throw error;
    } finally {
      await database.stop();
    }
  });
}

/** `bigtent restore FILE`: such a file into an empty place, all of it or nothing. */
export async function restoreCommand(args: string[], print: Print, options: Options = {}): Promise<ExitCode> {
  const { env = process.env, kinds = allKinds } = options;
  const file = onlyFile(args);
  if (!file) return usage(print, 'restore FILE');
  return answered(print, async () => {
    if (!existsSync(file)) throw new Unfit(`${file} is not there.`);
    await checkArchive(file);
    const isNew = !env.DATABASE_URL && !existsSync(dataDir(env));
    const database = await connectDatabase(env);
    let isDone = false;
    try {
      const counts = await restore(database, file, kinds);
      isDone = true;
      print(`Restored from ${file}: ${said(counts)}. Every log was read and every text checked.`);
    } finally {
      await database.stop();
      if (isNew && !isDone) rmSync(dataDir(env), { recursive: true, force: true });
    }
  });
}

const dataDir = (env: NodeJS.ProcessEnv) => path.resolve(env.DATA_DIR || './data');

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

const onlyFile = ([file, ...more]: string[]) => (file && !file.startsWith('-') && more.length === 0 ? file : undefined);

const said = ({ logs, entries, people }: Counts) => `${logs} logs with ${entries} entries, ${people} people`;

function usage(print: Print, call: string): ExitCode {
  print(`Usage: npx bigtent ${call}`);
  return 2;
}

/** What we expect to go wrong is said in a sentence; everything else is a fault, and thrown on. */
async function answered(print: Print, work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Unfit) print(error.message);
    else if (error instanceof BadArchive) print(`The file cannot be restored: ${error.message}. Nothing was changed.`);
    else throw error;
    return 1;
  }
}
