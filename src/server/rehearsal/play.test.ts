import { expect, test } from 'vitest';
import { rehearseInHand } from './in-hand.ts';
import { inventPeople } from './invented.ts';

test('X6 the same seed makes the same hall, which does the same; another seed another', async () => {
  const [one, again, other] = [
    await rehearseInHand(7, 120),
    await rehearseInHand(7, 120),
    await rehearseInHand(8, 120),
  ];
  const types = ({ tried }: typeof one) => tried.entries.map(({ event }) => event.type);

  expect(one.tried.entries).toEqual(again.tried.entries);
  expect(types(one)).not.toEqual(types(other));
});

test('X6 a thousand people have a thousand names, and one of them a very long one', () => {
  const names = inventPeople(3, 1000).map(({ name }) => name);

  expect(new Set(names).size).toBe(1000);
  expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(60);
});

test('X8 a full hall does all that halls do, and the rules refuse next to nothing of it', async () => {
  const { tried, played } = await rehearseInHand(1, 1000);
  const count = (type: string) => tried.entries.filter(({ event }) => event.type === type).length;
  const lateBy = (by: number) =>
    Object.values(tried.state.people).filter(({ joinedAt }) => joinedAt > tried.state.at.started + by * 1000).length;

  expect(tried.state.phase).toBe('closed');
  expect(Object.keys(tried.state.people).filter((who) => who.startsWith('guest:'))).toHaveLength(1000);
  expect(lateBy(0)).toBeGreaterThan(300);
  const seen = `hand.lowered hand.written reply.granted person.added question.withdrawn question.merged question.returned
    note.written statement.added vote.received outcome.lifted outcome.supported outcome.opposed awareness.answered help.ended`;
  for (const type of seen.split(/\s+/)) expect([type, count(type) > 0]).toEqual([type, true]);
  expect([count('clock.paused'), count('end.changed')]).toEqual([2, 1]);
  const refused = Object.values(played.refused).reduce((sum, times) => sum + times, 0);
  expect(refused).toBeLessThan(played.kept / 500);
});

test('X7 the invented moderator leaves the order only with a reason', async () => {
  const { tried } = await rehearseInHand(2, 400);
  const given = tried.entries.flatMap(({ event }) => (event.type === 'floor.given' ? [event] : []));

  expect(given.length).toBeGreaterThan(10);
  expect(given.filter(({ why, override, readOut }) => why.length === 0 && !override && !readOut)).toEqual([]);
});
