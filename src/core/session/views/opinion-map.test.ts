import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from '../given.ts';
import { camps, release } from './given-map.ts';
import type { OpinionMapView, OpinionView } from './opinion.ts';
import { bandOf, opinionView, type ReleasedMap, shareOf } from './opinion-map.ts';
import { ownPlace } from './own-place.ts';

const shownOf = (view: OpinionView | undefined): OpinionMapView => {
  if (!view || view.stage === 'few') throw new Error('Nothing is shown.');
  return view;
};
const publicView = ({ state, words }: Trial, map: ReleasedMap | undefined) => opinionView(state, words, 'public', map);

test('Y1 Y2 before a release, and where the map of another position is at hand, it is only said that there are too few votes', () => {
  const { tried, map } = camps();
  const few = { stage: 'few', smallest: 5 };

  expect(publicView(openSession(), undefined)).toEqual(few);
  expect(publicView(tried, undefined)).toEqual(few);
  expect(publicView(tried, { ...map, of: map.of - 1 })).toEqual(few);
  expect(shownOf(publicView(tried, map)).released).toMatchObject({ seq: map.of, method: 'opinion-map', version: 1 });
});

test('Y3 groups by size in steps, what each says, what all have in common, in shares that small groups hide in', () => {
  const { tried, statements, map } = camps();
  const view = shownOf(publicView(tried, map));

  expect(view).toMatchObject({ stage: 'groups', people: { least: 20, under: 50 }, statements: 8 });
  expect(view.groups.map(({ letter, size }) => ({ letter, ...size }))).toEqual([
    { letter: 'A', least: 20, under: 50 },
    { letter: 'B', least: 20, under: 50 },
  ]);
  // Twenty people of one mind: at least 95 in a hundred, never all (F3 of the fairness rules).
  expect(view.groups[0]?.says[0]).toMatchObject({
    share: { percent: 95, bound: 'least' },
    others: { percent: 5, bound: 'most' },
  });
  expect(view.common.map(({ statement, side, groups }) => ({ statement, side, groups }))).toEqual(
    statements.slice(0, 2).map((statement) => ({
      statement,
      side: 'agree',
      groups: { A: { percent: 95, bound: 'least' }, B: { percent: 95, bound: 'least' } },
    })),
  );
  expect(view.apart).toHaveLength(8);
  expect(statements.slice(0, 2)).not.toContain(view.apart[0]?.statement);
  expect(view.picture?.groups.map(({ letter }) => letter)).toEqual(['A', 'B']);
});

test('Y3 numbers of people go in steps, and a share of fewer than five is none', () => {
  expect([5, 9, 10, 199, 200, 20_000].map(bandOf)).toEqual([
    { least: 5, under: 10 },
    { least: 5, under: 10 },
    { least: 10, under: 20 },
    { least: 100, under: 200 },
    { least: 200, under: 500 },
    { least: 10_000 },
  ]);
  expect([shareOf(4, 4, 5), shareOf(3, 6, 5), shareOf(0, 60, 5)]).toEqual([undefined, { percent: 50 }, { percent: 0 }]);
});

test('Y3 where votes do not hang together nothing is divided, and why is said', () => {
  const tried = openSession();
  const people = Array.from({ length: 12 }, (_, index) => joins(tried, `P${index}`, 'academia'));
  const statement = tried.given('guest:P0', { type: 'statement.add', text: 'Ferries should be free.' });
  for (const by of people) tried.given(by, { type: 'vote.cast', statement, choice: 'agree' });
  const view = shownOf(publicView(tried, release(tried)));

  expect(view).toMatchObject({ stage: 'none', why: { because: 'one-statement' }, groups: [], opposed: [], common: [] });
  expect(view.apart).toMatchObject([{ statement, everybody: { agree: { percent: 90, bound: 'least' } }, groups: {} }]);
  expect(view.picture).toBeUndefined();
});

test('Y4 a statement that was returned is in none of it any more', () => {
  const { tried, statements, map } = camps();
  tried.given(organiser, { type: 'statement.return', statement: statements[0], reason: 'off_topic' });
  tried.given(organiser, { type: 'statement.return', statement: statements[3], reason: 'off_topic' });
  const drawn = JSON.stringify(publicView(tried, map));

  expect(drawn).not.toContain(statements[0]);
  expect(drawn).not.toContain(statements[3]);
  expect(drawn).toContain(statements[4]);
});

