import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { table } from '../../electron/contract/table.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const procedures = Object.entries(table);

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Every schema inside a schema, each with the path by which it is reached. */
function* parts(schema: Schema, path = ''): Generator<readonly [string, Schema]> {
  yield [path, schema];
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    if (isSchema(field)) yield* parts(field, `${path}.${name}`);
  for (const key of ['items', 'additionalProperties', 'propertyNames'] as const) {
    const inner: unknown = schema[key];
    if (isSchema(inner)) yield* parts(inner, `${path}[${key}]`);
  }
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const) {
    for (const inner of schema[key] ?? []) if (isSchema(inner)) yield* parts(inner, path);
  }
  for (const inner of Object.values(schema.$defs ?? {})) if (isSchema(inner)) yield* parts(inner, `${path}#`);
}

/** Whether a pattern says by itself how long a text may be: bound at both ends, and nothing in it without an end. */
function isBounded(pattern: string): boolean {
  const withoutClasses = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  return pattern.startsWith('^') && pattern.endsWith('$') && !/[*+]|\{\d+,\}/.test(withoutClasses);
}

function isBoundedText(schema: Schema): boolean {
  if (schema.const !== undefined || schema.enum !== undefined || schema.maxLength !== undefined) return true;
  if (schema.format === 'uuid' || schema.format === 'date') return true;
  return [schema.pattern, ...(schema.allOf ?? []).map((part) => (isSchema(part) ? part.pattern : undefined))].some(
    (pattern) => pattern !== undefined && isBounded(pattern),
  );
}

const find = (schema: z.ZodType) => [...parts(z.toJSONSchema(schema, { io: 'input' }))];

describe('the walk over the schemas finds what it looks for', () => {
  test('a text without an end, wherever it is', () => {
    const loose = [
      z.strictObject({ a: z.string() }),
      z.array(z.string()).max(3),
      z.union([z.literal(1), z.string().min(1)]),
      z.record(z.string(), z.int()),
      z.strictObject({ a: z.strictObject({ b: z.string().regex(/^[a-z]+$/) }).nullable() }),
      z.string().regex(/^[a-z]{3,}$/),
      z.string().regex(/[a-z]{3}/),
    ];
    for (const schema of loose) {
      expect(
        find(schema).some(([, part]) => part.type === 'string' && !isBoundedText(part)),
        JSON.stringify(z.toJSONSchema(schema)),
      ).toBe(true);
    }
  });
  test('and leaves alone one that has an end', () => {
    const bound = [
      z.string().max(3),
      z.enum(['a']),
      z.uuidv7(),
      z.iso.date(),
      z.string().regex(/^[a-z+*]{1,3}\+$/),
      z.literal('x'),
    ];
    for (const schema of bound) {
      expect(find(schema).some(([, part]) => part.type === 'string' && !isBoundedText(part))).toBe(false);
    }
  });
});

test('there are procedures', () => expect(procedures.length).toBeGreaterThan(30));

describe.each(procedures)('%s', (name, { input, output, kind }) => {
  test('takes and answers only what JSON can say', () => {
    for (const schema of [z.toJSONSchema(input, { io: 'input' }), z.toJSONSchema(output, { io: 'output' })]) {
      // It is itself JSON, and an empty schema would be anything.
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      for (const [path, part] of parts(schema)) {
        const says =
          part.type ??
          part.anyOf ??
          part.oneOf ??
          part.allOf ??
          part.enum ??
          part.$ref ??
          (part.const !== undefined || undefined);
        expect(says, `${name}${path}`).toBeDefined();
      }
    }
  });

  test('takes one object with exactly its own fields, at every depth', () => {
    const schema = z.toJSONSchema(input, { io: 'input' });
    expect(schema.type).toBe('object');
    for (const [path, part] of parts(schema)) {
      if (part.type === 'object') expect(part.additionalProperties, `${name}${path}`).toBe(false);
    }
  });

  test('takes no text and no list without an end', () => {
    for (const [path, part] of parts(z.toJSONSchema(input, { io: 'input' }))) {
      if (part.type === 'string') expect(isBoundedText(part), `${name}${path}: ${JSON.stringify(part)}`).toBe(true);
      if (part.type === 'array') expect(part.maxItems, `${name}${path}`).toBeGreaterThan(0);
      const isNumber = part.type === 'integer' || part.type === 'number';
      if (isNumber) expect(part.maximum ?? part.const, `${name}${path}`).toBeDefined();
    }
  });

  test('carries an id when it is a command, and none when it is a question', () => {
    const fields = Object.keys(z.toJSONSchema(input, { io: 'input' }).properties ?? {});
    expect(fields.includes('id')).toBe(kind === 'command');
    expect(name).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });
});
