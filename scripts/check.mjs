// npm run check: everything the build server runs besides the tests. `npm run check -- imports links` runs some of it.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { main, prepare, projectNode, root, underProjectNode } from './prepare.mjs';

const bin = (name, ...inside) => path.join(root, 'node_modules', name, ...inside);
const tsc = bin('typescript', 'bin', 'tsc');
const kit = bin('@sveltejs/kit', 'svelte-kit.js');

/** The tools' checks. What stands in one row runs one after the other; the rows run side by side. */
const tools = [
  [
    { name: 'types of the pure folders', run: [tsc, '-p', 'tsconfig.pure.json'] },
    { name: 'lint and format', run: [bin('@biomejs/biome', 'bin', 'biome'), 'check', '--error-on-warnings'] },
  ],
  [
    {
      name: 'types',
      first: [kit, 'sync'],
      run: [bin('svelte-check', 'bin', 'svelte-check'), '--fail-on-warnings', '--output', 'human'],
    },
  ],
];

/** Runs the checks whose names begin with one of `only` (all, if none is given) and tells the outcome of each. */
export async function runChecks(only = []) {
  const isWanted = ({ name }) => only.length === 0 || only.some((start) => name.startsWith(start));
  const own = await ownChecks();
  const rows = [...tools, own].map((row) => row.filter(isWanted));
  const outcomes = await Promise.all(rows.map((row) => inTurn(row)));
  return outcomes.flat();
}

async function inTurn(row) {
  const outcomes = [];
  for (const check of row) {
    const began = Date.now();
    const problems = await (check.look ? check.look() : runTool(check)).catch((error) => [error.stack]);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} check: ${check.name} (${seconds} s)`);
    for (const problem of problems) console.log(`       ${problem.replaceAll('\n', '\n       ')}`);
    outcomes.push({ name: check.name, problems });
  }
  return outcomes;
}

/** One file in scripts/checks, one check: it exports check(root), which gives the problems as sentences. */
async function ownChecks() {
  const folder = path.join(root, 'scripts', 'checks');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  return files.map((file) => ({
    name: file.replace(/\.mjs$/, ''),
    look: async () => (await import(pathToFileURL(path.join(folder, file)).href)).check(root),
  }));
}

async function runTool({ first, run }) {
  for (const args of [first, run].filter(Boolean)) {
    const { code, output } = await collect(args);
    if (code !== 0) return [output.trim() || `exit code ${code}`];
  }
  return [];
}

function collect(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

if (fileURLToPath(import.meta.url) === fs.realpathSync(process.argv[1])) {
  await main(async () => {
    await prepare();
    await underProjectNode(import.meta.url, async () => {
      const outcomes = await runChecks(process.argv.slice(2));
      if (outcomes.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
    });
  });
}
