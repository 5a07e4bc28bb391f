import { expect, test } from 'vitest';
import { digestOf } from '#algorithms/opinion-map/digest.ts';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { type Choice, tableOf, type Vote } from '#algorithms/opinion-map/votes.ts';
import { earlierBallot } from '#core/ballots.ts';
import type { ActorId } from '#core/decider.ts';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { mineView } from '#core/session/views/mine.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import { ownPlace } from '#core/session/views/own-place.ts';
import { laidOver } from '#live/laid-over.ts';
import { desk } from '#live/surfaces/desk.ts';
import { map as mapSurface } from '#live/surfaces/map.ts';
import { phone } from '#live/surfaces/phone.ts';
import { room } from '#live/surfaces/room.ts';
import type { DeskParts } from '#ui/desk/parts.ts';
import { opposedQuestion } from '#ui/now.ts';
import { languages } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';

const choices: Record<string, Choice> = { agree: 1, pass: 0, disagree: -1 };

/** The map of everything voted so far, worked out by the plain stages and released. */
function release(tried: Trial): ReleasedMap {
  const of = tried.entries.length;
  const statements = Object.keys(tried.state.statements);
  const people: string[] = [];
  const votes = tried.entries.flatMap(({ by, event }): Vote[] => {
    if (event.type !== 'vote.received') return [];
    if (!people.includes(by)) people.push(by);
    return [[people.indexOf(by), statements.indexOf(event.statement), choices[event.choice] ?? 0]];
  });
  const table = tableOf(people.length, statements.length, votes);
  tried.given('scheduler', { type: 'map.release', of });
  return { of, statements, digest: digestOf(table, mapOf(table)) };
}

const vote = (statement: string | undefined, choice: string) => ({ type: 'vote.cast', statement, choice });

/** Votes that have nothing to do with each other: the digits of a number, and whether two that stand side by side differ. */
const scattered = (person: number, at: number) => {
  const digit = (place: number) => (person >> place) & 1;
  return (at < 5 ? digit(at) : digit(at - 5) ^ digit(at - 4)) === 0;
};

/** Two camps of twelve who oppose each other on six of eight statements, and Zoe, who has voted on nothing. */
function camps(isSplit = true) {
  const tried = openSession();
  const people = Array.from({ length: 24 }, (_, index) => joins(tried, `P${index}`, 'academia'));
  joins(tried, 'Zoe', 'academia');
  const statements = Array.from({ length: 8 }, (_, index) =>
    tried.given(people[index] as ActorId, { type: 'statement.add', text: `Ferry <${index}> should run.` }),
  );
  for (const [person, by] of people.entries())
    for (const [at, statement] of statements.entries()) {
      const isFor = isSplit ? at < 2 || person % 2 === 0 : scattered(person, at);
      tried.given(by, vote(statement, isFor ? 'agree' : 'disagree'));
    }
  return { tried, statements, map: release(tried) };
}

const at = (group: number, spread: number, map: ReleasedMap) => {
  const middle = map.digest.groups?.picture.groups[group]?.outline ?? { x: 0, y: 0 };
  return { of: map.of, x: middle.x, y: middle.y, errors: [spread ** 2, 0, spread ** 2] as const, group };
};

/** A part as somebody sees it: what is hidden from them is left out. */
function seen(html: unknown, tried: Trial, who: ActorId, place = {}) {
  const mine = mineView(tried.state, tried.words, who, undefined, (one) => earlierBallot(tried.ballots, who, one));
  return laidOver(String(html), { ...mine, ...place }, { formId: () => 'f'.repeat(22), myWhy: '' });
}

const rows = (html: string) => [...html.matchAll(/<tr role="row" id="\w-(\w+)"([^<>]*)>/g)];
const shownRows = (html: string) => rows(html).flatMap(([, id, rest]) => (rest?.includes('hidden') ? [] : [id]));
const drawnMap = (tried: Trial, map: ReleasedMap | undefined, key: string) =>
  mapSurface.draw(key, (mapSurface.parts(tried.state, tried.words, map) as Record<string, unknown>)[key], 'en');

