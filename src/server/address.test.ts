import os from 'node:os';
import { expect, test } from 'vitest';
import { reachableAt } from './address.ts';

const open = { publicUrl: undefined };

test('PUBLIC_URL names the address in codes and links, wherever the reader came by', () => {
  const publicUrl = new URL('https://tent.example');
  expect(reachableAt(new URL('http://localhost:3000/s/x/room'), { publicUrl }).origin).toBe('https://tent.example');
});

test('an address that others can use is used as it is', () => {
  expect(reachableAt(new URL('http://192.0.2.7:3000/s/x/room'), open).origin).toBe('http://192.0.2.7:3000');
});

test('on this machine, codes and links name its address in the network, if it has one', () => {
  const mine = Object.values(os.networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const expected = mine ? `http://${mine}:3000` : 'http://localhost:3000';
  expect(reachableAt(new URL('http://localhost:3000/s/x/room'), open).origin).toBe(expected);
});
