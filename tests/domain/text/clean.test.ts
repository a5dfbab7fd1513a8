import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kanaSchema, lineSchema, textSchema } from '../../../electron/domain/text/clean.ts';
import { INPUT_PROBLEMS } from '../../../electron/domain/text/input-problem.ts';
import { anyText } from './any-text.ts';

/** What becomes of a typed value: the text that is kept, or the problems in angle brackets. */
function read(schema: z.ZodType<string>, typed: unknown): string {
  const parsed = schema.safeParse(typed);
  return parsed.success ? parsed.data : `<${parsed.error.issues.map((issue) => issue.message).join()}>`;
}

describe('a line', () => {
  const line = lineSchema(40);

  test.each([
    ['髙橋 美咲', '髙橋 美咲'],
    ['  髙橋　　美咲\n', '髙橋　美咲'],
    ['髙橋 　美咲', '髙橋　美咲'],
    ['山形県  上山市', '山形県 上山市'],
    ['髙橋\t美咲', '髙橋 美咲'],
    ['髙橋\u00a0美咲', '髙橋 美咲'],
    ['\ufeff髙橋', '髙橋'],
    ['𠮷野家 﨑 神 塚', '𠮷野家 﨑 神 塚'],
    ['渡邉\u{e0101}', '渡邉\u{e0101}'],
    ['ﾀｶﾊｼ ﾐｻｷ', 'ﾀｶﾊｼ ﾐｻｷ'],
    ['①㈱ Ａ', '①㈱ Ａ'],
    ['か\u3099き ハ\u309aン', 'がき パン'],
    ['鈴木👍🏽', '鈴木👍🏽'],
    ['👨‍👩‍👧 家族', '👨‍👩‍👧 家族'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(read(line, typed)).toBe(kept);
  });

  test.each([
    ['', '<required>'],
    [' 　\t', '<required>'],
    ['\ufe0f', '<required>'],
    ['\u0301', '<required>'],
    [undefined, '<required>'],
    [42, '<not_text>'],
    [['髙橋'], '<not_text>'],
    ['高\u0000橋', '<control_character>'],
    ['高\u001b[2J橋', '<control_character>'],
    ['高\n橋', '<control_character>'],
    ['高\u2028橋', '<control_character>'],
    ['高\u0085橋', '<control_character>'],
    ['\u200f高橋', '<bidi_character>'],
    ['高\u202e橋\u202c', '<bidi_character>'],
    ['高\u2066橋', '<bidi_character>'],
    ['高\u200b橋', '<invisible_character>'],
    ['高\u200d橋', '<invisible_character>'],
    ['高\u00ad橋', '<invisible_character>'],
    ['高\ufeff橋', '<invisible_character>'],
    ['高\u3164橋', '<invisible_character>'],
    ['高\u2800橋', '<invisible_character>'],
    ['高\u{e0041}橋', '<invisible_character>'],
    ['👨‍👩‍👧\u200b', '<invisible_character>'],
    ['高\ue000橋', '<private_use_character>'],
    ['高\ud842', '<broken_text>'],
    ['\udfb7橋', '<broken_text>'],
    ['高\ufffd橋', '<broken_text>'],
    ['高\uffff橋', '<broken_text>'],
    ['あ'.repeat(41), '<too_long>'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(read(line, typed)).toBe(problem);
  });

  test('the length is looked at first, and then nothing else', () => {
    expect(read(line, '髙'.repeat(10_000))).toBe('<too_long>');
    expect(read(line, '\u0000\ud800'.repeat(5_000_000))).toBe('<too_long>');
  });

  test('the length counts what an input box counts', () => {
    expect(read(lineSchema(4), '𠮷𠮷')).toBe('𠮷𠮷');
    expect(read(lineSchema(4), '𠮷𠮷𠮷')).toBe('<too_long>');
  });
});

describe('a text', () => {
  const text = textSchema(60);

  test.each([
    ['電話は夕方に\r\n車は 2台\r\n', '電話は夕方に\n車は 2台'],
    ['一  二\t三', '一  二 三'],
    ['一 \n\n　二 \n', '一\n\n　二'],
    ['一\r二', '一\n二'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(read(text, typed)).toBe(kept);
  });

  test.each([
    ['\n \n', '<required>'],
    ['一\n\u0007二', '<control_character>'],
    ['一\n\u202e二', '<bidi_character>'],
    ['一\u2029二', '<control_character>'],
    ['一\n'.repeat(40), '<too_long>'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(read(text, typed)).toBe(problem);
  });
});

describe('a reading', () => {
  const kana = kanaSchema(40);

  test.each([
    ['たかはし みさき', 'たかはし みさき'],
    ['タカハシ　ミサキ', 'たかはし みさき'],
    ['ﾀｶﾊｼ ﾐｻｷ', 'たかはし みさき'],
    ['ｶﾞﾌﾞﾘｴﾙ･ｳﾞｨｰﾑ', 'がぶりえる・ゔぃーむ'],
    ['は\u309aん', 'ぱん'],
    ['いすゞ', 'いすゞ'],
    ['せきヶはら', 'せきゖはら'],
    ['ぐえん てーう゛ぃん', 'ぐえん てーゔぃん'],
    ['サト－ ケイ', 'さとー けい'],
    ['さと─ けい', 'さとー けい'],
    ['サト一 ケイ', 'さとー けい'],
    ['まりあ·ろーざ', 'まりあ・ろーざ'],
    ['まりあ•ろーざ', 'まりあ・ろーざ'],
    ['えー／びー', 'えー/びー'],
    ['ジョン＝スミス', 'じょん・すみす'],
    ['ジョン゠スミス', 'じょん・すみす'],
    ['カ）カミノヤマオート', 'か)かみのやまおーと'],
    ['NGUYEN THI MINH', 'NGUYEN THI MINH'],
    ["O'Brien, J.", "O'Brien, J."],
    ['やまだ たろう さま', 'やまだ たろう'],
    ['くさま', 'くさま'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(read(kana, typed)).toBe(kept);
  });

  test.each([
    ['髙橋', '<not_kana>'],
    ['たかはし1', '<not_kana>'],
    ['・ー', '<not_kana>'],
    ['たか\u200bはし', '<invisible_character>'],
    ['㌔'.repeat(30), '<too_long>'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(read(kana, typed)).toBe(problem);
  });
});

describe.each([
  ['line', lineSchema(30)],
  ['text', textSchema(30)],
  ['kana', kanaSchema(30)],
] as const)('every %s', (_name, schema) => {
  test('is kept the same when it is read again; refusals have a known name', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const parsed = schema.safeParse(typed);
        if (parsed.success) expect(schema.parse(parsed.data)).toBe(parsed.data);
        else expect(INPUT_PROBLEMS).toEqual(expect.arrayContaining(parsed.error.issues.map((issue) => issue.message)));
      }),
    );
  });

  test('can be said in JSON Schema, its bound included', () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'string', maxLength: 30 });
  });

  test('a refusal does not repeat what was typed', () => {
    expect(JSON.stringify(schema.safeParse('かなりあ\u0000').error?.issues)).not.toContain('かなりあ');
  });
});
