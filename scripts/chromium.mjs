// Finds the browser for the journeys, or installs Debian's.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The path of a Chromium: the one that BIGTENT_CHROMIUM names, or the first on the path. */
export function findChromium(env = process.env) {
  if (env.BIGTENT_CHROMIUM) return env.BIGTENT_CHROMIUM;
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Installs Chromium, and fonts for the languages shown, where that needs nobody's leave: Debian, as root. */
export function installChromium(say, minutes = 8) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) return undefined;
  say('installing Chromium for the browser tests (apt-get)');
  const end = Date.now() + minutes * 60_000;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const options = { env, timeout: Math.max(1, end - Date.now()), killSignal: 'SIGKILL', encoding: 'utf8' };
    return spawnSync('apt-get', args, options);
  };
  apt('update', '-qq');
  const done = apt(
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-noto-core',
    'fonts-noto-ui-core',
  );
  if (done.status !== 0)
    say(`apt-get could not install it:\n${(done.stderr ?? '').trim().split('\n').slice(-3).join('\n')}`);
  return findChromium();
}
