// In the built server a worker thread is text inside the bundle: `new URL('./some-worker.ts', import.meta.url)` becomes a
// data: address of that file with all it imports. Plain Node starts the file itself. So neither needs to know of the other,
// and no build step can lose a file on the way.

import path from 'node:path';
import { build } from 'vite';

const address = /new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/g;

/** @returns {import('vite').Plugin} */
export function inlineWorkers() {
  return {
    name: 'bigtent-inline-workers',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('-worker.ts')) return undefined;
      const texts = new Map();
      for (const [, file] of code.matchAll(address)) texts.set(file, await bundled(path.join(path.dirname(id), file)));
      return code.replace(address, (_, file) => `new URL(${JSON.stringify(dataAddress(texts.get(file)))})`);
    },
  };
}

async function bundled(entry) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [inlineWorkers()],
    ssr: { noExternal: true },
    build: { ssr: entry, write: false, target: 'node22', minify: true },
  });
  const chunks = [built].flat().flatMap(({ output }) => output);
  if (chunks.length !== 1) throw new Error(`${entry} was built into ${chunks.length} files instead of one`);
  return chunks[0].code;
}

const dataAddress = (text) => `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
