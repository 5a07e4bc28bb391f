import { spawnSync } from 'node:child_process';
import path from 'node:path';

// The opinion map, small to large, each in a process of its own for the memory's sake.

for (const [file, ...args] of [['public'], ['live'], ['million'], ['million', 'heavy']] as const) {
  console.log(`\n-- ${[file, ...args].join(' ')}`);
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'map', `${file}.ts`), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
