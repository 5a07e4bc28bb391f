import http from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { readCommand } from '#core/session/session.ts';
import { hashToken, newToken } from '#server/people.ts';
import { inviteStaff, redeemStaffLink } from '#server/sign-in/staff-links.ts';
import { ask, json, type Node, openSession, raw, rowsIn, startNode } from '../door/node.ts';
import { actions, calls, pages } from './places.ts';
import { members, raws, type Who, type Wish, wishes } from './requests.ts';

// Ten thousand requests that no page of ours sends, made from the schemas and the addresses themselves: none of them may
// break anything, hang, tell how we are built, or leave a row.

const seed = 20_261_123;
const together = 40;
const runs = 260;
const patienceMs = 10_000;
const logs = ['hall', 'closed', 'draft'];

let node: Node;
const cookies: Partial<Record<Who, string>> = {};
let before: Record<string, number>;
/** Acts that could be read, and were refused: the answer of each may be kept (decision 0005). */
let readable = 0;
const seen = new Map<string, number>();
const agent = new http.Agent({ keepAlive: true, maxSockets: together });

beforeAll(async () => {
  node = await startNode();
  for (const log of logs) await people(log);
  for (const role of members) await known(role);
  // Made at first use, and no trace of whoever used them first.
  for (const name of ['join', 'set-up', 'sessions', 'staff-sign-in', 'personal-code', 'come-back'])
    await node.people.secret(name);
  before = await rowsIn(node);
}, 60_000);

afterAll(async () => {
  agent.destroy();
  await node?.stop();
}, 30_000);

/** A session with somebody in every role; the cookie of each holds in all three. */
async function people(log: string) {
  const act = async (by: ActorId, id: string, wanted: unknown) => {
    const read = readCommand(wanted);
    if ('malformed' in read) throw new Error(read.malformed.join());
    await node.logs.act({ log, id: `fuzz-${id}-${log}-${'x'.repeat(12)}`, command: read.command, by });
  };
  if (log === 'draft') await node.logs.create(log, 'session');
  const { organiser } = log === 'draft' ? { organiser: undefined } : await openSession(node, log);
  for (const role of members) cookies[role] ??= `bt-member=${await member()}`;
  if (!organiser) return;
  for (const role of members) {
    const made = await inviteStaff(node, { log, by: organiser, role, id: `fuzz-invites-${role}-${log}` });
    if ('refused' in made) throw new Error(made.refused);
    const person = await node.people.findCredential(hashToken(tokenOf(role)));
    await redeemStaffLink(node, {
      token: made.token,
      id: `fuzz-enters-${role}-${log}`,
      name: role,
      member: person?.person ?? '',
    });
  }
  if (log === 'hall') cookies.participant = await joined();
  if (log === 'closed') {
    await act(organiser, 'start', { type: 'session.start' });
    await act(organiser, 'close', { type: 'session.close' });
  }
}

const tokenOf = (who: Who) => cookies[who]?.split('=')[1] ?? '';

async function member() {
  const token = newToken();
  const person = await node.people.createMember('Odile Varn');
  await node.people.createCredential({ tokenHash: hashToken(token), person, kind: 'member' });
  return token;
}

/** In every session they have a name from the start, so that a look at one leaves no trace. */
async function known(role: Who) {
  const credential = await node.people.findCredential(hashToken(tokenOf(role)));
  for (const log of logs) await node.people.actorOf(credential?.person ?? '', log, 'member');
}

async function joined() {
  const form = { id: 'fuzz-joins-the-hall-1', group: 'academia', region: 'weog', place: 'room', as: 'group' };
  const answer = await ask(
    node,
    'POST',
    '/api/v1/sessions/hall/join',
    { 'content-type': 'application/json' },
    json(form),
  );
  return `bt-hall=${JSON.parse(answer.body).credential}`;
}

