import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { entryView } from '#core/session/views/entry.ts';
import { camps } from '#core/session/views/given-map.ts';
import { mineView } from '#core/session/views/mine.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import { ownPlace } from '#core/session/views/own-place.ts';
import { data } from '#live/surfaces/data.ts';
import { entry, mine } from '../../src/routes/api/openapi.json/own.ts';
import { parts, questionPart } from '../../src/routes/api/openapi.json/parts.ts';
import { outcomePart, statementPart } from '../../src/routes/api/openapi.json/votes.ts';
import { acts, asWritten, opened, perform } from '../laws/worlds.ts';

// What programs are shown is what was described to them: a new field is described before it is shown.

/** Somebody of every kind, and something of everything. */
function full() {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia', 'online', { organisation: 'Bridge Guild' });
  const bo = joins(tried, 'Bo', 'government', 'hub', { as: 'group' });
  const cy = joins(tried, 'Cy', 'civil_society', 'room', { as: 'withheld' });
  tried.given(organiser, { type: 'session.start' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 20);
  const asked = [ann, bo, cy].map((who, place) =>
    tried.given(who, { type: 'question.submit', text: `${place}?`, policyQuestion: 'p1' }, 30 + place),
  );
  tried.given(bo, { type: 'question.support', question: asked[0] }, 40);
  for (const who of [ann, bo, cy]) tried.given(who, { type: 'hand.raise' }, 41);
  return { tried, ann, bo, asked };
}

const numbered: Record<string, v.GenericSchema> = { 'q-': questionPart, 's-': statementPart, 'o-': outcomePart };

const strangers = (tried: ReturnType<typeof openSession>, map?: ReleasedMap) =>
  Object.entries(data.parts(tried.state, tried.words, map)).flatMap(([key, view]) => {
    const schema = numbered[key.slice(0, 2)] ?? (parts as Record<string, v.GenericSchema>)[key];
    if (!schema) return [`${key} is not described`];
    const { issues = [] } = v.safeParse(schema, view);
    return issues.map((issue) => `${key}: ${v.getDotPath(issue)} ${issue.message}`);
  });

test('what the surface shows is what is described, before, during and after a session', () => {
  const { tried, ann, bo, asked } = full();
  expect(strangers(openSession())).toEqual([]);
  expect(strangers(tried)).toEqual([]);
  tried.given(organiser, { type: 'question.take', question: asked[2], reason: 'other', word: 'She must go.' }, 50);
  tried.given(organiser, { type: 'question.return', question: asked[1], reason: 'duplicate' }, 55);
  tried.given(organiser, { type: 'clock.pause' }, 60);
  expect(strangers(tried)).toEqual([]);
  tried.given(organiser, { type: 'clock.resume' }, 70);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 80);
  expect(strangers(tried)).toEqual([]);
  expect(v.parse(mine, mineView(tried.state, tried.words, ann))).toMatchObject({ joined: true, hasFloor: true });
  expect(v.parse(mine, mineView(tried.state, tried.words, bo))).toMatchObject({ hand: { ticket: 2 } });
  tried.given(organiser, { type: 'floor.end' }, 85);
  tried.given(bo, { type: 'hand.raise', kind: 'order' }, 86);
  tried.given(organiser, { type: 'hand.take-down', ticket: 4, reason: 'raised_before' }, 87);
  tried.given(organiser, { type: 'session.close' }, 90);
  expect(strangers(tried)).toEqual([]);
  const shown = tried.entries.map((each) => entryView(tried.state, tried.words, each)).filter((view) => view);
  expect(shown.length).toBeGreaterThan(8);
  for (const view of shown) expect(v.parse(entry, view)).toEqual(view);
});

test('and so it is in sessions played by chance, whatever comes first', () => {
  fc.assert(
    fc.property(acts, (given) => {
      const tried = opened(asWritten);
      for (const act of given) perform(tried, act, asWritten, tried.entries.length * 20);
      expect(strangers(tried)).toEqual([]);
      for (const { by } of given) v.parse(mine, mineView(tried.state, tried.words, by));
      for (const each of tried.entries) {
        const view = entryView(tried.state, tried.words, each);
        if (view) v.parse(entry, view);
      }
    }),
    { numRuns: 60, seed: 29 },
  );
});

test('Y3 Y8 the opinion map with its groups, and the own place on it', () => {
  const { tried, statements, map } = camps();
  tried.given(organiser, { type: 'side.take', statement: statements[2], seat: 's1', side: 'agree' });
  expect(data.parts(tried.state, tried.words, map)).toMatchObject({ opinion: { stage: 'groups' } });
  expect(strangers(tried, map)).toEqual([]);
  const placed = { of: map.of, x: 0.5, y: 0.5, errors: [0.1, 0, 0.1] as const, group: 0 };
  const own = { ...mineView(tried.state, tried.words, 'guest:P1'), ...ownPlace(tried.state, 'guest:P1', placed) };
  expect(v.parse(mine, own)).toMatchObject({ place: { letter: 'A' } });
});

test('a part that nobody described is noticed', () => {
  const { tried } = full();
  tried.state.phase = 'elsewhere' as 'live'; // no such phase: what a careless change would show
  expect(strangers(tried)).not.toEqual([]);
});
