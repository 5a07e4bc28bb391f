import http from 'node:http';
import type { ActorId } from '#core/decider.ts';
import { hashToken, newToken } from '#server/people.ts';
import { openSession, startNode } from '../tests/door/node.ts';
import { say } from './print/figures.ts';

// The participant's page with 30 questions, as a phone gets it: page, sheet and script, packed as the server packs them. A hall
// has plain http, where browsers take gzip; over https they take brotli. The target holds for both.

const questions = 30;
const mostBytes = 15 * 1024;
const log = 'thepage';
const groups = ['government', 'civil_society', 'private_sector', 'technical_community', 'academia'];
const pieces = {
  who: [
    'the port authority',
    'a village school',
    'our regulator',
    'the ferry union',
    'every ministry',
    'the cable owner',
  ],
  does: ['publish', 'pay for', 'repair', 'measure', 'decide on', 'insure', 'share', 'delay'],
  what: ['the winter repairs', 'lost working days', 'reports of weaknesses', 'spare parts', 'shared landing points'],
  when: ['before the next season', 'within five working days', 'when two islands call at once', 'after an outage'],
  why: [
    'and who checks it',
    'if nobody else does',
    'without asking the users',
    'and at what price',
    'in each language',
  ],
};

const node = await startNode();
await openSession(node, log);
let asked = 0;
const drawn = (list: readonly string[], step: number) => list[(asked * step + (asked >> 2)) % list.length];

async function joins(index: number): Promise<{ by: ActorId; cookie: string }> {
  const token = newToken();
  const command = {
    type: 'person.join' as const,
    group: groups[index % groups.length] as 'government', // one of the five above
    region: 'weog' as const,
    place: index % 3 === 0 ? ('online' as const) : ('room' as const),
    as: 'named' as const,
    name: `${['Imara', 'Odile', 'Teo', 'Brannoc', 'Noor', 'Sefu'][index % 6]} ${['Calloway', 'Varn', 'Marsh', 'Tull', 'Desmarque'][index % 5]}`,
    organisation: ['Net Menders’ Union', 'Straits Council', 'Ferry Users', 'Bridge Guild'][index % 4] ?? '',
  };
  const newcomer = { tokenHash: hashToken(token), kind: 'guest' as const };
  const outcome = await node.logs.act({ log, id: `bench-join-${index}-0000000000`, command, newcomer });
  if (!outcome.kept) throw new Error(`Refused: ${outcome.refusal.refused}`);
  return { by: outcome.actor, cookie: `bt-${log}=${token}` };
}

let cookie = '';
for (asked = 0; asked < questions; asked += 1) {
  const person = await joins(asked);
  cookie = person.cookie;
  const { who, does, what, when, why } = pieces;
  const text = `Should ${drawn(who, 1)} ${drawn(does, 3)} ${drawn(what, 2)} ${drawn(when, 5)}, ${drawn(why, 7)}?`;
  const command = { type: 'question.submit' as const, text, language: 'en' };
  await node.logs.act({ log, id: `bench-ask-${asked}-00000000000`, command, by: person.by });
}

function bytesOf(path: string, packing: string): Promise<{ size: number; body: Buffer }> {
  return new Promise((done, fail) => {
    const headers = { cookie, 'accept-encoding': packing, 'accept-language': 'en' };
    http
      .get({ host: '127.0.0.1', port: node.port, path, headers }, async (response) => {
        const read: Buffer[] = [];
        for await (const piece of response) read.push(piece);
        const body = Buffer.concat(read);
        done({ size: body.length, body });
      })
      .on('error', fail);
  });
}

const page = `/s/${log}`;
const html = (await bytesOf(page, 'identity')).body.toString();
const files = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(
  ([, file = '']) => new URL(file, `http://127.0.0.1${page}`).pathname,
);
const kilobytes = (value: number) => `${(value / 1024).toFixed(1)} KB`;
console.log(`${html.split('data-question').length - 1} questions, ${kilobytes(html.length)} of page before packing`);
for (const packing of ['br', 'gzip']) {
  let sum = 0;
  for (const path of [page, ...new Set(files)]) {
    const { size } = await bytesOf(path, packing);
    console.log(`  ${packing} ${kilobytes(size)} ${path.replace(/.*\//, '')}`);
    sum += size;
  }
  say(`The participant's page in all, ${packing}`, [sum], mostBytes, kilobytes);
}
await node.stop();
