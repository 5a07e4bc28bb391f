// npm run bench: every program in bench/, one after the other. They print figures and fail nothing.
// `npm run bench -- questions` runs those whose name begins so.

import fs from 'node:fs';
import path from 'node:path';
import { main, prepare, root, run } from './prepare.mjs';

await main(async () => {
  await prepare({ build: true });
  const only = process.argv.slice(2);
  const folder = path.join(root, 'bench');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    if (only.length > 0 && !only.some((start) => file.startsWith(start))) continue;
    console.log(`\n== ${file.replace(/\.ts$/, '')}`);
    const code = await run([path.join(folder, file)]);
    if (code !== 0) process.exitCode = code;
  }
});
