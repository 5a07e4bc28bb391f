// npm test: the checks, then every test; the last line counts them, for people and for the build server.
// `npm test -- queue` runs the tests whose file matches, and no checks.

import fs from 'node:fs';
import path from 'node:path';
import { runChecks } from './check.mjs';
import { findChromium, installChromium } from './chromium.mjs';
import { main, prepare, root, run, underProjectNode } from './prepare.mjs';
import { scratchDatabase } from './scratch-database.mjs';

const inCI = process.env.CI === 'true' || process.env.CI === '1';
const aloud = (line) => console.log(`\n!!! ${line}\n`);
const filters = process.argv.slice(2);

await main(async () => {
  await prepare({ build: true });
  await underProjectNode(import.meta.url, async () => {
    const counts = [];
    const isWhole = filters.length === 0;
    if (isWhole) counts.push(countChecks(await runChecks()), browserIsThere());
    const scratch = process.env.TEST_DATABASE_URL ? undefined : await scratchDatabase();
    if (scratch) Object.assign(process.env, scratch.env);
    else if (isWhole) counts.push(installedDatabaseIsThere());
    try {
      counts.push(await runTests());
    } finally {
      await scratch?.drop();
    }
    const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((kind) =>
      counts.reduce((sum, count) => sum + (count[kind] ?? 0), 0),
    );
    // vitest's own closing lines are not among those that every build server reads.
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exitCode = failed > 0 ? 1 : 0;
  });
});

function countChecks(outcomes) {
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length;
  return { passed: outcomes.length - failed, failed };
}

/** Without a browser the journeys do not run: told loudly, and a failure where the build server must have run them. */
function browserIsThere() {
  const chromium = findChromium() ?? installChromium(aloud);
  if (chromium) {
    process.env.BIGTENT_CHROMIUM = chromium;
    return {};
  }
  aloud('The BROWSER TESTS DID NOT RUN: there is no Chromium (Debian: apt-get install chromium).');
  return { failed: inCI ? 1 : 0 };
}

/** The same for the installed PostgreSQL: the log's contract holds on both databases or is not known to hold. */
function installedDatabaseIsThere() {
  if (process.env.TEST_DATABASE_URL) return {};
  aloud('The contract suite ran on the EMBEDDED DATABASE ONLY: TEST_DATABASE_URL names no installed PostgreSQL.');
  return { failed: inCI ? 1 : 0 };
}

async function runTests() {
  const report = path.join(root, '.bigtent', `tests-${process.pid}.json`);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([vitest, 'run', '--root', root, ...reporters, ...filters]);
  const count = countTests(report);
  fs.rmSync(report, { force: true });
  // A failure outside every test (a promise nobody waited for, a crash) has no line of its own in the report.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function countTests(report) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  // A file that could not even be loaded has failed and holds no test.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}