test('V7 what groups say of a statement shows to whoever has voted on it or passed, and to nobody else before the close', () => {
  const { tried, statements, map } = camps();
  const all = () => drawnMap(tried, map, 'all');
  expect(rows(String(all()))).toHaveLength(8);
  expect(shownRows(seen(all(), tried, 'guest:Zoe'))).toEqual([]);

  tried.given('guest:Zoe', vote(statements[3], 'pass'));
  expect(shownRows(seen(all(), tried, 'guest:Zoe'))).toEqual([statements[3]]);
  expect(shownRows(seen(all(), tried, 'guest:P0'))).toHaveLength(8);

  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });
  expect(String(all())).not.toContain('data-if');
  expect(String(all())).toContain('Ferry &lt;3&gt; should run.');
});

test('Y8 the own place is laid over the words and the picture for one person, and is in no part', () => {
  const { tried, map } = camps();
  const near = ownPlace(tried.state, 'guest:P0', at(0, 0.1, map), map);
  const far = ownPlace(tried.state, 'guest:P0', at(0, 5, map), map);
  const words = drawnMap(tried, map, 'place');
  const shown = (place: object) =>
    [...seen(words, tried, 'guest:P0', place).matchAll(/data-if="stands-([\w-]+)"([^<>]*)>/g)]
      .filter(([, , rest]) => !rest?.includes('hidden'))
      .map(([, stands]) => stands);

  expect(shown(near)).toEqual(['A-sure']);
  expect(shown(far)).toEqual(['A-unsure']);
  expect(shown({})).toEqual([]);

  const picture = drawnMap(tried, map, 'picture');
  expect(picture).toMatch(/<g class="me" data-own="[-\d. ]+" hidden="">/);
  expect(seen(picture, tried, 'guest:P0', near)).toMatch(
    /<g class="me" transform="translate\([\d. ]+\)"><ellipse class="own" rx="[\d.]+"/,
  );
  expect(seen(picture, tried, 'guest:P0')).toBe(picture);
});

test('Y8 whoever has hidden the own place is told so, and can have it back', () => {
  const { tried, map } = camps();
  tried.given('guest:P0', { type: 'place.hide' });
  const hidden = ownPlace(tried.state, 'guest:P0', at(0, 0.1, map), map);
  const html = seen(drawnMap(tried, map, 'place'), tried, 'guest:P0', hidden);

  expect(hidden).toEqual({ placeHidden: true });
  expect(html).toMatch(/<form [^<>]*data-if="place-hidden">/);
  expect(html).toMatch(/<div [^<>]*data-if="placed" hidden="">/);
  expect(html).toContain('value="place.show"');
});

test('Y7 a phone shows one statement to vote on, and those voted on when one goes back to them', () => {
  const { tried, map } = camps();
  const views = phone.parts(tried.state, tried.words, map) as Record<string, unknown>;
  const marks = (who: ActorId) =>
    Object.keys(views).flatMap((key) => {
      if (!key.startsWith('s-')) return [];
      const html = seen(phone.draw(key, views[key], 'en'), tried, who);
      return [...html.matchAll(/<i data-if="(\w+)"><\/i>/g)].map(([, mark]) => mark);
    });

  expect(marks('guest:Zoe').filter((mark) => mark === 'later')).toHaveLength(7);
  expect(marks('guest:Zoe').filter((mark) => mark === 'unchosen')).toHaveLength(8);
  expect(marks('guest:P0')).toEqual(Array(8).fill('earlier'));
  expect(seen(phone.draw('voting', views.voting, 'en'), tried, 'guest:Zoe')).toContain('data-next="left">7</b>');
});

