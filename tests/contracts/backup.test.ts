import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { backupContract } from './backup.contract.ts';
import { findInstalledServer, startPrivateServer, type TestServer } from './databases.ts';

const installed = await findInstalledServer();
let own: TestServer;
let folder: string;
beforeAll(async () => {
  own = await startPrivateServer();
  folder = mkdtempSync(path.join(tmpdir(), 'bigtent-archives-'));
}, 60_000);
afterAll(async () => {
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  if (!installed)
    console.warn('SKIPPED: no installed PostgreSQL answers: backups move between two embedded databases only');
  backupContract(
    () => own,
    () => installed ?? own,
    () => mkdtempSync(path.join(folder, 'e-')),
  );
});

if (installed) {
  describe(installed.name, () =>
    backupContract(
      () => installed,
      () => own,
      () => mkdtempSync(path.join(folder, 'i-')),
    ),
  );
}
