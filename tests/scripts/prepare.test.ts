import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, isBuilt, isInstalled, willDo } from '../../scripts/prepare.mjs';
import { plant } from '../checks/plant.ts';

test('any Node from 22.17 that runs TypeScript will do; an older one will not', () => {
  expect(willDo('24.21.0', 'strip')).toBe(true);
  expect(willDo('22.18.0', 'strip')).toBe(true);
  expect(willDo('22.17.1', false)).toBe(false);
  expect(willDo('22.16.0', 'strip')).toBe(false);
  expect(willDo('20.20.2', undefined)).toBe(false);
});

const lock = (packages: object) => JSON.stringify({ packages });
const wanted = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

test('installed is what the lock file names, but for what is optional', () => {
  const installed = (packages: object) =>
    isInstalled(plant({ 'package-lock.json': lock(wanted), 'node_modules/.package-lock.json': lock(packages) }));

  expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } })).toBe(true);
  expect(installed({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } })).toBe(false);
  expect(installed({})).toBe(false);
});

test('without node_modules, or with an install that was broken off, nothing is installed', () => {
  expect(isInstalled(plant({ 'package-lock.json': lock(wanted) }))).toBe(false);
});

test('a build is fresh while its sources say the same, whatever their times', () => {
  const root = plant({ 'src/a.ts': '1', 'src/a.test.ts': '1', 'vite.config.ts': '1' });
  expect(isBuilt(root)).toBe(false);
  fs.mkdirSync(path.join(root, 'build'));
  fs.writeFileSync(path.join(root, 'build/.made-from'), fingerprint(root));
  expect(isBuilt(root)).toBe(true);

  fs.utimesSync(path.join(root, 'src/a.ts'), 0, 0);
  fs.writeFileSync(path.join(root, 'src/a.test.ts'), 'a test is not part of the build');
  expect(isBuilt(root)).toBe(true);

  fs.writeFileSync(path.join(root, 'src/a.ts'), '2');
  expect(isBuilt(root)).toBe(false);
  fs.writeFileSync(path.join(root, 'src/a.ts'), '1');
  expect(isBuilt(root)).toBe(true);

  fs.renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/b.ts'));
  expect(isBuilt(root)).toBe(false);
});

const lockModule = path.resolve(import.meta.dirname, '../../scripts/lock.mjs');

/** A process that takes the lock, notes when it begins and ends, and may be made to die holding it. */
function worker(root: string, name: string, dies = false): Promise<void> {
  const code = `
    const fs = await import('node:fs');
    const { withLock } = await import(${JSON.stringify(lockModule)});
    await withLock(${JSON.stringify(path.join(root, 'lock'))}, () => {}, async () => {
      fs.appendFileSync(${JSON.stringify(path.join(root, 'log'))}, '${name} begins\\n');
      if (${dies}) process.kill(process.pid, 'SIGKILL');
      await new Promise((done) => setTimeout(done, 50));
      fs.appendFileSync(${JSON.stringify(path.join(root, 'log'))}, '${name} ends\\n');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.on('close', () => resolve()));
}

test('those who get ready at once take turns, and the lock of a dead one is no obstacle', async () => {
  const root = plant({});
  await worker(root, 'first', true);
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => worker(root, name)));

  const [died, ...lines] = fs.readFileSync(path.join(root, 'log'), 'utf8').trim().split('\n');
  expect(died).toBe('first begins');
  const turns = lines.map((line) => line.split(' '));
  expect(turns.length).toBe(12);
  for (let turn = 0; turn < turns.length; turn += 2) {
    expect(turns[turn]?.[1]).toBe('begins');
    expect(turns[turn + 1]).toEqual([turns[turn]?.[0], 'ends']);
  }
  expect(fs.readdirSync(root)).toEqual(['log']);
});
