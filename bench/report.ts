import { ask, startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { post } from './load/load.ts';
import { say } from './print/figures.ts';

// The report of a session with 2,000 acts, as a page, as Markdown and as JSON: from the request to the last byte.

const log = 'report';
const acts = 2_000;
const server = await startNode();
const { logs } = server;
const crowd = await gather(server, log, { people: 300, questions: 80 });
const by = crowd.organiser;
let made = 0;
const act = async (command: Parameters<typeof logs.act>[0]['command']) => {
  made += 1;
  const outcome = await logs.act({ log, id: `report-act-${String(made).padStart(8, '0')}`, by, command });
  if (!outcome.kept) throw new Error(`Refused: ${outcome.refusal.refused}`);
};

const before = (await logs.position(log)) ?? 0;
await post({ port: server.port }, crowd.acts(acts - before - 63));
await act({ type: 'session.start' });
await act({ type: 'segment.begin', segment: 'floor' });
for (const [index, question] of crowd.questions.slice(0, 20).entries()) {
  await act({ type: 'question.take', question, reason: 'must_leave', word: '' });
  await act({
    type: 'note.write',
    text: `Note ${index}: the panel said who pays, and until when.`,
    language: 'en',
    policyQuestion: 'p1',
  });
  await act({ type: 'question.answer', question, written: '' });
}
await act({ type: 'session.close' });
console.log(`${await logs.position(log)} entries`);

for (const [what, address] of [
  ['page', 'report'],
  ['Markdown', 'report.md'],
  ['JSON', 'report.json'],
]) {
  const took: number[] = [];
  let size = 0;
  for (let run = 0; run <= 5; run += 1) {
    const begun = performance.now();
    const headers = { cookie: crowd.organiserCookie, 'accept-encoding': 'br' };
    const answer = await ask(server, 'GET', `/s/${log}/${address}`, headers);
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    size = answer.body.length;
    if (run > 0) took.push(performance.now() - begun);
    else console.log(`the first time, ${what}: ${(performance.now() - begun).toFixed(0)} ms`);
  }
  say(`Report of a session with ${acts} acts, ${what} (${(size / 1000).toFixed(0)} KB)`, took, 1000);
}
await server.stop();
