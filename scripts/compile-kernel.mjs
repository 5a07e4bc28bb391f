// node scripts/compile-kernel.mjs: compiles the opinion map's kernel from AssemblyScript and writes it down as text, so that
// every build and plain Node load it alike. The check "kernel" compares the two.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = 'src/engine/opinion-map/assembly';
export const compiled = 'src/engine/opinion-map/kernel-bytes.ts';

const options = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads,bulk-memory'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

/** The text of the file that holds the kernel as the sources below `root` make it. */
export async function kernelText(root) {
  const asc = await import('assemblyscript/asc');
  let binary = new Uint8Array();
  const { error, stderr } = await asc.main([`${sources}/kernel.ts`, '--outFile', 'kernel.wasm', ...options], {
    readFile: (name, base) => readSource(path.join(root, base === '.' ? '' : base, name)),
    writeFile: (_, content) => {
      binary = content;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`The kernel does not compile:\n${stderr}`, { cause: error });
  const lines =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,112}/g) ?? [];
  const text = lines.map((line) => `  '${line}',`).join('\n');
  return `// Compiled from ${sources} by scripts/compile-kernel.mjs. Not written by hand.\n\nexport const kernelBytes = [\n${text}\n];\n`;
}

const readSource = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

if (fileURLToPath(import.meta.url) === fs.realpathSync(process.argv[1])) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  fs.writeFileSync(path.join(root, compiled), await kernelText(root));
}
