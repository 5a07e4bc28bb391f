import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { commandTypes } from '#core/session/session.ts';
import { entryView } from '#core/session/views/entry.ts';
import { mineView } from '#core/session/views/mine.ts';
import { data } from '#live/surfaces/data.ts';
import { refusalCodes } from '#server/refused.ts';
import { description } from './describe.ts';
import { entry, mine, parts, questionPart } from './parts.ts';

const made = JSON.parse(JSON.stringify(description('https://tent.example.org')));
const { schemas } = made.components;

test('the description is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(made));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  const refs = [...JSON.stringify(made).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(refs.length).toBeGreaterThan(30);
  expect(refs.filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([]);
});

test('a description with a mistake in it is not valid', async () => {
  const wrong = structuredClone(made);
  wrong.paths['/api/v1/codes/{code}'].get.parameters[0].in = 'somewhere';
  expect((await new Validator().validate(wrong)).valid).toBe(false);
});

test('every command that a door takes is in it, with who asks for it', () => {
  const described = schemas.Command.oneOf.map(({ $ref }: { $ref: string }) => $ref.split('/').at(-1));
  const apart = ['person.join', 'session.draft']; // the one has an address of its own, the other is the program's
  expect([...described, ...apart].sort()).toEqual([...commandTypes].sort());
  for (const type of described) {
    expect(schemas[type].properties.type).toEqual({ const: type });
    expect(schemas[type]['x-asked-by'].length).toBeGreaterThan(0);
  }
  expect(schemas.Join.required).toEqual(['id', 'group', 'region', 'place', 'as']);
});

test('every way of saying no is in it, with its status and a sentence of its own', () => {
  const said: Record<string, unknown>[] = schemas.Problem.properties.refused.oneOf;
  expect(said.map(({ const: code }) => code).sort()).toEqual([...refusalCodes].sort());
  for (const { const: code, description: sentence, 'x-status': status } of said) {
    expect(status, String(code)).toBeGreaterThanOrEqual(400);
    expect(sentence, String(code)).toMatch(/^[A-Z1].+[.?]$/s);
  }
});

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

const strangers = (tried: ReturnType<typeof openSession>) =>
  Object.entries(data.parts(tried.state, tried.words)).flatMap(([key, view]) => {
    const schema = key.startsWith('q-') ? questionPart : (parts as Record<string, v.GenericSchema>)[key];
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
  tried.given(organiser, { type: 'session.close' }, 90);
  expect(strangers(tried)).toEqual([]);
  const shown = tried.entries.map((each) => entryView(tried.state, tried.words, each)).filter((view) => view);
  expect(shown.length).toBeGreaterThan(8);
  for (const view of shown) expect(v.parse(entry, view)).toEqual(view);
});

test('a part that nobody described is noticed', () => {
  const { tried } = full();
  tried.state.phase = 'elsewhere' as 'live'; // no such phase: what a careless change would show
  expect(strangers(tried)).not.toEqual([]);
});
