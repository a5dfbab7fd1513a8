import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { table } from '../../electron/contract/table.ts';
import { loggedLines } from '../support/canaries.ts';
import { canary } from '../support/canary.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCustomer, canaryFields } from './inputs.ts';

const channels = Object.keys(table);

/** The questions whose whole input is `{}`. */
const asksNothing = Object.entries(table).flatMap(([channel, { input }]) =>
  input.safeParse({}).success ? [channel] : [],
);

describe('a channel that there is not', () => {
  test.each([
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'customer',
    'customer.',
    'customer.Get',
    'customer.get ',
    'customer.get\u0000',
    'ＣＵＳＴＯＭＥＲ.get',
    '../customer.get',
    canary.name,
    'x'.repeat(1_000_000),
  ])('%.30j is not found, signed in or not', async (channel) => {
    const desk = await newDesk();
    for (const input of [{}, null, undefined, { id: desk.id() }]) {
      expect(await desk.send(channel, input)).toEqual({ ok: false, error: { kind: 'not_found' } });
    }
    desk.app.lock();
    expect(await desk.send(channel, {})).toEqual({ ok: false, error: { kind: 'not_found' } });
    expect(loggedLines().at(-1)).toBe('{"name":"call.failed","channel":"unknown","failure":"not_found"}');
  });
});

describe('an input that is no input is refused, and nothing breaks', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a number', 7],
    ['a truth', true],
    ['a list', []],
    ['a list of inputs', [{}]],
    ['a property too many', { surplus: 1 }],
    ['a prototype', JSON.parse('{"__proto__":{"role":"manager"}}')],
    ['a constructor', JSON.parse('{"constructor":{"prototype":{}}}')],
    [
      'all fields as objects',
      Object.fromEntries(['id', 'customerId', 'fields', 'text', 'noticeId', 'scopes'].map((name) => [name, {}])),
    ],
    [
      'all fields as lists',
      Object.fromEntries(['id', 'customerId', 'fields', 'text', 'noticeId', 'scopes'].map((name) => [name, []])),
    ],
    ['a deep nest', Array.from({ length: 5_000 }).reduce<unknown>((inner) => ({ fields: inner }), {})],
    ['a deep list', Array.from({ length: 5_000 }).reduce<unknown>((inner) => [inner], [])],
    ['ten thousand properties', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`field${i}`, i]))],
  ];

  test.each(wrong)('%s', async (_, input) => {
    const desk = await newDesk();
    for (const channel of channels) {
      const result = await desk.send(channel, input);
      expect(result, channel).toMatchObject({ ok: false, error: { kind: 'validation' } });
      expect(JSON.stringify(result).length, channel).toBeLessThan(10_000);
    }
  });

  test('a list of wrong answers is told of by its first faults, and not by thousands', async () => {
    const desk = await newDesk();
    const decisions = Array.from({ length: 400 }, () => ({}));
    const result = await desk.send('consent.record', { id: desk.id(), decisions });
    expect(result).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(result).toHaveProperty('error.fields.length', 50);
  });

  test('anything at all, on any channel', async () => {
    const desk = await newDesk();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.oneof(fc.jsonValue(), fc.object()), async (channel, input) => {
        // That is a whole question: the next test asks it.
        fc.pre(!(asksNothing.includes(channel) && isDeepStrictEqual(input, {})));
        const result = await desk.send(channel, input);
        expect(result).toMatchObject({ ok: false, error: { kind: 'validation' } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a question that asks nothing is answered', () => {
  test.each(asksNothing)('%s', async (channel) => {
    const desk = await newDesk();
    // A page of counter mode is there only for who stands before it.
    const failure = { kind: 'conflict', about: 'not_customer_facing' };
    expect(await desk.send(channel, {})).toMatchObject(
      channel === 'counter.page' ? { ok: false, error: failure } : { ok: true },
    );
  });
});

/** An input that has every field of a schema, each as great as one can make it. */
function huge(schema: z.core.JSONSchema.BaseSchema): unknown {
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined && typeof first === 'object') return huge(first);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([name, field]) => [name, typeof field === 'object' ? huge(field) : null]));
  }
  if (schema.type === 'array') return Array.from({ length: 20_000 }, () => ({ scope: 'x' }));
  if (schema.type === 'string') return tenMegabytes;
  return Number.MAX_SAFE_INTEGER;
}

const tenMegabytes = '金糸雀'.repeat(1_100_000);

describe('ten megabytes in every text and twenty thousand of everything', () => {
  test.each(channels)('%s refuses them in a moment', async (channel) => {
    const desk = await newDesk();
    const schema = Object.entries(table).find(([name]) => name === channel)?.[1].input;
    const input = huge(z.toJSONSchema(schema ?? z.never(), { io: 'input' }));
    const startedAt = process.cpuUsage();
    const result = await desk.send(channel, { ...Object(input), surplus: tenMegabytes });
    const { user, system } = process.cpuUsage(startedAt);
    expect(result).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(JSON.stringify(result).length).toBeLessThan(10_000);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});

describe('identifiers that are none', () => {
  test.each([
    '',
    'x',
    '1',
    '019a0000-0000-4000-8000-00000000aaaa',
    '019a0000-0000-7000-8000-00000000aaa',
    '019a0000-0000-7000-8000-00000000aaaa ',
    "019a0000-0000-7000-8000-00000000aaaa' OR '1'='1",
    '../../desk.db',
    '\u0000',
    7,
    null,
    {},
  ])('%j', async (customerId) => {
    const desk = await newDesk();
    for (const channel of ['customer.get', 'customer.history', 'consent.state', 'request.list', 'slip.list']) {
      expect(await desk.send(channel, { customerId })).toMatchObject({
        ok: false,
        error: { kind: 'validation', fields: [{ path: 'customerId' }] },
      });
    }
    expect(await desk.send('customer.create', { id: customerId, fields: canaryFields })).toMatchObject({ ok: false });
  });
});

test('a failure says where and why, and never what was typed', async () => {
  const desk = await newDesk();
  await addCustomer(desk);
  const fields = { ...canaryFields, phones: [{ label: canary.name, value: canary.name }], [canary.name]: canary.phone };
  const failure = await desk.fail('customer.create', { id: canary.phone, fields, [canary.name]: 1 });
  expect(failure.kind).toBe('validation');
  expect(JSON.stringify(failure)).not.toMatch(/金糸雀|5551/);
});
