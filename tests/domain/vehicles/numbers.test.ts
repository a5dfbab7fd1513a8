import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classNumberSchema, splitTypeNumber, typeNumberSchema } from '../../../electron/domain/vehicles/type-number.ts';
import { lastFourOfVin, vinDoubt, vinKey, vinSchema } from '../../../electron/domain/vehicles/vin.ts';
import { anyText } from '../text/any-text.ts';

describe('a 車台番号', () => {
  test.each([
    ['HGC14-12345', 'HGC14-12345', '2345'],
    ['ｍｒ５２ｓ－１２５６７８', 'MR52S-125678', '5678'],
    ['mr52s 125678', 'MR52S125678', '5678'],
    ['WVWZZZ1KZAW123456', 'WVWZZZ1KZAW123456', '3456'],
    ['[41]12-345', '[41]12-345', '2345'],
    ['国[01]00001国', '国[01]00001国', '0001'],
    ['国［０１］００００１国', '国[01]00001国', '0001'],
    ['国【01】00001国', '国[01]00001国', '0001'],
    ['山形〔41〕12345', '山形[41]12345', '2345'],
    ['ZC33Sー123456', 'ZC33S-123456', '3456'],
  ])('%s is kept as %s and shown as %s', (typed, kept, lastFour) => {
    expect(vinSchema.parse(typed)).toBe(kept);
    expect(lastFourOfVin(kept)).toBe(lastFour);
  });

  test.each([
    ['', 'required'],
    ['A'.repeat(41), 'too_long'],
    ['A'.repeat(255), 'too_long'],
  ])('is not %j: %s', (typed, problem) => {
    expect(vinSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([problem]);
  });
});

describe('a 車台番号 that is odd', () => {
  test.each([
    ['不明', '不明', 'unknown'],
    ['－', '-', 'unknown'],
    ['ａ12', 'A12', 'short'],
    ['A'.repeat(24), 'A'.repeat(24), 'unusual'],
    ['車台番号', '車台番号', 'unusual'],
  ] as const)('%s is kept and worth a question', (typed, kept, doubt) => {
    expect(vinSchema.parse(typed)).toBe(kept);
    expect(vinDoubt(typed)).toBe(doubt);
    expect(vinKey(kept)).toBeNull();
  });

  test('one that is written with another sign is worth a question, and has the key of the right one', () => {
    expect(vinDoubt('HGC14_12345')).toBe('unusual');
    expect(vinSchema.parse('HGC14_12345')).toBe('HGC14_12345');
    expect(vinKey('HGC14_12345')).toBe(vinKey('HGC14-12345'));
  });

  test('nothing is odd about others, and they have one key with or without a hyphen', () => {
    expect(vinDoubt('国［01］00001国')).toBeNull();
    expect(vinKey('ZC33S-123456')).toBe(vinKey('ZC33S123456'));
    expect(lastFourOfVin('不明')).toBeNull();
  });
});

describe('型式指定番号 and 類別区分番号', () => {
  test.each(['12345-0234', '１２３４５　０２３４', '123450234', '12345ー0234'])('%s is taken apart', (typed) => {
    expect(splitTypeNumber(typed)).toEqual({ typeNumber: '12345', classNumber: '0234' });
    expect(typeNumberSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
      'type_and_class_number',
    ]);
  });

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