/** Sends it and says what is wrong with the answer, if anything. */
function objection(port: number, { method, target, headers, body, as, mustFail }: Wish): Promise<string | undefined> {
  const identity: Record<string, string> = target.startsWith('/api/')
    ? { authorization: `Bearer ${tokenOf(as)}` }
    : { origin: `http://127.0.0.1:${port}`, cookie: cookies[as] ?? '' };
  const said = { ...identity, ...(method === 'POST' && { 'content-length': String(body.length) }), ...headers };
  return new Promise((done) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: target, agent, headers: said });
    const late = setTimeout(() => finish('no answer'), patienceMs);
    const finish = (wrong?: string) => {
      clearTimeout(late);
      done(wrong && `${method} ${target} as ${as}: ${wrong}`);
      if (wrong) request.destroy();
    };
    request.on('error', (error) => finish(error.message));
    request.on('response', async (response) => {
      const { statusCode: status = 0 } = response;
      seen.set(`${status}`, (seen.get(`${status}`) ?? 0) + 1);
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        request.destroy();
        return finish(mustFail ? 'a stream' : undefined);
      }
      let text = '';
      for await (const piece of response.setEncoding('utf8')) text += piece;
      if (status >= 500) return finish(`${status} ${text.slice(0, 300)}`);
      if (mustFail && (status < 400 || status >= 500)) return finish(`${status} ${text.slice(0, 300)}`);
      if (/\bat .*\.(ts|js):\d+|node_modules|postgres/i.test(text)) return finish(`tells: ${text.slice(0, 300)}`);
      finish();
    });
    request.end(method === 'POST' ? body : undefined);
  });
}

const property = (port: () => number, count: (batch: readonly Wish[]) => void) =>
  fc.asyncProperty(fc.array(wishes, { minLength: together, maxLength: together }), async (batch) => {
    const wrong = await Promise.all(batch.map((wish) => objection(port(), wish)));
    count(batch);
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });

test('ten thousand requests and more, over every address and command in every role: nothing breaks, hangs or is told', async () => {
  let sent = 0;
  const began = Date.now();
  await fc.assert(
    property(
      () => node.port,
      (batch) => {
        sent += batch.length;
        readable += batch.filter((wish) => wish.readable).length;
      },
    ),
    { seed, numRuns: runs, endOnFailure: true },
  );
  const statuses = [...seen].sort().map(([status, count]) => `${status}: ${count}`);
  console.log(`${sent} requests in ${((Date.now() - began) / 1000).toFixed(1)} s (${statuses.join(', ')})`);
  expect(sent).toBeGreaterThanOrEqual(10_000);
}, 90_000);

test('six hundred lines of garbage straight into the socket get a no or are cut', async () => {
  const lines = fc.sample(raws, { seed, numRuns: 600 });
  const statuses: number[] = [];
  for (let at = 0; at < lines.length; at += 50) {
    const batch = lines
      .slice(at, at + 50)
      .map((bytes) => raw(node, bytes.replaceAll('HOST', `127.0.0.1:${node.port}`), 300));
    statuses.push(...(await Promise.all(batch)));
  }
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(statuses.filter((status) => status >= 400).length).toBeGreaterThan(100);
}, 60_000);

test('of all this nothing was stored, nothing broke, and the server is well', async () => {
  const { act, ...after } = await rowsIn(node);
  expect({ ...after, act: before.act }).toEqual(before);
  expect(act).toBeLessThanOrEqual((before.act ?? 0) + readable);
  expect(node.printed()).not.toMatch(/Broken|not answered|Error|\bat .*:\d+:\d+/);
  expect((await ask(node, 'GET', '/healthz')).status).toBe(200);
});

test('every kind of address is among those tried', () => {
  expect(pages).toContain('/s/[session]/desk');
  expect(actions).toContain('/s/[session]?/act');
  expect(calls).toContainEqual({ method: 'POST', address: '/api/v1/sessions/[session]/acts' });
});

test.each([
  ['breaks', (body: string) => (body.includes('\\u0000') ? 500 : 400)],
  ['keeps what it should not', (body: string) => (body.includes('question.submit') ? 200 : 400)],
])('a server that %s is noticed', async (_, statusFor) => {
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    response.writeHead(statusFor(body)).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const found = await fc.check(
    property(
      () => port,
      () => {},
    ),
    { seed, numRuns: 30, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
  server.closeAllConnections();
  server.close();
});
