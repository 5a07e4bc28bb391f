#!/usr/bin/env node
// npx bigtent <command>: gets ready, then hands over to src/cli/main.ts.

import { main, prepare, underProjectNode } from './prepare.mjs';

await main(async () => {
  await prepare();
  await underProjectNode(import.meta.url, async () => {
    const { bigtent } = await import('../src/cli/main.ts');
    await bigtent(process.argv.slice(2));
  });
});
