import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kinds } from '#server/kinds.ts';
import { openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { createPeople } from '#server/people.ts';
import { openSession } from '../tests/door/node.ts';
import { say } from './print/figures.ts';

// A session with 100,000 acts is opened anew: read from the database, checked, folded, ready to answer.

const acts = 100_000;
const people = 2_000;
const questions = 1_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-bench-'));
const log = 'reopened';

async function openNode() {
  const database = await openDatabase({ DATA_DIR: folder });
  const logs = createLogs({ database, kinds });
  const close = () => logs.close().then(database.stop);
  return { database, logs, people: createPeople({ database }), close };
}

const maker = await openNode();
const { organiser } = await openSession(maker, log);
const guests: { by: `guest:${string}` }[] = [];
const asked: string[] = [];
const isGuest = (actor: string): actor is `guest:${string}` => actor.startsWith('guest:');
let done = 3;

async function inBatches(count: number, one: (index: number) => Promise<unknown>) {
  for (let from = 0; from < count; from += 500)
    await Promise.all(Array.from({ length: Math.min(500, count - from) }, (_, index) => one(from + index)));
  done += count;
}

await inBatches(people, async (index) => {
  const tokenHash = new Uint8Array(32);
  new DataView(tokenHash.buffer).setUint32(0, index);
  const outcome = await maker.logs.act({
    log,
    id: `join-0000000000-${index}`,
    newcomer: { tokenHash, kind: 'guest' },
    command: {
      type: 'person.join',
      group: 'academia',
      region: 'weog',
      place: 'room',
      as: 'group',
      name: '',
      organisation: '',
    },
  });
  if (!outcome.kept || !isGuest(outcome.actor)) throw new Error('A newcomer was not let in');
  guests.push({ by: outcome.actor });
});
await inBatches(questions, async (index) => {
  const by = guests[index % people]?.by ?? organiser;
  const text = `Question number ${index}, with as many words as people usually need for one?`;
  const outcome = await maker.logs.act({
    log,
    id: `ask-00000000000-${index}`,
    by,
    command: { type: 'question.submit', text, language: 'en' },
  });
  if (outcome.kept && outcome.eids[0]) asked.push(outcome.eids[0]);
});
await inBatches(acts - done, (index) => {
  const by = guests[index % people]?.by ?? organiser;
  const question = asked[(Math.floor(index / people) * 7 + index * 13) % questions] ?? '';
  return maker.logs.act({ log, id: `support-000000-${index}`, by, command: { type: 'question.support', question } });
});
console.log(`${await maker.logs.position(log)} entries of ${acts} acts`);
await maker.close();

const took: number[] = [];
for (let run = 0; run < 6; run += 1) {
  const node = await openNode();
  const begun = performance.now();
  const reading = await node.logs.read(log);
  if (!reading || reading.seq < acts * 0.9) throw new Error('The session was not read whole');
  if (run > 0) took.push(performance.now() - begun);
  await node.close();
}
say('Reopening a session with 100,000 acts', took, 2000);
console.log(`memory of the node ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
fs.rmSync(folder, { recursive: true, force: true });
