import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from './print/figures.ts';

// First start on a clean folder, and a later start on the same: from the start of the process to its first answer.

const root = path.resolve(import.meta.dirname, '..');

async function startIn(folder: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of child.stdout) {
    said += piece;
    if (/localhost:\d+/.test(said)) break;
  }
  const answer = await fetch(`http://127.0.0.1:${/localhost:(\d+)/.exec(said)?.[1]}/healthz`);
  await answer.arrayBuffer();
  const took = performance.now() - begun;
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  return took;
}

const first: number[] = [];
const later: number[] = [];
for (let run = 0; run < 6; run += 1) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-bench-'));
  const took = [await startIn(folder), await startIn(folder)];
  fs.rmSync(folder, { recursive: true, force: true });
  if (run === 0) continue; // warms the disk
  first.push(took[0] ?? 0);
  later.push(took[1] ?? 0);
}
say('First start on a clean folder', first, 3000);
say('Later start', later, 1500);
