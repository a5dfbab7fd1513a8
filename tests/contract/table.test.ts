import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { table, type Channel } from '../../electron/contract/table.ts';

const channels = Object.entries(table);

/** A JSON schema as far as this test reads it. */
interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: unknown;
}

const nodeSchema: z.ZodType<Node> = z.looseObject({});

function schemaOf(schema: z.ZodType): Node {
  return nodeSchema.parse(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }));
}

/** Formats whose texts can have one length only, or nearly. */
const shortFormats = new Set(['date', 'date-time', 'uuid']);

/** A pattern without `*`, `+` or an open count ends somewhere. */
function isBoundedPattern(pattern: string): boolean {
  return pattern.startsWith('^') && pattern.endsWith('$') && !/(?<!\\)[*+]|,\}/.test(pattern);
}

function isBoundedText(node: Node): boolean {
  return (
    node.maxLength !== undefined ||
    node.enum !== undefined ||
    node.const !== undefined ||
    (node.format !== undefined && shortFormats.has(node.format)) ||
    (node.pattern !== undefined && isBoundedPattern(node.pattern))
  );
}

/** The places of a schema that would take in something of any size. */
function unbounded(node: Node, path: string): readonly string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = node;
  // What one part of an intersection bounds is bounded.
  if (allOf.some((part) => part.type === undefined && isBoundedText(part))) return [];
  return [
    ...(node.type === 'string' && !isBoundedText(node) ? [path] : []),
    ...(node.type === 'array' && node.maxItems === undefined ? [path] : []),
    ...(node.type === 'object' && node.additionalProperties !== false && node.properties !== undefined
      ? [`${path} takes more keys`]
      : []),
    ...Object.entries(properties).flatMap(([name, child]) => unbounded(child, `${path}.${name}`)),
    ...(items === undefined ? [] : unbounded(items, `${path}[]`)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((child) => unbounded(child, path)),
  ];
}

describe('the contract', () => {
  test('is there', () => {
    expect(channels.length).toBeGreaterThan(25);
  });

  test.each(channels)('%s speaks nothing but JSON', (_channel, { input, output }) => {
    expect(() => z.toJSONSchema(input, { io: 'input' })).not.toThrow();
    expect(() => z.toJSONSchema(output)).not.toThrow();
  });

  test('the search for what has no end finds it', () => {
    const endless = z.strictObject({ text: z.string(), list: z.array(z.int()), open: z.looseObject({ a: z.int() }) });
    expect(unbounded(schemaOf(endless), 'x')).toEqual(['x.text', 'x.list', 'x.open takes more keys']);
  });

  test.each(channels)('%s takes in only what has an end', (channel, { input }) => {
    expect(unbounded(schemaOf(input), channel)).toEqual([]);
  });

  test.each(channels)('%s refuses a key that it does not know', (_channel, { input }) => {
    expect(schemaOf(input).additionalProperties).toBe(false);
  });

  test.each(channels.filter(([, { kind }]) => kind === 'command'))(
    '%s carries an id of its own',
    (_channel, { input }) => {
      expect(Object.keys(schemaOf(input).properties ?? {})).toContain('id');
    },
  );

  test('before sign-in there is only what leads to it', () => {
    const open = channels.filter(([, { role }]) => role === 'anyone').map(([channel]) => channel);
    expect(open.toSorted()).toEqual([
      'password.rate',
      'session.recover',
      'session.sign_in',
      'session.state',
      'setup.begin',
      'setup.finish',
      'startup.state',
    ]);
  });

  test('what leaves the house or changes the rules is for managers', () => {
    const forManagers: readonly Channel[] = [
      'audit.export',
      'ledger.page',
      'ledger.verify',
      'ledger.rebuild',
      'staff.add',
      'company.set',
      'notice.draft',
      'notice.adopt',
      'notice.keep_document',
    ];
    expect(forManagers.map((channel) => table[channel].role)).toEqual(forManagers.map(() => 'manager'));
  });

  test('every channel is used by a test of the services', () => {
    const folder = join(import.meta.dirname, '../services');
    const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(tests.length).toBeGreaterThan(0);
    const unused = channels.filter(([channel]) => !tests.some((text) => text.includes(`'${channel}'`)));
    expect(unused.map(([channel]) => channel)).toEqual([]);
  });
});
