import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classNumberSchema, typeNumberSchema } from '../../../electron/domain/vehicles/type-number.ts';
import { lastFourOfVin, vinSchema } from '../../../electron/domain/vehicles/vin.ts';
import { anyText } from '../text/any-text.ts';

describe('a 車台番号', () => {
  test.each([
    ['HGC14-12345', 'HGC14-12345', '2345'],
    ['ｍｒ５２ｓ－１２５６７８', 'MR52S-125678', '5678'],
    ['mr52s 125678', 'MR52S125678', '5678'],
    ['WVWZZZ1KZAW123456', 'WVWZZZ1KZAW123456', '3456'],
    ['[41]12-345', '[41]12-345', '2345'],
  ])('%s is kept as %s and shown as %s', (typed, kept, lastFour) => {
    expect(vinSchema.parse(typed)).toBe(kept);
    expect(lastFourOfVin(kept)).toBe(lastFour);
  });

  test.each([
    ['', 'required'],
    ['ABC', 'not_vin'],
    ['A'.repeat(24), 'not_vin'],
    ['HGC14_12345', 'not_vin'],
    ['車台番号', 'not_vin'],
    ['A'.repeat(255), 'too_long'],
  ])('is not %j: %s', (typed, problem) => {
    expect(vinSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([problem]);
  });
});

describe('型式指定番号 and 類別区分番号', () => {
  test.each([
    ['01234', '01234'],
    ['１８２１７', '18217'],
  ])('%s is a type number', (typed, kept) => {
    expect(typeNumberSchema.parse(typed)).toBe(kept);
  });

  test.each([
    ['0034', '0034'],
    ['００３４', '0034'],
    ['34', '34'],
  ])('%s is a class number', (typed, kept) => {
    expect(classNumberSchema.parse(typed)).toBe(kept);
  });

  test.each(['1234', '123456', '12a45', '-----'])('%s is no type number', (typed) => {
    expect(typeNumberSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual(['not_type_number']);
  });

  test.each(['3', '034', '00345'])('%s is no class number', (typed) => {
    expect(classNumberSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([
      'not_class_number',
    ]);
  });
});

test.each([vinSchema, typeNumberSchema, classNumberSchema])('what is accepted once is accepted unchanged', (schema) => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[ａ-ｚA-Z0-9０-９－ -]{2,20}$/)), (typed) => {
      const kept = schema.safeParse(typed);
      if (kept.success) expect(schema.parse(kept.data)).toBe(kept.data);
    }),
  );
});
