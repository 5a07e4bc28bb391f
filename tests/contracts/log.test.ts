import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aheadContract } from './ahead.contract.ts';
import {
  findInstalledServer,
  makeDatabase,
  startPrivateServer,
  type TestDatabase,
  type TestServer,
} from './databases.ts';
import { failureContract } from './failure.contract.ts';
import { logContract } from './log.contract.ts';
import { migrateContract } from './migrate.contract.ts';
import { privacyContract } from './privacy.contract.ts';

// One suite, both databases: nothing else may differ between a laptop in the room and an installation for a country.

function onServer(start: () => Promise<TestServer>): void {
  let server: TestServer;
  let database: TestDatabase;
  beforeAll(async () => {
    server = await start();
    database = await makeDatabase(server);
  }, 60_000);
  afterAll(async () => {
    await database.drop();
    await server.stop();
  });
  const opened = () => database;
  migrateContract(() => server);
  logContract(opened);
  privacyContract(opened);
  failureContract(opened);
  aheadContract(opened);
}

describe('embedded PostgreSQL', () => onServer(startPrivateServer));

const installed = await findInstalledServer();
if (installed) describe(installed.name, () => onServer(async () => installed));
else {
  console.warn(
    'SKIPPED: no installed PostgreSQL answers (TEST_DATABASE_URL, or the usual places): contracts ran on the embedded one only',
  );
  test('in CI the contracts run on an installed PostgreSQL too', () => expect(process.env.CI).not.toBe('true'));
}
