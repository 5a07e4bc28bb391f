import { expect, test } from 'vitest';
import { createPresence } from './presence.ts';

test('J16 lines are counted by place while they are up, small places joined, and forgotten when they go', () => {
  const presence = createPresence();
  const leave = [...Array(6).fill('room'), ...Array(5).fill('online'), 'hub', undefined, 'moon'].map((place) =>
    presence.enter('hall', place),
  );
  presence.enter('other', 'room');

  expect(presence.view('hall', 5)).toEqual({
    total: 14,
    places: [
      { members: ['room'], count: 6 },
      { members: ['hub', 'online'], count: 6 },
    ],
  });
  leave[0]?.();
  leave[0]?.();
  expect(presence.view('hall', 5).total).toBe(13);
  for (const gone of leave) gone();
  expect(presence.view('hall', 5)).toEqual({ total: 0, places: [] });
});

test('J16 a total that would point at somebody shows no places', () => {
  const presence = createPresence();
  presence.enter('hall', 'room');

  expect(presence.view('hall', 5)).toEqual({ total: 1, places: [] });
});
