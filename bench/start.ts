import fs from 'node:fs';
import { say } from './figures.ts';
import { freshFolder, startServer } from './server.ts';

// First start on a clean folder, and a later start on the same: from the start of the process to its first answer.

const first: number[] = [];
const later: number[] = [];
for (let run = 0; run < 6; run += 1) {
  const folder = freshFolder();
  const one = await startServer(folder);
  await one.stop();
  const two = await startServer(folder);
  await two.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  if (run === 0) continue; // warms the disk
  first.push(one.startedIn);
  later.push(two.startedIn);
}
say('First start on a clean folder', first, 3000);
say('Later start', later, 1500);
