import { expect, test } from 'vitest';
import { joins, openSession, organiser } from './given.ts';

test('W1 W2 what the room shows and how bright is for those who moderate to choose', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');

  expect(tried.when(ann, { type: 'room.show', shows: 'code', tone: 'dark' })).toEqual({ refused: 'not-yours' });
  tried.given(organiser, { type: 'room.show', shows: 'code', tone: 'dark' });
  expect(tried.state.room).toEqual({ shows: 'code', tone: 'dark' });
  // Chosen twice is chosen once.
  expect(tried.when(organiser, { type: 'room.show', shows: 'code', tone: 'dark' })).toEqual([]);
});

test('W1 once the session is closed the screen shows what is left to read', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });

  expect(tried.when(organiser, { type: 'room.show', shows: 'code', tone: 'light' })).toEqual({ refused: 'closed' });
});
