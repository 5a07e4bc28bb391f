// A scratch database on the PostgreSQL installed here, if it lets this user make one: for the contract suite.

import process from 'node:process';

const folders = ['/var/run/postgresql', '/tmp'];

/**
 * @returns {Promise<{ env: Record<string, string>, drop: () => Promise<void> } | undefined>} undefined where there is none, or none for us
 */
export async function scratchDatabase() {
  const { default: postgres } = await import('postgres');
  for (const host of folders) {
    const sql = postgres({ host, database: 'postgres', max: 1, connect_timeout: 3, onnotice: () => {} });
    const name = `bigtent_test_${process.pid}`;
    try {
      await sql.unsafe(`create database ${name}`);
      const drop = async () => {
        await sql.unsafe(`drop database if exists ${name} with (force)`);
        await sql.end();
      };
      return { env: { PGHOST: host, TEST_DATABASE_URL: `postgres:///${name}` }, drop }; // a URL has no room for a socket
    } catch {
      await sql.end(); // nobody answers, or we may not: the same to us
    }
  }
  return undefined;
}
