import { writeSync } from 'node:fs';
import { openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { hashToken } from '#server/people.ts';
import { joinOf, KINDS, LOG, markOf, tokenOf } from './marks.ts';

// Acts under load until it is killed: DATA_DIR, the number of the round, and how many callers.
const [, , dataDir, round, callers] = process.argv;

const say = (line: string) => writeSync(1, `${line}\n`);

const database = await openDatabase({ DATA_DIR: dataDir });
const logs = createLogs({ database, kinds: KINDS });
await logs.create(LOG, 'marks');

async function act(caller: string): Promise<void> {
  const newcomer = { tokenHash: hashToken(tokenOf(caller)), kind: 'guest' as const };
  say(`try ${caller} join`);
  const joined = await logs.act({ ...joinOf(), newcomer });
  if (!joined.kept) throw new Error('not let in');
  say(`kept ${caller} join`);
  for (let number = 1; ; number++) {
    const mark = `${caller}-${number}`;
    say(`try ${caller} ${mark}`);
    // While the database is down there is no answer: it stays open, and whoever counts sends it again.
    const outcome = await logs.act({ ...markOf(mark), by: joined.actor }).catch(() => undefined);
    if (outcome?.kept) say(`kept ${caller} ${mark}`);
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

await Promise.all(Array.from({ length: Number(callers) }, (_, place) => act(`${round}.${place}`)));
