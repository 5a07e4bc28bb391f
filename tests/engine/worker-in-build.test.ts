import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { inlineWorkers } from '../../scripts/inline-workers.mjs';

test('a live map with two threads works from a bundle that lies alone in a folder', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-bundle-'));
  const entry = fileURLToPath(new URL('../../src/engine/opinion-map/live-map.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [inlineWorkers()],
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, target: 'node22' },
  });
  expect(fs.readdirSync(folder)).toEqual(['live-map.js']);
  const { openLiveMap } = await import(pathToFileURL(path.join(folder, 'live-map.js')).href);
  const live = openLiveMap({ statements: 3, threads: 2 });
  live.vote(0, 0, 1);
  live.vote(1, 0, -1);
  const { map } = await live.map();
  expect([...map.model.mean]).toEqual([0, 0, 0]);
  expect([...map.placed.votes]).toEqual([1, 1]);
  await live.close();
  fs.rmSync(folder, { recursive: true });
});
