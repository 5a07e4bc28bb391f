import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

// The part of a kill test that does not know what is killed: starts a process, lets it work for a moment, kills it, and
// collects what it said. It says `try X` before and `kept X` after, each written to a file before it goes on, so that
// nothing it said is lost with it.

export interface Round {
  number: number;
  /** What it had been answered, and what it had only asked for, when it died. */
  kept: string[];
  open: string[];
}

export interface RoundsOptions {
  rounds: number;
  folder: string;
  /** The program of a round and its arguments. */
  command: (round: number) => string[];
  /** How long it works after its first answer, in milliseconds. */
  workMs: () => number;
  /** Ends it, the hard way. Gets its pid. */
  kill: (pid: number, round: number) => Promise<void> | void;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function* killRounds({ rounds, folder, command, workMs, kill }: RoundsOptions): AsyncGenerator<Round> {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= rounds; number++) {
    const said = path.join(folder, `round-${number}.txt`);
    const child = start(command(number), said);
    await firstAnswer(child, said);
    await sleep(workMs());
    if (child.exitCode !== null)
      throw new Error(`round ${number}: it ended by itself: ${readFileSync(said, 'utf8').slice(-2_000)}`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await kill(child.pid ?? 0, number);
    await ended;
    yield { number, ...readRound(said) };
  }
}

function start([program = '', ...args]: string[], said: string): ChildProcess {
  const file = openSync(said, 'a');
  const child = spawn(program, args, { stdio: ['ignore', file, file] });
  closeSync(file);
  return child;
}

async function firstAnswer(child: ChildProcess, said: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(10)) {
    if (/^kept /m.test(readFileSync(said, 'utf8'))) return;
    if (child.exitCode !== null) break;
  }
  child.kill('SIGKILL');
  throw new Error(`it never answered: ${readFileSync(said, 'utf8').slice(-2_000)}`);
}

function readRound(said: string): Pick<Round, 'kept' | 'open'> {
  // A last line without its end was cut off: whatever it was going to say, it had not said it.
  const lines = readFileSync(said, 'utf8').split('\n').slice(0, -1);
  const told = (word: string) => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length));
  const kept = new Set(told('kept '));
  return { kept: [...kept], open: told('try ').filter((id) => !kept.has(id)) };
}
