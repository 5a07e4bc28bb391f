import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Case, feeds, forms, pages, raws } from './hostile.ts';
import { acts } from './hostile-acts.ts';
import { ask, type Node, openSession, raw, rowsIn, startNode } from './node.ts';

// Malformed, oversized and hostile input gets a clear refusal with the right status, and nothing is stored of it.

let node: Node;
let cookie = '';
let before: Record<string, number>;

beforeAll(async () => {
  node = await startNode();
  cookie = (await openSession(node, 'hall')).cookie;
  await node.people.secret('join'); // made at first use, and no trace of whoever used it first
  before = await rowsIn(node);
}, 60_000);

afterAll(async () => {
  await node?.stop();
}, 30_000);

const send = ({ method = 'POST', target, headers = {}, body = '', as }: Case) => {
  const own = { host: `127.0.0.1:${node.port}`, origin: node.origin, ...(as === 'member' && { cookie }) };
  const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
  return ask(node, method, target, Object.fromEntries(sent), body);
};

test.each([...acts, ...forms, ...pages, ...feeds].map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const { status, body, headers } = await send(one);

  expect({ status, body: status === one.status ? '' : body }).toEqual({ status: one.status, body: '' });
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(body).not.toMatch(/\bat .*\.(ts|js):\d+/); // no stack reaches anybody
});

test.each(raws)('%s', async (_, bytes, statuses) => {
  expect(statuses).toContain(await raw(node, bytes.replaceAll('HOST', `127.0.0.1:${node.port}`)));
});

test('of all this nothing was stored, nothing broke, and the server is well', async () => {
  expect(await rowsIn(node)).toEqual(before);
  expect(node.printed()).not.toMatch(/Broken|not answered|Error/);
  expect((await ask(node, 'GET', '/healthz')).status).toBe(200);
});
