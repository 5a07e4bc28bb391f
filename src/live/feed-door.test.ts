import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Running } from '#server/running.ts';
import { createFeedDoor } from './feed-door.ts';

/** Who comes from an address; the feed lets everybody in. */
function someone(address: string, isRefused = false) {
  const socket = Object.assign(new EventEmitter(), { remoteAddress: address, destroyed: false });
  const said: number[] = [];
  const response = {
    headersSent: false,
    writeHead(status: number) {
      said.push(status);
      response.headersSent = true;
    },
    end() {},
  };
  // As much of both as the door looks at.
  const request = { socket, headers: {}, url: '/feed/hall', isRefused } as unknown as IncomingMessage;
  return { request, response: response as unknown as ServerResponse, said, leave: () => socket.emit('close') };
}

test('one address has so many streams and no more; who leaves makes room, and who was refused took none', async () => {
  let opened = 0;
  const feed = {
    async open(request: IncomingMessage, response: ServerResponse) {
      if ('isRefused' in request && request.isRefused) response.writeHead(403);
      else opened += 1;
    },
  };
  const door = createFeedDoor({ trustProxy: false } as unknown as Running, feed, 2);
  const come = async (address: string, isRefused = false) => {
    const one = someone(address, isRefused);
    await door(one.request, one.response, 'hall', new URLSearchParams('surface=phone'));
    return one;
  };

  await come('192.0.2.1', true);
  const first = await come('192.0.2.1');
  await come('192.0.2.1');
  expect(opened).toBe(2);
  expect((await come('192.0.2.1')).said).toEqual([429]);
  await come('192.0.2.2');
  expect(opened).toBe(3);
  first.leave();
  await come('192.0.2.1');
  expect(opened).toBe(4);
});
