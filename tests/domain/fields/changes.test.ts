import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changesBetween, changesSchema, isSameValue } from '../../../electron/domain/fields/changes.ts';

const fields = z.strictObject({ name: z.string(), age: z.int().nullable(), phones: z.array(z.string()) });
const schema = changesSchema(fields, fields);

const before = { name: '𠮷田', age: 40, phones: ['023'] };

describe('an edit', () => {
  test('says of each field what was seen and what was typed', () => {
    expect(schema.safeParse({ from: { name: '髙橋', age: null }, to: { name: '高橋', age: 1 } }).success).toBe(true);
  });

  test.each([
    ['of nothing', { from: {}, to: {} }],
    ['that saw nothing', { from: {}, to: { name: '高橋' } }],
    ['that typed nothing', { from: { name: '髙橋' }, to: {} }],
    ['that saw one field and typed another', { from: { name: '髙橋' }, to: { age: 1 } }],
    ['that typed one field more', { from: { name: '髙橋' }, to: { name: '高橋', age: 1 } }],
    ['of a field that there is not', { from: { shoe: 1 }, to: { shoe: 2 } }],
    ['with a wrong value', { from: { age: 1 }, to: { age: '1' } }],
    ['with more than it may say', { from: { age: 1 }, to: { age: 2 }, by: 'me' }],
    ['without its half', { to: { age: 2 } }],
  ])('%s is refused', (_, edit) => expect(schema.safeParse(edit).success).toBe(false));
});

test('between two versions it names exactly the fields that differ, and puts the old into the new', () => {
  const versionArb = fc.record({
    name: fc.constantFrom('髙橋', '高橋'),
    age: fc.option(fc.nat({ max: 2 }), { nil: null }),
    phones: fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(versionArb, versionArb, (from, to) => {
      const changes = changesBetween(from, to);
      expect(changes === null).toBe(JSON.stringify(from) === JSON.stringify(to));
      expect({ ...from, ...changes?.to }).toEqual(to);
      expect({ ...to, ...changes?.from }).toEqual(from);
      if (changes !== null) expect(schema.safeParse(changes).success).toBe(true);
    }),
  );
});

test('nothing changed is not an edit', () => {
  expect(changesBetween(before, { ...before, phones: ['023'] })).toBeNull();
});

test.each([
  [['1', '2'], ['1', '2'], true],
  [['1', '2'], ['2', '1'], false],
  [null, null, true],
  [null, '', false],
  ['髙', '高', false],
  [1, '1', false],
])('%j and %j are the same: %s', (a, b, expected) => expect(isSameValue(a, b)).toBe(expected));
