import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSetUpLink, redeemSetUpLink } from '#server/sign-in/setup-link.ts';
import { findStaffLink, inviteStaff, redeemStaffLink, staffToken } from '#server/sign-in/staff-links.ts';
import { type Answer, ask, json, type Node, openSession, rowsIn, startNode } from './node.ts';

// Two doors, one act (decision 0010), and who stands before them.

let node: Node;
let cookie = '';
let setUpToken = '';

beforeAll(async () => {
  node = await startNode();
  setUpToken = /\/start\/([\w-]+)/.exec(node.printed())?.[1] ?? '';
}, 60_000);

afterAll(() => node?.stop(), 30_000);

const asJson = () => ({ origin: node.origin, 'content-type': 'application/json' });
const asForm = () => ({
  origin: node.origin,
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
});
const ann = {
  type: 'person.join',
  group: 'academia',
  region: 'weog',
  place: 'room',
  as: 'named',
  name: 'Ann',
  organisation: '',
};
const fields = (values: Record<string, string>) => new URLSearchParams(values).toString();
const cookieOf = ({ headers }: Answer) => headers['set-cookie']?.[0] ?? '';
const post = (target: string, value: unknown, more: Record<string, string> = {}) =>
  ask(node, 'POST', target, { ...asJson(), ...more }, json(value));

test('the link of the first start makes one organiser, and looking at it uses nothing up', async () => {
  expect(await isSetUpLink(node, setUpToken)).toBe(true);
  expect(await isSetUpLink(node, setUpToken)).toBe(true);
  expect(await isSetUpLink(node, `${setUpToken}x`)).toBe(false);

  const asked = { token: setUpToken, id: 'the-first-organiser-1', name: 'Odile Varn' };
  const signIn = await redeemSetUpLink(node, asked);
  expect(signIn).toMatchObject({ name: 'bt-member' });
  expect(await redeemSetUpLink(node, asked)).toEqual(signIn); // sent twice
  expect(await redeemSetUpLink(node, { ...asked, id: 'another-who-found-it' })).toEqual({ refused: 'link-used' });
  expect(await redeemSetUpLink(node, { ...asked, token: 'no-such-token' })).toEqual({
    refused: 'no-such-link',
    link: '',
  });
  expect(await isSetUpLink(node, setUpToken)).toBe(false);
});

test('a link for the team lets in, again from a second device, until it is revoked', async () => {
  const { organiser } = await openSession(node, 'team');
  const made = await inviteStaff(node, { log: 'team', by: organiser, role: 'moderator', id: 'invite-a-moderator-1' });
  if ('refused' in made) throw new Error(made.refused);
  expect(
    await inviteStaff(node, { log: 'team', by: organiser, role: 'moderator', id: 'invite-a-moderator-1' }),
  ).toEqual(made);
  expect(await staffToken(node, 'team', made.link)).toBe(made.token);
  expect(await findStaffLink(node, made.token)).toEqual({ log: 'team', link: made.link, role: 'moderator' });
  for (const wrong of [`${made.token}x`, made.token.replace('team', 'hall'), made.token.slice(0, -1), '', '..', 'team'])
    expect(await findStaffLink(node, wrong)).toMatchObject({ refused: 'no-such-link' });

  const first = await redeemStaffLink(node, { token: made.token, id: 'redeem-by-the-laptop', name: 'Teo Marsh' });
  const again = await redeemStaffLink(node, { token: made.token, id: 'redeem-by-the-laptop', name: 'Teo Marsh' });
  const tablet = await redeemStaffLink(node, { token: made.token, id: 'redeem-by-the-tablet', name: 'Teo Marsh' });
  expect(first).toMatchObject({ role: 'moderator', signIn: { name: 'bt-member' } });
  expect(again).toEqual(first);
  expect(tablet).toMatchObject({ role: 'moderator' });
  await node.logs.act({
    log: 'team',
    id: 'revoke-the-link-now',
    command: { type: 'staff.revoke', link: made.link },
    by: organiser,
  });
  expect(await redeemStaffLink(node, { token: made.token, id: 'redeem-much-later-1', name: 'x' })).toMatchObject({
    refused: 'link-revoked',
  });
});

test('a form of the team without an identifier of its own makes no link, and lets nobody in', async () => {
  const { organiser } = await openSession(node, 'no-id');
  const invited = { log: 'no-id', by: organiser, role: 'moderator' } as const;
  expect(await inviteStaff(node, { ...invited, id: '' })).toEqual({ refused: 'malformed' });
  const made = await inviteStaff(node, { ...invited, id: 'invite-a-moderator-2' });
  if ('refused' in made) throw new Error(made.refused);
  expect(await redeemStaffLink(node, { token: made.token, id: '', name: 'x' })).toEqual({ refused: 'malformed' });
});

