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

test('W1 the statement that came last stands there with its totals, which change in steps of five people', () => {
  const tried = openSession();
  const people = ['Ann', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay'].map((name) => joins(tried, name, 'academia'));
  const drawn = () => String(room.draw('question', roomParts(tried.state, tried.words).question, 'en'));
  tried.given(organiser, { type: 'room.show', shows: 'statement', tone: 'system' });
  expect(drawn()).toBe('');

  tried.given('guest:Ann', { type: 'statement.add', text: 'Bridges should be free.' });
  const statement = tried.given('guest:Bo', { type: 'statement.add', text: 'Ferries should be free.' });
  for (const one of people.slice(0, 4)) tried.given(one, { type: 'vote.cast', statement, choice: 'agree' });
  expect(drawn()).toContain('Ferries should be free.');
  expect(drawn()).not.toContain('4 agree');

  for (const one of people.slice(4)) tried.given(one, { type: 'vote.cast', statement, choice: 'pass' });
  expect(drawn()).toContain('4 agree, 0 disagree, 1 passed.');
});

test('F5 beside a name on the wall stands why, the group named once, and nothing where there is no reason to tell', () => {
  const next = (who: object, because: string) =>
    String(
      room.draw(
        'next',
        {
          phase: 'live',
          waiting: 1,
          hands: [{ ticket: 1, place: 1, who, reason: { because, group: 'academia', groupSeconds: 0 } }],
        },
        'en',
      ),
    );
  expect(next({ name: 'Ann Obi', group: 'academia' }, 'first_of_group')).toContain('Academia: first voice');
  const group = next({ group: 'academia' }, 'first_of_group');
  expect(group).toContain('first voice');
  expect(group.match(/Academia/g)).toHaveLength(1);
  expect(next({ as: 'withheld' }, 'by_order')).not.toContain('class="why');
});

test('F24 the wall says why a point of order was taken down', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' });
  tried.given(ann, { type: 'hand.raise', kind: 'order' });
  tried.given(organiser, { type: 'hand.take-down', ticket: 1, reason: 'raised_before' });
  const next = String(room.draw('next', roomParts(tried.state, tried.words).next, 'en'));
  expect(next).toContain('A point of order was taken down.');
  expect(next).toContain('It has been raised already');
  expect(next).not.toContain('Ann');
});

test('J16 the room says how many are here beside the title, and where they are on a line of its own', () => {
  const tried = openSession();
  const said = (name: 'head' | 'presence') => String(room.draw(name, roomParts(tried.state, tried.words)[name], 'en'));
  expect(said('head')).not.toContain('here');
  expect(said('presence')).toBe('');

  for (const name of ['Ann', 'Bo', 'Cy', 'Dee', 'Eve']) joins(tried, name, 'academia');
  expect(said('head')).toContain('5 here');
  expect(said('presence')).toBe('5 here: 5 in the room');
});
