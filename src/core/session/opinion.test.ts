import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';

/** Seven people inside, and a statement nobody has voted on. */
function voting(): Trial & { people: ReturnType<typeof joins>[]; statement: string } {
  const tried = openSession();
  const people = ['Ann', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus'].map((name) => joins(tried, name, 'academia'));
  const statement = tried.given('guest:Ann', { type: 'statement.add', text: 'Ferries should be free.' });
  return { ...tried, people, statement };
}

const release = (tried: Trial, of = tried.entries.length) => tried.when('scheduler', { type: 'map.release', of });

describe('Y1 the map is shown anew', () => {
  test('once five people have voted or changed their vote since it last was, and not before', () => {
    const tried = voting();
    const vote = (by: ActorId, choice: string) =>
      tried.given(by, { type: 'vote.cast', statement: tried.statement, choice });
    for (const one of tried.people.slice(0, 4)) vote(one, 'agree');
    expect(release(tried)).toEqual([]);
    vote(tried.people[0]!, 'disagree'); // the same person again is not a fifth
    expect(release(tried)).toEqual([]);
    vote(tried.people[4]!, 'pass');
    const of = tried.entries.length;

    expect(release(tried)).toMatchObject([
      { event: { type: 'map.released', of, method: 'opinion-map', version: 1, smallest: 5 } },
    ]);
    expect(tried.state.opinion).toMatchObject({ released: { of }, since: {} });
    expect(release(tried)).toEqual([]);
  });

  test('as of a position: what came after it counts for the next time, and a position once shown is not gone behind', () => {
    const tried = voting();
    for (const by of tried.people.slice(0, 5))
      tried.given(by, { type: 'vote.cast', statement: tried.statement, choice: 'agree' });
    const of = tried.entries.length;
    for (const by of tried.people.slice(4, 6))
      tried.given(by, { type: 'vote.cast', statement: tried.statement, choice: 'pass' });

    expect(release(tried, of)).toEqual([]); // of the five, one has voted again since: not counted yet
    expect(release(tried, of + 2)).toHaveLength(1);
    expect(release(tried, of)).toEqual([]);
  });

  test('once more after the close, with the votes that came before it; not for the first time: what is over stays as it is', () => {
    const [shown, never] = [voting(), voting()];
    for (const tried of [shown, never]) {
      const all = (choice: string) => {
        for (const by of tried.people) tried.given(by, { type: 'vote.cast', statement: tried.statement, choice });
      };
      all('agree');
      if (tried === shown) expect(release(tried)).toHaveLength(1);
      all('disagree');
      tried.given(organiser, { type: 'session.start' });
      tried.given(organiser, { type: 'session.close' });
    }
    expect(release(shown)).toHaveLength(1);
    expect(release(shown)).toEqual([]);
    expect(release(never)).toEqual([]);
  });

  test('only where the session has one', () => {
    const without = voting();
    without.state.rules = {
      ...without.state.rules,
      opinion: { method: 'opinion-map', version: 1, map: false, totals: 'voted' },
    };
    for (const by of without.people)
      without.given(by, { type: 'vote.cast', statement: without.statement, choice: 'agree' });
    expect(release(without)).toEqual([]);
  });
});

test('Y5 what a speaker of the panel says aloud the team puts down, and can take back', () => {
  const tried = voting();
  const side = { statement: tried.statement, seat: 's1' };

  expect(tried.when('guest:Ann', { type: 'side.take', ...side, side: 'agree' })).toEqual({ refused: 'not-yours' });
  expect(tried.when(organiser, { type: 'side.take', ...side, seat: 's9', side: 'agree' })).toEqual({
    refused: 'no-such-seat',
    seat: 's9',
  });
  tried.given(organiser, { type: 'side.take', ...side, side: 'agree' });
  expect(tried.when(organiser, { type: 'side.take', ...side, side: 'agree' })).toEqual([]);
  expect(tried.state.statements[tried.statement]?.sides).toEqual({ s1: 'agree' });
  tried.given(organiser, { type: 'side.take', ...side, side: 'disagree' });
  expect(tried.state.statements[tried.statement]?.sides).toEqual({ s1: 'disagree' });
  tried.given(organiser, { type: 'side.leave', ...side });
  expect(tried.state.statements[tried.statement]?.sides).toEqual({});
  expect(tried.when(organiser, { type: 'side.leave', ...side })).toEqual([]);
});

test('Y8 somebody hides the own place from themselves, and shows it again', () => {
  const tried = voting();
  expect(tried.when('guest:Nobody', { type: 'place.hide' })).toEqual({ refused: 'not-joined' });
  tried.given('guest:Ann', { type: 'place.hide' });
  expect(tried.when('guest:Ann', { type: 'place.hide' })).toEqual([]);
  expect(tried.state.opinion.hidden).toEqual({ 'guest:Ann': true });
  tried.given('guest:Ann', { type: 'place.show' });
  expect(tried.state.opinion.hidden).toEqual({});
});
