import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { askedBy } from '#core/session/asked-by.ts';
import { type Command, commandSchemas } from '#core/session/session.ts';
import { reportSchema } from '#documents/report-tree.ts';
import { limits } from '#server/rate.ts';
import { refusalCodes, statusOf } from '#server/refused.ts';
import { refusalSentence, type Said } from '#wording/sentences.ts';
import { wordingOf } from '#wording/words.ts';
import { entry, mine } from './own.ts';
import { parts, questionPart } from './parts.ts';
import { join, paths } from './paths.ts';
import { outcomePart, statementPart } from './votes.ts';

/**
 * The interface described, OpenAPI 3.1: made from the schemas that read commands, the table of statuses and the sentences,
 * so that what is new is in it by itself (decision 0029).
 */
export function description(serverUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Bigtent',
      version: '1.0.0',
      summary: 'Join a session, act in it and follow it, from a program.',
      description: overview,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    security: [],
    paths,
    components: {
      securitySchemes: {
        credential: { type: 'http', scheme: 'bearer', description: 'The `credential` from the answer to a join.' },
      },
      schemas: { ...commandShapes(), ...partShapes(), Report: shapeOf(reportSchema), Problem: problem() },
    },
  };
}

const overview = `Everything is UTF-8 JSON. A program that joins is given a credential and sends it with every request.
Act identifiers are yours: 16 to 64 letters, figures, \`-\` or \`_\`, made at random once for each act. The same act sent
again under the same identifier counts once and gets the same answer, so whatever was not answered is simply sent again.
Fields, parts, commands and refusals may be added to version 1; ignore what you do not know.
At most ${limits.person.burst} acts at once and ${limits.person.perSecond} a second for each person; after that 429 with
\`Retry-After\`. Lengths of text are counted in UTF-16 code units, after blanks at both ends are taken away.`;

/** A schema as the description has it. Checks that JSON Schema cannot say (no control characters) are left out. */
export function shapeOf(schema: v.GenericSchema): Record<string, unknown> {
  const options = { target: 'draft-2020-12', typeMode: 'ignore', errorMode: 'ignore' } as const;
  const { $schema: _, ...shape } = toJsonSchema(schema, options);
  return open(shape) as Record<string, unknown>; // a schema stays one
}

/** Whoever reads this must let new fields pass, so no shape is closed. */
function open(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(open);
  if (typeof shape !== 'object' || shape === null) return shape;
  const kept = Object.entries(shape).filter(([key, value]) => !(key === 'additionalProperties' && value === false));
  return Object.fromEntries(kept.map(([key, value]) => [key, open(value)]));
}

/** @example nameOf('question.submit') // 'question.submit': names of components may have dots */
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function commandShapes() {
  const types = Object.keys(commandSchemas) as Command['type'][]; // the types of that table
  const asked = types.filter((type) => !askedBy[type].includes('program') && type !== 'person.join');
  const shapes = asked.map((type) => {
    const shape = shapeOf(mustFind(commandSchemas, type));
    const by = askedBy[type];
    return [type, { title: type, description: `Asked for by: ${by.join(', ')}.`, 'x-asked-by': by, ...shape }] as const;
  });
  const mapping = Object.fromEntries(asked.map((type) => [type, ref(type).$ref]));
  return {
    ...Object.fromEntries(shapes),
    Command: { oneOf: asked.map(ref), discriminator: { propertyName: 'type', mapping } },
    Join: join(shapeOf(mustFind(commandSchemas, 'person.join'))),
  };
}

function mustFind<T>(table: Record<string, T>, key: string): T {
  const found = table[key];
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found;
}

function partShapes() {
  const named = Object.entries(parts).map(([key, schema]) => [key, shapeOf(schema)]);
  const gone = { type: 'null', description: 'It is gone.' };
  return {
    Mine: shapeOf(mine),
    Entry: shapeOf(entry),
    Question: shapeOf(questionPart),
    Statement: shapeOf(statementPart),
    Outcome: shapeOf(outcomePart),
    Parts: {
      type: 'object',
      properties: Object.fromEntries(named),
      patternProperties: {
        '^q-[0-9a-f]{32}$': { anyOf: [ref('Question'), gone] },
        '^s-[0-9a-f]{32}$': { anyOf: [ref('Statement'), gone] },
        '^o-[0-9a-f]{32}$': { anyOf: [ref('Outcome'), gone] },
      },
    },
    Frame: {
      type: 'object',
      description: 'What stands in `data` of an event `parts`.',
      properties: {
        seq: { type: 'integer', description: 'The position these parts show: also the event’s `id`.' },
        now: { type: 'integer', description: 'The server’s clock, epoch milliseconds.' },
        all: { const: true, description: 'These are all parts: drop whatever else you have.' },
        parts: ref('Parts'),
      },
      required: ['seq', 'now', 'parts'],
    },
  };
}

function problem() {
  const words = wordingOf('en');
  const codes = refusalCodes.map((refused) => ({
    const: refused,
    description: refusalSentence(words, { refused, example: 120 } as Said), // every code has its sentence; some count
    'x-status': statusOf({ refused }),
  }));
  return {
    type: 'object',
    description: 'Why not (RFC 9457). What belongs to a refusal besides, such as a count, stands beside its code.',
    properties: {
      status: { type: 'integer' },
      title: { type: 'string' },
      detail: { type: 'string', description: 'A sentence for people, in the language of `Accept-Language`.' },
      refused: { oneOf: codes },
      fields: { type: 'array', items: { type: 'string' }, description: 'With `malformed`: what cannot be read.' },
      seconds: { type: 'integer', description: 'With `too-fast`: how long to wait.' },
    },
    required: ['status', 'title', 'detail', 'refused'],
  };
}