test('joining gives a cookie for this session alone, and the same one when it is sent again', async () => {
  await openSession(node, 'hall');
  const asked = { id: 'join-of-ann-000000001', command: ann };
  const first = await post('/join/hall', asked);
  expect(first.status).toBe(200);
  expect(JSON.parse(first.body)).toMatchObject({
    kept: true,
    mine: { joined: true, self: { name: 'Ann', group: 'academia' } },
  });
  expect(cookieOf(first)).toMatch(/^bt-hall=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  const rows = await rowsIn(node);

  const again = await post('/join/hall', asked);
  expect(cookieOf(again)).toBe(cookieOf(first));
  expect(await rowsIn(node)).toEqual(rows);

  cookie = cookieOf(first).split(';')[0] ?? '';
  const twice = await post('/join/hall', { ...asked, id: 'join-of-ann-000000002' }, { cookie });
  expect(twice.status).toBe(409);
  expect(JSON.parse(twice.body)).toMatchObject({
    refusal: { refused: 'already-joined' },
    sentence: 'You are in this session already.',
  });

  const other = await post('/join/hall', { ...asked, command: { ...ann, name: 'Bo' } });
  expect(JSON.parse(other.body)).toMatchObject({ kept: false, refusal: { refused: 'act-id-reused' } });
});

test('an act sent twice counts once, and both answers say so', async () => {
  const asked = { id: 'ask-a-question-00001', command: { type: 'question.submit', text: 'Who pays for it?' } };
  const first = JSON.parse((await post('/act/hall', asked, { cookie })).body);
  const second = JSON.parse((await post('/act/hall', asked, { cookie })).body);
  expect(first.kept).toBe(true);
  expect(second.eids).toEqual(first.eids);
  expect(second.mine.questions).toHaveLength(1);
  expect(JSON.parse((await ask(node, 'GET', '/mine/hall', { cookie })).body)).toEqual(second.mine);
});

test('a refusal comes in the language of the reader', async () => {
  const asked = { id: 'lower-no-hand-000001', command: { type: 'hand.lower' } };
  const answer = await post('/act/hall', asked, { cookie, 'accept-language': 'fr' });
  expect(answer.status).toBe(409);
  expect(JSON.parse(answer.body).sentence).not.toBe('');
  expect(JSON.parse(answer.body).sentence).not.toBe(
    JSON.parse((await post('/act/hall', asked, { cookie })).body).sentence,
  );
});

test('without script: the same act by a form, the same answer as a page', async () => {
  const kept = await ask(
    node,
    'POST',
    '/s/hall?/act',
    { ...asForm(), cookie },
    fields({ id: 'raise-by-a-form-00001', type: 'hand.raise', at: 'hand' }),
  );
  expect([kept.status, kept.headers.location]).toEqual([303, '/s/hall#hand']);
  expect(JSON.parse((await ask(node, 'GET', '/mine/hall', { cookie })).body)).toMatchObject({ hand: { place: 1 } });
  expect(JSON.parse((await ask(node, 'GET', '/mine/hall?lang=fr', { cookie })).body).why).toMatch(/^Rang 1\b/);

  const again = await ask(
    node,
    'POST',
    '/s/hall?/act',
    { ...asForm(), cookie },
    fields({ id: 'raise-by-a-form-00001', type: 'hand.raise' }),
  );
  expect(again.status).toBe(303);

  const refused = await ask(
    node,
    'POST',
    '/s/hall?/act',
    { ...asForm(), cookie },
    fields({ id: 'raise-by-a-form-00002', type: 'hand.raise' }),
  );
  expect(refused.status).toBe(409);
  expect(refused.body).toContain('Your hand is up already.');
});

test('a form sent by script is read as the form is', async () => {
  const answer = await post(
    '/act/hall',
    { id: 'lower-by-a-script-001', form: { type: 'hand.lower', at: 'hand' } },
    { cookie },
  );
  expect(JSON.parse(answer.body).kept).toBe(true);
});

test('who sends too much too fast is told when to go on, and nobody else is', async () => {
  const answers = await Promise.all(
    Array.from({ length: 260 }, (_, index) =>
      post(
        '/act/hall',
        { id: `too-fast-${String(index).padStart(12, '0')}`, command: { type: 'hand.lower' } },
        { cookie },
      ),
    ),
  );
  const late = answers.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThan(0);
  for (const { headers, body } of late) {
    expect(headers['retry-after']).toBe('1');
    expect(JSON.parse(body)).toMatchObject({ kept: false, refusal: { refused: 'too-fast', seconds: 1 } });
  }
  expect((await post('/join/hall', { id: 'join-of-cy-0000000001', command: { ...ann, name: 'Cy' } })).status).toBe(200);
});

test('five hundred who join at the same moment from one address all come in', async () => {
  const joins = await Promise.all(
    Array.from({ length: 500 }, (_, index) =>
      post('/join/hall', {
        id: `join-of-many-${String(index).padStart(8, '0')}`,
        command: { ...ann, name: `N${index}` },
      }),
    ),
  );
  expect(joins.filter(({ status }) => status !== 200)).toEqual([]);
  expect(new Set(joins.map(cookieOf)).size).toBe(500);
}, 60_000);

test('a page bears its policy: nothing from elsewhere, nothing inline', async () => {
  const { headers, body } = await ask(node, 'GET', '/s/hall', { cookie, accept: 'text/html' });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cache-control']).toBe('no-store');
  expect(body).not.toMatch(/ style="|<script(?![^>]*(src|application\/json))/);
});

test('the language of a page follows the address, then the choice, then the browser', async () => {
  const arabic = await ask(node, 'GET', '/?lang=ar', { accept: 'text/html' });
  expect(arabic.body).toContain('<html lang="ar" dir="rtl"');
  expect(cookieOf(arabic)).toMatch(/^bt-lang=ar; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$|^bt-lang=ar/);
  expect(
    (await ask(node, 'GET', '/', { accept: 'text/html', cookie: 'bt-lang=fr', 'accept-language': 'ar' })).body,
  ).toContain('<html lang="fr" dir="ltr"');
  expect((await ask(node, 'GET', '/', { accept: 'text/html', 'accept-language': 'ar-EG,en;q=0.5' })).body).toContain(
    '<html lang="ar"',
  );
});

test('a first start that nobody finished prints a link again, and the first that is used ends all', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-first-'));
  const linkOf = ({ printed }: Node) => /\/start\/([\w-]+)/.exec(printed())?.[1];
  const first = await startNode({}, folder);
  const old = linkOf(first) ?? '';
  await first.stop();
  const second = await startNode({}, folder);
  const again = linkOf(second) ?? '';
  expect(await isSetUpLink(second, old)).toBe(true);
  expect(await redeemSetUpLink(second, { token: again, id: 'the-first-organiser-1', name: 'Odile' })).toHaveProperty(
    'value',
  );
  expect(await redeemSetUpLink(second, { token: old, id: 'one-with-the-old-link', name: 'x' })).toEqual({
    refused: 'link-used',
  });
  await second.stop();
  const third = await startNode({}, folder);
  expect(linkOf(third)).toBeUndefined();
  await third.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}, 120_000);

test('behind a proxy of ours, the address people use is the one that counts', async () => {
  const proxied = await startNode({ TRUST_PROXY: '1', PUBLIC_URL: 'https://sessions.example' });
  await openSession(proxied, 'hall');
  const join = (headers: Record<string, string>, id: string) =>
    ask(proxied, 'POST', '/join/hall', { 'content-type': 'application/json', ...headers }, json({ id, command: ann }));
  const forwarded = { host: 'sessions.example', 'x-forwarded-proto': 'https' };
  const inside = await join({ ...forwarded, origin: 'https://sessions.example' }, 'join-of-ann-000000001');
  expect(inside.status).toBe(200);
  expect(cookieOf(inside)).toMatch(/^__Host-bt-hall=[\w-]+; .*; Secure$/);
  const held = cookieOf(inside).split(';')[0] ?? '';
  const mine = async (cookie: string) =>
    JSON.parse((await ask(proxied, 'GET', '/mine/hall', { ...forwarded, cookie })).body);
  expect(await mine(held)).toMatchObject({ joined: true });
  const form = fields({ ...ann, id: 'join-by-form-over-tls' });
  const typed = { ...asForm(), ...forwarded, origin: 'https://sessions.example' };
  expect(cookieOf(await ask(proxied, 'POST', '/s/hall/join?/join', typed, form))).toMatch(/^__Host-bt-hall=.*; Secure/);
  expect(await mine(held.replace('__Host-', ''))).toMatchObject({ joined: false }); // as a neighbour could have set it
  expect((await join({ origin: 'https://sessions.example' }, 'join-of-ann-000000002')).status).toBe(200);
  expect((await join({ ...forwarded, origin: 'http://sessions.example' }, 'join-of-ann-000000003')).status).toBe(403);
  expect(proxied.printed()).toContain('https://sessions.example/start/');
  await proxied.stop();
}, 60_000);
