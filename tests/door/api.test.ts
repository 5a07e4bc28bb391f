import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, giveCode } from '#server/sessions.ts';
import { inviteStaff } from '#server/sign-in/staff-links.ts';
import { type Answer, ask, json, type Node, openSession, startNode } from './node.ts';
import { listen } from './stream.ts';

// The door for programs (decision 0029): the same acts, answers and noes as behind the other two.

let node: Node;
let organiser: Awaited<ReturnType<typeof openSession>>;
let code = '';

beforeAll(async () => {
  node = await startNode();
  organiser = await openSession(node, 'hall');
  await giveCode(node, 'hall');
  code = (await codeOf(node, 'hall')) ?? '';
}, 60_000);

afterAll(() => node?.stop(), 30_000);

const get = (path: string, headers: Record<string, string> = {}) => ask(node, 'GET', `/api/v1/${path}`, headers);
const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
  ask(node, 'POST', `/api/v1/${path}`, { 'content-type': 'application/json', ...headers }, json(value));
const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });
const read = ({ body }: Answer) => JSON.parse(body);
const ann = { group: 'academia', region: 'weog', place: 'online', as: 'named', name: 'Ann' };

test('a program comes in by the code, acts, and reads what is its own', async () => {
  const found = await get(`codes/${code.toLowerCase()}`);
  expect([found.status, read(found)]).toEqual([200, { session: 'hall' }]);

  const joined = await post('sessions/hall/join', { id: 'api-join-of-ann-0001', ...ann });
  expect(joined.status).toBe(200);
  expect(joined.headers['set-cookie']).toBeUndefined();
  const { credential, mine } = read(joined);
  expect(mine).toMatchObject({ joined: true, self: { name: 'Ann', place: 'online' } });
  expect(read(await post('sessions/hall/join', { id: 'api-join-of-ann-0001', ...ann })).credential).toBe(credential);

  const asked = { id: 'api-question-000001', command: { type: 'question.submit', text: 'Who pays?' } };
  const first = await post('sessions/hall/acts', asked, bearer(credential));
  const again = await post('sessions/hall/acts', asked, bearer(credential));
  expect(first.status).toBe(200);
  expect(read(again)).toEqual(read(first));
  expect(read(await get('sessions/hall/me', bearer(credential)))).toEqual(read(first).mine);

  const [question] = read(first).eids;
  const reader = await listen(node, '/api/v1/sessions/hall/feed');
  const { parts } = await reader.until(() => true);
  expect(parts[`q-${question}`]).toMatchObject({ text: 'Who pays?', who: { as: 'named', name: 'Ann' }, support: 1 });
  expect(reader.headers['content-security-policy']).toContain("default-src 'none'");
  expect(reader.headers['cross-origin-resource-policy']).toBe('same-origin');
  reader.close();

  const entry = await get(`sessions/hall/entries/${question}`);
  expect(read(entry)).toMatchObject({ entry: question, kind: 'question.submitted', text: 'Who pays?' });
});

test('a no is a problem with its code, its status and a sentence in the language asked for', async () => {
  const nobody = await post('sessions/hall/acts', { id: 'api-nobody-acts-0001', command: { type: 'hand.raise' } });
  expect([nobody.status, nobody.headers['content-type']]).toEqual([403, 'application/problem+json; charset=utf-8']);
  expect(read(nobody)).toEqual({
    status: 403,
    title: 'Forbidden',
    detail: 'Join the session first: it takes one form, and no account.',
    refused: 'not-joined',
  });
  const wrong = await post('sessions/hall/join', { id: 'short', ...ann }, { 'accept-language': 'fr' });
  expect([wrong.status, read(wrong).refused, read(wrong).fields]).toEqual([400, 'malformed', ['id']]);
  expect(read(wrong).detail).toMatch(/formulaire/);
  const noes: [Promise<Answer>, number, string][] = [
    [get('codes/ZZZZZZ'), 404, 'no-such-log'],
    [get('nothing'), 404, 'no-such-address'],
    [get('sessions/none/feed'), 404, 'no-such-log'],
    [get('sessions/none/me'), 404, 'no-such-log'],
    [get('sessions/hall/feed?surface=desk'), 403, 'not-yours'],
    [get('sessions/hall/report'), 404, 'no-report-yet'],
    [get(`sessions/hall/entries/${'0'.repeat(32)}`), 404, 'no-such-entry'],
    [get('sessions/hall/acts'), 405, 'wrong-method'],
    [ask(node, 'OPTIONS', '/api/v1/sessions/hall/acts'), 405, 'wrong-method'],
    [post('sessions/hall/acts', [1]), 400, 'malformed'],
    [post('links/hall.x.y', { id: 'api-by-a-false-link-1', name: 'X' }), 404, 'no-such-link'],
  ];
  for (const [asked, status, refused] of noes) {
    const answer = await asked;
    expect([answer.status, read(answer).refused]).toEqual([status, refused]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  }
});

test('cookies count for nothing here, and a page elsewhere is refused', async () => {
  const start = { id: 'api-start-by-cookie-1', command: { type: 'session.start' } };
  expect(read(await post('sessions/hall/acts', start, { cookie: organiser.cookie })).refused).toBe('not-joined');
  const elsewhere = { origin: 'http://elsewhere.example' };
  const join = { id: 'api-join-elsewhere-01', ...ann };
  expect((await post('sessions/hall/join', join, elsewhere)).status).toBe(403);
  expect((await get('sessions/hall/me', elsewhere)).status).toBe(403);
  expect((await get('sessions/hall/me', { origin: node.origin })).status).toBe(200);
});

test('the organiser’s link gives a program its role, and the report before the end', async () => {
  const { organiser: by } = organiser;
  const made = await inviteStaff(node, { log: 'hall', by, role: 'moderator', id: 'api-invites-a-moderator' });
  if ('refused' in made) throw new Error(made.refused);
  const entered = read(await post(`links/${made.token}`, { id: 'api-enters-by-link-1', name: 'Teo Marsh' }));
  expect(entered).toMatchObject({ session: 'hall', role: 'moderator' });
  const start = { id: 'api-start-the-session', command: { type: 'session.start' } };
  expect((await post('sessions/hall/acts', start, bearer(entered.credential))).status).toBe(200);
  expect(read(await get('sessions/hall/report', bearer(entered.credential)))).toMatchObject({ stage: 'draft' });
  const desk = await listen(node, '/api/v1/sessions/hall/feed?surface=desk', bearer(entered.credential));
  expect((await desk.until(() => true)).parts).toHaveProperty('queue');
  desk.close();
});

test('the description is there for whoever asks', async () => {
  const { status, headers, body } = await ask(node, 'GET', '/api/openapi.json');
  expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  expect(JSON.parse(body)).toMatchObject({ openapi: '3.1.1', servers: [{ url: node.origin }] });
});
