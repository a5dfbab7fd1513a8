import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emailSchema } from '../../../electron/domain/customers/email.ts';
import { phoneKey, phoneSchema, readPhone } from '../../../electron/domain/customers/phone.ts';
import { postalCodeSchema, withLostZero } from '../../../electron/domain/customers/postal-code.ts';
import { anyText } from '../text/any-text.ts';

const problemsOf = (schema: z.ZodType, typed: string) =>
  schema.safeParse(typed).error?.issues.map((issue) => issue.message);

describe('a telephone number', () => {
  test.each([
    ['023-672-4038', '023-672-4038'],
    ['0236724038', '023-672-4038'],
    ['０２３（６７２）４０３８', '023-672-4038'],
    ['(023) 672-4038', '023-672-4038'],
    ['023ー672ー4038', '023-672-4038'],
    ['023.672.4038', '023-672-4038'],
    ['+81 23-672-4038', '023-672-4038'],
    ['+81(0)23-672-4038', '023-672-4038'],
    ['+81236724038', '023-672-4038'],
    ['0237-72-1234', '0237-72-1234'],
    ['0237721234', '0237-72-1234'],
    ['09012344038', '090-1234-4038'],
    ['+819012344038', '090-1234-4038'],
    ['080 1234 5678', '080-1234-5678'],
    ['060-1234-5678', '060-1234-5678'],
    ['05012345678', '050-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['08001234567', '0800-123-4567'],
    ['0312345678', '03-1234-5678'],
    ['022-222-1234', '022-222-1234'],
    ['0221-22-1234', '0221-22-1234'],
    ['0222221234', '0222221234'],
    ['TEL 023-672-4038', '023-672-4038'],
    ['℡：023-672-4038', '023-672-4038'],
    ['☎ 090-1234-4038', '090-1234-4038'],
    ['携帯 090-1234-4038', '090-1234-4038'],
    ['（自宅）023-672-4038', '023-672-4038'],
    ['023─672─4038', '023-672-4038'],
    ['023/672/4038', '023-672-4038'],
    ['023_672_4038', '023-672-4038'],
    ['0081 90 1234 4038', '090-1234-4038'],
    ['81-90-1234-4038', '090-1234-4038'],
    ['81-3-1234-5678', '03-1234-5678'],
    ['023・672・4038', '023-672-4038'],
    ['023～672～4038', '023-672-4038'],
    ['04-2922-1234', '04-2922-1234'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(phoneSchema.parse(typed)).toBe(kept);
    expect(phoneKey(typed)).toBe(kept.replaceAll('-', ''));
  });

  test.each([
    ['', 'required'],
    ['110', 'phone_too_short'],
    ['119', 'phone_too_short'],
    ['672-4038', 'phone_too_short'],
    ['090-1234-403', 'phone_too_short'],
    ['090-1234-40388', 'phone_too_long'],
    ['0238-12-34567', 'phone_too_long'],
    ['08-1234-5678', 'not_phone'],
    ['02-1234-5678', 'not_phone'],
    ['9012345678', 'phone_zero_lost'],
    ['236724038', 'phone_zero_lost'],
    ['1236724038', 'not_phone'],
    ['0000000000', 'not_phone'],
    ['023-672-4038 内線2', 'phone_with_more'],
    ['023-672-4038 / 090-1234-5678', 'two_phones'],
    ['+1 650 253 0000', 'not_phone'],
    ['090-1234-403８x', 'not_phone'],
    ['でんわなし', 'not_phone'],
  ])('is not %j: %s', (typed, problem) => {
    expect(problemsOf(phoneSchema, typed)).toEqual([problem]);
  });

  test('a field full of numbers that ends in none is judged like any other', () => {
    const typed = `${'0232345678&-&-&-&-'.repeat(14).slice(0, 250)}9`;
    expect(problemsOf(phoneSchema, typed)).toHaveLength(1);
  });

  test.each([
    ['023-672-4038 内線12', '12'],
    ['023-672-4038（内線：1234）', '1234'],
    ['023-672-4038(内12)', '12'],
    ['023-672-4038 ext.12', '12'],
    ['023-672-4038 EXT 12', '12'],
    ['0236724038#12', '12'],
    ['023-672-4038 内線12番', '12'],
  ])('%s has an extension', (typed, extension) => {
    expect(readPhone(typed)).toEqual({ ...readPhone('023-672-4038'), problem: 'phone_with_more', extension });
  });

  test.each([
    ['090-1234-4038（妻）', '妻'],
    ['090-1234-4038 会社', '会社'],
  ])('%s has a word behind it', (typed, remark) => {
    expect(readPhone(typed)).toMatchObject({ number: '090-1234-4038', extension: null, remark });
  });

  test('of which two stand in one field are read as two, whatever stands between them', () => {
    const between = fc.constantFrom('、', ',', '，', '/', ' / ', '　', ' ', '・', ';', 'または', '\n');
    fc.assert(
      fc.property(between, (sign) => {
        expect(readPhone(`023-672-4038${sign}090-1234-5678`)).toMatchObject({
          number: '023-672-4038',
          second: '090-1234-5678',
        });
      }),
    );
  });

  test('that has lost its first 0 is asked about, whichever number it is', () => {
    const digits = fc.oneof(fc.stringMatching(/^0[5-9]0[1-9]\d{7}$/), fc.stringMatching(/^0[346]\d{8}$/));
    fc.assert(
      fc.property(digits, (number) => {
        fc.pre(phoneSchema.safeParse(number).success && !/^0[346]0/.test(number));
        expect(readPhone(number.slice(1))).toMatchObject({ number: null, meant: phoneSchema.parse(number) });
      }),
    );
  });

  test('is the same with any sign between its parts that looks like a hyphen', () => {
    const sign = fc.constantFrom(...Array.from('-‐‑‒–—―−ー－─━〜～~'));
    fc.assert(
      fc.property(sign, sign, (one, other) => {
        expect(phoneSchema.parse(`023${one}672${other}4038`)).toBe('023-672-4038');
      }),
    );
  });

  test('is found by any part of it', () => {
    expect(phoneKey('４０３８')).toBe('4038');
    expect(phoneKey('672-40')).toBe('67240');
    expect(phoneKey('髙橋')).toBe('');
  });

  test('has one key however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[1-9]\d{8,9}$/),
        fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
        (digits, cuts) => {
          const grouped = Array.from(digits, (digit, at) => (cuts.includes(at) ? `${digit}-` : digit)).join('');
          expect(phoneKey(grouped)).toBe(digits);
          // Where the groups are typed, an area code that there is not is noticed.
          fc.pre(!/^0[^346]-/.test(grouped));
          expect(phoneSchema.safeParse(grouped).success).toBe(phoneSchema.safeParse(digits).success);
        },
      ),
    );
  });
});

