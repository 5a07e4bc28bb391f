import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { commandSchemas } from '#core/session/session.ts';

/** Values as a JSON schema takes them: what the published description promises is what is sent. */

export interface Shape {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** The shape of each command, by type, as the description gives it. */
export const shapes: Record<string, Shape> = Object.fromEntries(
  Object.entries(commandSchemas).map(([type, schema]) => [
    type,
    toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'ignore', errorMode: 'ignore' }) as Shape,
  ]),
);

const word = fc.stringMatching(/^[a-z]{1,8}$/);

/** Values of a shape. Patterns are followed where they are ours; texts are short words. */
export function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(valuesOf));
  switch (shape.type) {
    case 'object':
      return objectsOf(shape);
    case 'array':
      return fc.array(valuesOf(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, (shape.minItems ?? 0) + 2),
      });
    case 'string':
      return shape.pattern ? fc.stringMatching(new RegExp(shape.pattern)) : word;
    case 'integer':
    case 'number':
      return fc.integer({
        min: shape.minimum ?? 0,
        max: Math.min(shape.maximum ?? 1_000_000, Number.MAX_SAFE_INTEGER),
      });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}

function objectsOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, valuesOf(shape)]));
  return fc.record(fields, { requiredKeys: required }) as fc.Arbitrary<Record<string, unknown>>; // by its own keys
}
