import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markOf, readOr } from './embedded-claims.ts';

// What a running PostgreSQL tells about itself in its cluster's postmaster.pid, and how it is stopped.

/** Only a part of the socket's name: no port is opened. */
export const PORT = 5432;
const PATIENCE = 60_000;

/** Where the database listens, if it answers and says of itself that it is ready; its pid proves nothing. */
export async function answeringSocket(cluster: string): Promise<string | undefined> {
  const { folder, status } = readPidFile(cluster);
  if (!folder || status !== 'ready') return undefined;
  return new Promise((resolve) => {
    const socket = net.connect(path.join(folder, `.s.PGSQL.${PORT}`));
    socket.on('error', () => resolve(undefined));
    socket.on('connect', () => {
      socket.destroy();
      resolve(folder);
    });
  });
}

function readPidFile(cluster: string): { pid: number; folder: string; status: string } {
  const [pid, , , , folder = '', , , status = ''] = readOr(path.join(cluster, 'postmaster.pid'), '').split('\n');
  return { pid: Number(pid), folder, status: status.trim() };
}

export const statusOf = (cluster: string) => readPidFile(cluster).status;

/** The process id of this cluster's postmaster, if it lives. It works in its cluster, which tells it from any other. */
export function runningPostmaster(cluster: string): number | undefined {
  const { pid } = readPidFile(cluster);
  if (!(pid > 0) || !markOf(pid)) return undefined;
  try {
    return process.platform === 'linux' && fs.readlinkSync(`/proc/${pid}/cwd`) !== cluster ? undefined : pid;
  } catch {
    return pid; // alive, and not ours to look at: PostgreSQL itself will judge
  }
}

/**
 * A restarted container gives the old postmaster's number to somebody else, and PostgreSQL then takes that process for
 * its own rival. Old backends, if any still live, are found by PostgreSQL through their shared memory all the same.
 */
export function removeStalePidFile(cluster: string): void {
  const { pid } = readPidFile(cluster);
  if (pid > 0 && markOf(pid) && !runningPostmaster(cluster))
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Stops the database, waits until it is down, and takes its socket's folder away. */
export async function stopDatabase(cluster: string): Promise<void> {
  const pid = runningPostmaster(cluster);
  if (!pid) return;
  const { folder } = readPidFile(cluster);
  process.kill(pid, 'SIGINT'); // "fast": ends connections, writes everything down
  const end = Date.now() + PATIENCE;
  while (runningPostmaster(cluster) && Date.now() < end) await sleep(10);
  if (path.basename(folder).startsWith('bigtent-')) fs.rmSync(folder, { recursive: true, force: true });
}
