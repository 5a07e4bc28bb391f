import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fingerprint, root, willDo } from '../../scripts/prepare.mjs';
import { plant } from '../checks/plant.ts';

// A checkout in which everything is ready, with a server that tells what reaches it.

const server = `
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => { console.log(signal); process.exit(7); });
  }
  const given: string[] = process.argv.slice(2);
  console.log(JSON.stringify({ given, features: process.features.typescript, pid: process.pid }));
  setInterval(() => {}, 1000);`;

function readyCheckout(): string {
  const folder = plant({
    'package.json': '{ "type": "module" }',
    'server.ts': server,
    'src/a.ts': '1',
    'build/.made-from': '',
  });
  for (const file of fs.readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.mjs'))) {
    fs.mkdirSync(path.join(folder, 'scripts'), { recursive: true });
    fs.copyFileSync(path.join(root, 'scripts', file), path.join(folder, 'scripts', file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  fs.writeFileSync(path.join(folder, 'build/.made-from'), fingerprint(folder));
  return folder;
}

async function start(node: string, ...args: string[]) {
  const child = spawn(node, [path.join(readyCheckout(), 'scripts/start.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let errors = '';
  child.stdout.on('data', (piece) => lines.push(...String(piece).trim().split('\n')));
  child.stderr.on('data', (piece) => (errors += piece));
  await until(() => lines.length > 0 || child.exitCode !== null);
  return { child, lines, errors: () => errors };
}

async function until(holds: () => boolean) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null ? child.on('close', resolve) : resolve(child.exitCode),
  );

test('what is ready is started at once, quietly, in this very process, with what follows the command', async () => {
  const { child, lines, errors } = await start(process.execPath, '--demo', 'x');

  expect(JSON.parse(lines[0] ?? '')).toEqual({ given: ['--demo', 'x'], features: 'strip', pid: child.pid });
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(7);
  expect(lines[1]).toBe('SIGTERM');
  expect(errors()).toBe('');
});

/** A Node on the path that is too old for the server, as many machines have one. */
const old = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'node'))
  .find((node) => {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.slice(1).trim();
    return version && Number(version.split('.')[0]) >= 20 && !willDo(version, 'strip');
  });
if (!old) console.log('!!! SKIPPED: there is no older Node here to start from');

describe.runIf(old)('from an older Node', () => {
  test("the server runs on the project's own; signals and exit code are handed on", async () => {
    const { child, lines } = await start(old ?? '', '--demo');

    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ given: ['--demo'], features: 'strip' });
    child.kill('SIGINT');
    expect(await ended(child)).toBe(7);
    expect(lines[1]).toBe('SIGINT');
  });

  test("where the project's own was left out, one sentence says so", () => {
    const folder = readyCheckout();
    fs.rmSync(path.join(folder, 'node_modules'));

    const { status, stderr } = spawnSync(old ?? '', [path.join(folder, 'scripts/start.mjs')], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^bigtent: Bigtent needs Node 22\.18 or later and this is .* or install a newer Node\.\n$/);
  });
});
