// npm start: gets ready, then runs server.ts.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, prepare, root, underProjectNode } from './prepare.mjs';

await main(async () => {
  await prepare({ build: true });
  await underProjectNode(import.meta.url, async () => {
    // In this very process: signals, exit code and memory are the server's own.
    const server = path.join(root, 'server.ts');
    process.argv[1] = server;
    process.env.NODE_ENV ??= 'production';
    await import(pathToFileURL(server).href);
  });
});
