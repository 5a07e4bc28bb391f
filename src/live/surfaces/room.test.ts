import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { room, roomParts } from './room.ts';

test('W1 W2 W3 the room shows what was chosen, and keeps the name and the clock of whoever has the floor', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  const now = () => String(room.draw('now', roomParts(tried.state, tried.words).now, 'en'));
  expect(now()).toContain('data-between');

  tried.given(organiser, { type: 'room.show', shows: 'question', tone: 'dark' });
  expect(now()).toContain('data-tone="dark"');
  expect(now()).not.toContain('data-between');

  tried.given(ann, { type: 'hand.raise' });
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' });
  tried.given(organiser, { type: 'room.show', shows: 'code', tone: 'system' });
  expect(now()).toContain('data-between');

  tried.given(organiser, { type: 'floor.give', ticket: 1 });
  expect(now()).toContain('Ann');
  expect(now()).toContain('data-clock');
  expect(now()).not.toContain('data-between');
  expect(now()).not.toContain('data-tone');
});
