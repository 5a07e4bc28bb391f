import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { commandTypes } from '#core/session/session.ts';
import { refusalCodes } from '#server/refused.ts';
import { description } from './describe.ts';

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