test('Y7 a statement that is beyond the rows of the page stands in a place of its own, its words as text', () => {
  const { tried, statements } = camps();
  const [first = ''] = statements;
  const next = { statement: first, text: 'Is <b>this</b> one?', language: 'en', left: 3 };
  const voting = (phone.parts(tried.state, tried.words) as Record<string, unknown>).voting;
  const html = seen(phone.draw('voting', voting, 'en'), tried, 'guest:Zoe', { next, beyond: true });

  expect(html).toMatch(/<div [^<>]*data-if="beyond">/);
  expect(html).toContain('Is &lt;b>this&lt;/b> one?');
  expect(html).toContain(`name="statement" data-next="statement" value="${first}"`);
});

test('W1 V7 the room shows the map when the moderator says so, without the shares of any statement', () => {
  const { tried, map } = camps();
  const drawn = () => room.draw('map', (room.parts(tried.state, tried.words, map) as { map: unknown }).map, 'en');
  expect(drawn()).toBe('');

  tried.given(organiser, { type: 'room.show', shows: 'map', tone: 'dark' });
  expect(drawn()).toContain('There are two groups of opinion.');
  expect(drawn()).toContain('<svg class="map"');
  expect(drawn()).not.toMatch(/ %|Ferry|data-own/);
});

test('Y5 Y6 the moderator sees both sides and who stands on them, and puts one statement to the room', () => {
  const { tried, map } = camps();
  const views = () => desk.parts(tried.state, tried.words, map) as DeskParts;
  const [seat] = views().panel;
  const one = () => views().opposed.opposed[0];
  const statement = one()?.statement;
  expect(views().opposed.opposed).toHaveLength(6);
  expect(one()?.ask).toBe('whole-panel');

  tried.given(organiser, { type: 'side.take', statement, seat: seat?.seat, side: 'agree' });
  expect(one()).toMatchObject({ ask: 'agreeing-side', agree: { panel: [{ name: seat?.name, known: 'openly' }] } });

  tried.given(organiser, { type: 'room.show', shows: 'statement', tone: 'system', statement });
  const { question } = room.parts(tried.state, tried.words, map) as { question: unknown };
  expect(question).toMatchObject({ text: one()?.text, opposed: { ask: 'agreeing-side', forIt: [seat?.name] } });
  expect(room.draw('question', question, 'en')).toContain(
    'what is the strongest reason of those who see this the other way?',
  );
  expect(room.draw('question', question, 'en')).not.toContain(' %');
  expect(
    tried.when(organiser, { type: 'room.show', shows: 'statement', tone: 'system', statement: '0'.repeat(32) }),
  ).toEqual({
    refused: 'no-such-statement',
    statement: '0'.repeat(32),
  });
});

test.each(languages)('in %s every state of the map is said whole', (language) => {
  const closed = camps();
  closed.tried.given(organiser, { type: 'session.start' });
  closed.tried.given(organiser, { type: 'session.close' });
  const states = [camps(), camps(false), closed, { tried: openSession(), map: undefined }];
  for (const { tried, map } of states)
    for (const surface of [mapSurface, phone, room])
      for (const [key, view] of Object.entries(surface.parts(tried.state, tried.words, map))) {
        const html = surface.draw(key, view, language);
        if (typeof html === 'string') expect(html, key).not.toMatch(/undefined|NaN|\[object|<!--| style=/);
      }
  const asked = { forIt: ['Ann'], against: ['Bo'] };
  for (const ask of ['both-sides', 'agreeing-side', 'disagreeing-side', 'whole-panel'] as const)
    expect(opposedQuestion(wordingOf(language), { ask, ...asked })).not.toMatch(/undefined/);
});

test('where votes show no groups that is said as a finding, with the statements and no picture', () => {
  const { tried, map } = camps(false);
  expect(drawnMap(tried, map, 'lead')).toContain('The votes show no separate groups.');
  expect(drawnMap(tried, map, 'picture')).toBe('');
  expect(rows(String(drawnMap(tried, map, 'all')))).toHaveLength(8);
});
