import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Several processes may use one private database: the server, a backup beside it, a start that found the database of a
// killed server. Each leaves a claim; the last one to let go stops the database.

/**
 * Names one process for good: an id alone is given out again, an id with the moment the process began is not (a
 * restarted container hands out the same few ids each time). Undefined when there is no such process, or only its corpse.
 */
export function markOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return isSignalled(pid) ? `${pid}-0` : undefined;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...others] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${pid}-${others[18]}`;
  } catch {
    return undefined;
  }
}

function isSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // what kill throws is always a system error
  }
}

/** Whether the process that left a file named, or filled with, its mark still lives. */
export function isLiving(mark: string): boolean {
  const [pid, began] = mark.split('-');
  return Number(pid) > 0 && markOf(Number(pid)) === `${pid}-${began}`;
}

export const ownMark = (): string => markOf(process.pid) ?? `${process.pid}-0`;

/** This process's right to the database in `home`, until it lets go. */
export interface Claim {
  /** Lets go. The last one runs `stopDatabase` before anybody else may begin. */
  release(stopDatabase: () => Promise<void>): Promise<void>;
}

/** Takes a claim, and waits while another process is stopping the database. */
export async function claimUse(home: string): Promise<Claim> {
  const claims = path.join(home, 'claims');
  const stopping = path.join(home, 'stopping');
  fs.mkdirSync(claims, { recursive: true });
  const own = path.join(claims, `${ownMark()}-${Math.random().toString(36).slice(2)}`);
  fs.writeFileSync(own, '');
  // Whoever stops announces it first and looks for claims second; whoever starts claims first and looks for the
  // announcement second. So at least one of two that meet sees the other.
  while (isLiving(readOr(stopping, ''))) await sleep(20);

  return {
    async release(stopDatabase) {
      fs.rmSync(own, { force: true });
      fs.writeFileSync(stopping, ownMark());
      try {
        if (livingClaims(claims) === 0) await stopDatabase();
      } finally {
        fs.rmSync(stopping, { force: true });
      }
    },
  };
}

function livingClaims(claims: string): number {
  const names = fs.readdirSync(claims);
  const dead = names.filter((name) => !isLiving(name));
  for (const name of dead) fs.rmSync(path.join(claims, name), { force: true });
  return names.length - dead.length;
}

export function readOr(file: string, otherwise: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