describe('an e-mail address', () => {
  test.each([
    ['k-auto6161@plum.plala.or.jp', 'k-auto6161@plum.plala.or.jp'],
    [' Misaki.T@Example.CO.JP ', 'Misaki.T@example.co.jp'],
    ['ｍｉｓａｋｉ＠ｅｘａｍｐｌｅ．ｊｐ', 'misaki@example.jp'],
    ['taro..y.@docomo.ne.jp', 'taro..y.@docomo.ne.jp'],
    ["o'brien+car@example.com", "o'brien+car@example.com"],
    ['"aaa..bbbb.cc"@docomo.ne.jp', 'aaa..bbbb.cc@docomo.ne.jp'],
    ['山田 太郎 <taro@example.jp>', 'taro@example.jp'],
    ['"山田, 太郎" <taro@example.jp>;', 'taro@example.jp'],
    ['<misaki@example.jp>', 'misaki@example.jp'],
    ['mailto:taro@example.jp', 'taro@example.jp'],
    ['taro@example。jp', 'taro@example.jp'],
    ['taro@example.jp.', 'taro@example.jp'],
    ['taro@example.co.jp、', 'taro@example.co.jp'],
    ['‘taro@example.jp’', 'taro@example.jp'],
    ['taro‐yamada@example.jp', 'taro-yamada@example.jp'],
    ['taro@例え.jp', 'taro@xn--r8jz45g.jp'],
    ['taro@ラーメン.jp', 'taro@xn--4dkp5a8a.jp'],
    ['taro@xn--r8jz45g.xn--zckzah', 'taro@xn--r8jz45g.xn--zckzah'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
  });

  test.each([
    ['', 'required'],
    ['misaki', 'not_email'],
    ['misaki@', 'not_email'],
    ['misaki@example', 'not_email'],
    ['misaki@example..jp', 'not_email'],
    ['misaki @example.jp', 'not_email'],
    ['a@b.jp,c@d.jp', 'two_emails'],
    ['みさき@example.jp', 'not_email'],
    ['taro@例え jp', 'not_email'],
    ['taro@例え、jp', 'not_email'],
    ['taro@例え/x.jp', 'not_email'],
    ['taro@example,jp', 'not_email'],
    ['"a b"@example.jp', 'not_email'],
    ['misaki@example.jp\nbcc: x@example.jp', 'not_email'],
    [`${'a'.repeat(65)}@example.jp`, 'not_email'],
  ])('is not %j: %s', (typed, problem) => {
    expect(problemsOf(emailSchema, typed)).toEqual([problem]);
  });
});

describe('a postal code', () => {
  test.each([
    '999-3243',
    '郵便番号：999-3243',
    '9993243',
    '〒999-3243',
    '９９９－３２４３',
    ' 〒 999 3243 ',
    '999ー3243',
  ])('%s is kept as 999-3243', (typed) => {
    expect(postalCodeSchema.parse(typed)).toBe('999-3243');
  });

  test.each([
    ['', 'required'],
    ['999', 'not_postal_code'],
    ['600000', 'postal_code_zero_lost'],
    ['10010', 'postal_code_zero_lost'],
    ['9-93243', 'postal_code_zero_lost'],
    ['9993', 'not_postal_code'],
    ['999-32433', 'not_postal_code'],
    ['上山市', 'not_postal_code'],
  ])('is not %j: %s', (typed, problem) => {
    expect(problemsOf(postalCodeSchema, typed)).toEqual([problem]);
  });
});

test('a post code that a spreadsheet took for a number is asked about', () => {
  expect(withLostZero('600000')).toBe('060-0000');
  expect(withLostZero('10010')).toBe('001-0010');
  expect(withLostZero('999-3243')).toBeNull();
});

test.each([phoneSchema, emailSchema, postalCodeSchema])('what is accepted once is accepted unchanged', (schema) => {
  const likely = fc.oneof(anyText, fc.stringMatching(/^[+０0][0-9０-９() ー-]{6,14}$/), fc.emailAddress());
  fc.assert(
    fc.property(likely, (typed) => {
      const kept = schema.safeParse(typed);
      if (kept.success) expect(schema.parse(kept.data)).toBe(kept.data);
    }),
  );
});

test.each([phoneSchema, emailSchema, postalCodeSchema])('ten megabytes are refused for their length', (schema) => {
  expect(problemsOf(schema, '0-a@b.'.repeat(2_000_000))).toEqual(['too_long']);
});

test.each([phoneSchema, emailSchema, postalCodeSchema])('can be said in JSON Schema', (schema) => {
  expect(z.toJSONSchema(schema)).toMatchObject({ type: 'string' });
});
