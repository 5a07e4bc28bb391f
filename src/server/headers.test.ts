import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { settleForwarding } from './headers.ts';

/** A request as far as the door looks at it: what it says of itself, and where it comes from. */
const from = (remoteAddress: string, said: string) =>
  ({
    headers: { host: 'hall.example', 'x-forwarded-for': said },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

test('pages believe the address that the door has settled: the socket’s, or the one our own proxy has seen', () => {
  const request = from('192.0.2.1', '198.51.100.7, 203.0.113.9');
  settleForwarding(request, { trustProxy: false });
  expect(request.headers['x-forwarded-for']).toBe('192.0.2.1');

  const behind = from('192.0.2.1', '198.51.100.7, 203.0.113.9');
  settleForwarding(behind, { trustProxy: true });
  expect(behind.headers['x-forwarded-for']).toBe('203.0.113.9');
});
