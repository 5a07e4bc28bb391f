import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../scripts/bigtent.mjs');
const bigtent = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('the version, and what commands there are', () => {
  expect(bigtent('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(bigtent('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npx bigtent proposal FILE') });
});

test('a command that is not there, or none at all, is answered with code 2', () => {
  expect(bigtent()).toMatchObject({ status: 2, stdout: expect.stringContaining('Usage:') });
  expect(bigtent('constructor')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('there is no command "constructor"'),
  });
});

test('a reader that has read enough is no failure', async () => {
  const child = spawn(process.execPath, [script, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (piece) => (said += piece));
  const code = await new Promise((resolve) => child.on('close', resolve));

  expect([code, said]).toEqual([0, '']);
});
