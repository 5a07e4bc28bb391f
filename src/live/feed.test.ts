import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { openSession, organiser } from '#core/session/given.ts';
import type { Boards } from './boards.ts';
import { createFeed } from './feed.ts';
import { Board } from './parts.ts';
import type { Surface } from './surface.ts';
import { desk } from './surfaces/desk.ts';
import { phone } from './surfaces/phone.ts';
import { room } from './surfaces/room.ts';

afterEach(() => vi.useRealTimers());

/** Somebody whose line is up on a session in which nothing happens: what they are told from now on. */
async function listening(surface: Surface) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { state, words } = openSession();
  const board = new Board(surface);
  const reading = { state, seq: 1, words };
  board.look(reading);
  const followed = { board, update: async () => reading, read: async () => reading, listen: () => () => {} };
  const boards: Boards = { of: () => followed, drop() {}, close() {} };
  const feed = createFeed(boards);
  const told: string[] = [];
  const socket = Object.assign(new EventEmitter(), {
    destroyed: false,
    writableLength: 0,
    write: (bytes: Buffer) => told.push(String(bytes)),
    setTimeout: () => socket,
    setNoDelay: () => socket,
    setKeepAlive: () => socket,
    cork() {},
    uncork() {},
    end() {},
  });
  // As much of both as the stream looks at.
  const request = { socket, httpVersion: '1.1', headers: {}, rawHeaders: [] } as unknown as IncomingMessage;
  const response = { getHeaderNames: () => [], emit: () => true } as unknown as ServerResponse;
  const wanted = { log: 'hall', surface, language: 'en', packed: false, actor: organiser } as const;
  await feed.open(request, response, { ...wanted, after: undefined, seenAt: undefined });
  const beats = () => told.filter((said) => said.includes('event: time')).length;
  return { beats, close: () => feed.close() };
}

test.each([
  ['the room every four seconds', room, 4_000],
  ['a desk every four', desk, 4_000],
  ['a phone every twenty', phone, 20_000],
] as const)('where nothing happens the server still says so: to %s', async (_, surface, everyMs) => {
  const { beats, close } = await listening(surface);

  await vi.advanceTimersByTimeAsync(everyMs - 1);
  expect(beats()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(beats()).toBe(1);
  await vi.advanceTimersByTimeAsync(2 * everyMs);
  expect(beats()).toBe(3);
  close();
});