describe('Y5 Y6 where views oppose each other', () => {
  const opposedIn = (tried: Trial, map: ReleasedMap, statement: string | undefined) =>
    shownOf(opinionView(tried.state, tried.words, 'moderator', map)).opposed.find((one) => one.statement === statement);

  test('the statement, the two groups, and nobody of the panel as long as nobody has said where they stand', () => {
    const { tried, statements, map } = camps();
    const view = shownOf(opinionView(tried.state, tried.words, 'moderator', map));

    expect(view.opposed.map(({ statement }) => statement).sort()).toEqual(statements.slice(2).sort());
    const one = opposedIn(tried, map, statements[2]);
    expect(new Set([one?.agree.letter, one?.disagree.letter])).toEqual(new Set(['A', 'B']));
    expect(one).toMatchObject({
      agree: { share: { percent: 95, bound: 'least' }, panel: [] },
      disagree: { share: { percent: 95, bound: 'least' }, panel: [] },
      ask: 'whole-panel',
    });
  });

  test('who has openly taken a side stands on it, and the question goes to whoever is there', () => {
    const { tried, statements, map } = camps();
    const [, , statement] = statements;
    tried.given(organiser, { type: 'side.take', statement, seat: 's1', side: 'disagree' });
    expect(opposedIn(tried, map, statement)).toMatchObject({
      agree: { panel: [] },
      disagree: { panel: [{ seat: 's1', name: 'Odile Varn', known: 'openly' }] },
      ask: 'disagreeing-side',
    });
    tried.given(organiser, { type: 'side.take', statement, seat: 's2', side: 'agree' });
    expect(opposedIn(tried, map, statement)?.ask).toBe('both-sides');
    tried.given(organiser, { type: 'side.leave', statement, seat: 's1' });
    expect(opposedIn(tried, map, statement)?.ask).toBe('agreeing-side');
  });

  test('else the declared group stands for them, once the session is closed, and what they said themselves comes first', () => {
    const { tried, statements, map } = camps();
    const [, , statement] = statements;
    // Three of the other side in both groups: both choices of both are large enough to be shown by themselves.
    tried.given(organiser, { type: 'session.start' });
    const panel = () => {
      const one = opposedIn(tried, map, statement);
      return { agree: one?.agree.panel, disagree: one?.disagree.panel };
    };
    expect(panel()).toEqual({ agree: [], disagree: [] });
    for (const by of ['guest:P1', 'guest:P3', 'guest:P5', 'guest:P7', 'guest:P9'] as const)
      tried.given(by, { type: 'vote.cast', statement, choice: 'agree' });
    tried.given(organiser, { type: 'session.close' });
    // Government: fifteen disagree, five agree.
    expect(panel()).toEqual({
      agree: [],
      disagree: [{ seat: 's1', name: 'Odile Varn', known: 'stakeholder-group' }],
    });
  });
});

test('Y8 the own place comes in steps, for the release that is shown, and not while it is hidden', () => {
  const { tried, map } = camps();
  const placed = { of: map.of, x: 0.5123, y: -0.2, errors: [0.04, 0, 0.01] as const, group: 1 };

  expect(ownPlace(tried.state, 'guest:P0', placed)).toEqual({
    place: { ellipse: { x: 0.5, y: -0.2, long: 0.2, short: 0.1, degrees: 0 }, letter: 'B', seq: map.of },
  });
  expect(ownPlace(tried.state, 'guest:P0', { ...placed, of: 1 })).toEqual({});
  expect(ownPlace(tried.state, undefined, placed)).toEqual({});
  tried.given('guest:P0', { type: 'place.hide' });
  expect(ownPlace(tried.state, 'guest:P0', placed)).toEqual({ placeHidden: true });
});

test('what is said of a map is worked out once, and anew when a side is taken or a statement goes', () => {
  const { tried, statements, map } = camps();
  const first = publicView(tried, map);
  expect(publicView(tried, map)).toBe(first);
  expect(opinionView(tried.state, tried.words, 'moderator', map)).not.toBe(first);
  tried.given(organiser, { type: 'side.take', statement: statements[2], seat: 's1', side: 'agree' });
  const second = publicView(tried, map);
  expect(second).not.toEqual(first);
  tried.given(organiser, { type: 'statement.return', statement: statements[3], reason: 'off_topic' });
  expect(publicView(tried, map)).not.toEqual(second);
  expect(publicView({ ...tried, state: structuredClone(tried.state) }, map)).toEqual(publicView(tried, map));
});

test('Y9 where the session has no map, there is none, and it says when totals are seen', () => {
  const { tried, map } = camps();
  const rules = { method: 'opinion-map', version: 1 };
  tried.state.rules = { ...tried.state.rules, opinion: { ...rules, map: true, totals: 'always' } };
  expect(shownOf(publicView(tried, map)).totals).toBe('always');
  tried.state.rules = { ...tried.state.rules, opinion: { ...rules, map: false, totals: 'voted' } };
  expect(publicView(tried, map)).toBeUndefined();
});

test('Y1 two worlds that differ in what fewer than five people voted show the same, whoever looks', () => {
  const worlds = (['agree', 'disagree'] as const).map((choice) => {
    const { tried, people, statements, map } = camps();
    for (const by of people.slice(0, 4))
      for (const statement of statements.slice(2)) tried.when(by, { type: 'vote.cast', statement, choice });
    expect(tried.when('scheduler', { type: 'map.release', of: tried.entries.length })).toEqual([]);
    return (['public', 'moderator', 'organiser'] as const).map((audience) =>
      JSON.stringify(opinionView(tried.state, tried.words, audience, map)),
    );
  });

  expect(worlds[0]).toEqual(worlds[1]);
});
