import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutHonorific, withoutSpokenHonorific } from '../../../electron/domain/text/honorific.ts';
import { anyText } from './any-text.ts';

describe('an honorific behind a name', () => {
  test.each([
    ['山田 太郎 様', '山田 太郎'],
    ['山田　太郎　様', '山田　太郎'],
    ['山田太郎様', '山田太郎'],
    ['見本 太郎樣', '見本 太郎'],
    ['山田 太郎 殿', '山田 太郎'],
    ['山田太郎殿', '山田太郎'],
    ['山田太郎さん', '山田太郎'],
    ['やまだ たろう さん', 'やまだ たろう'],
    ['山田 太郎（様）', '山田 太郎'],
    ['山田 太郎 さま', '山田 太郎'],
    ['見本運輸株式会社 御中', '見本運輸株式会社'],
    ['見本運輸株式会社御中', '見本運輸株式会社'],
    ['見本運輸 御中 様', '見本運輸'],
    ['スミスさん', 'スミス'],
    ['JOHN SMITH 様', 'JOHN SMITH'],
    ['山田 太郎 氏', '山田 太郎'],
  ])('is taken off %s', (typed, name) => expect(withoutHonorific(typed)).toBe(name));

  test.each(['様', '殿', 'さん', 'くさま', 'パン屋さん', 'お日さま', '鵜殿', 'グエン サン', '御中'])(
    'is no part of %s that can be taken off',
    (name) => expect(withoutHonorific(name)).toBe(name),
  );

  test.each([
    ['山田様', '山田'],
    ['やまださん', 'やまだ'],
    ['林様', '林'],
    ['ヤマダサマ', 'ヤマダ'],
    ['くさま', 'くさま'],
    ['様', '様'],
    ['さん', 'さん'],
  ])('is not looked for: %s', (typed, name) => expect(withoutSpokenHonorific(typed)).toBe(name));

  test('leaves something of every name, and the same when it is taken off again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', ' 様', '様', 'さん', ' 御中'), (text, end) => {
        const name = withoutHonorific(text + end);
        expect(withoutHonorific(name)).toBe(name);
        expect(name === '').toBe(text + end === '');
      }),
    );
  });
});
