import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` while holding a lock file; waits for whoever holds it. The lock of a process that died is taken over.
 * @param {string} file
 * @param {(line: string) => void} say told once, when there is something to wait for
 * @param {() => Promise<void>} work
 */
export async function withLock(file, say, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, `${process.pid}`);
  try {
    for (let waited = false; !take(own, file); waited = true) {
      if (!waited) say('waiting for another Bigtent that is getting ready');
      await sleep(100);
    }
    try {
      await work();
    } finally {
      fs.rmSync(file, { force: true });
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Takes the lock, whole or not at all: a link appears together with its content. */
function take(own, file) {
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = read(file);
  if (holder === undefined || isAlive(Number(holder))) return false;
  // Moved away first, then looked at again: somebody quicker may have put a living lock there.
  const moved = `${own}.old`;
  try {
    fs.renameSync(file, moved);
    if (read(moved) !== holder) fs.linkSync(moved, file);
    else fs.rmSync(`${file}.${holder}`, { force: true });
    fs.rmSync(moved, { force: true });
  } catch {}
  return false;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
