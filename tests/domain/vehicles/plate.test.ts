import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findPlateArea, plateAreaNames } from '../../../electron/domain/vehicles/plate-areas.ts';
import { formatPlate, parsePlate, plateKeys, plateSchema } from '../../../electron/domain/vehicles/plate.ts';
import { anyText } from '../text/any-text.ts';

function keyOf(typed: string): string | null {
  return plateKeys(plateSchema.parse(typed)).key;
}

describe('a plate', () => {
  test.each([
    ['山形 500 あ 12-34', '山形 500 あ 12-34'],
    ['山形５００あ・・・１', '山形 500 あ ・・・1'],
    ['庄内330さ1', '庄内 330 さ ・・・1'],
    ['山形 58A す 1234', '山形 58A す 12-34'],
    ['横浜 300 Y 12-34', '横浜 300 Y 12-34'],
    ['尾張小牧 500 や 10-00', '尾張小牧 500 や 10-00'],
    ['山形 501 ス ・・88', '山形 501 す ・・88'],
    ['山形 501 ｽ ･･88', '山形 501 す ・・88'],
    ['やまがた501す1-23', '山形 501 す ・123'],
    ['きたきゅうしゅう 1 あ 1', '北九州 1 あ ・・・1'],
    ['飛驒 300 さ 5', '飛騨 300 さ ・・・5'],
    ['袖ケ浦 300 さ 0005', '袖ヶ浦 300 さ ・・・5'],
    ['山形 30y 12-34', '山形 30 Y 12-34'],
    ['山形 400 を 9999', '山形 400 を 99-99'],
    // The twelve characters of the codes on a 車検証.
    ['尾張小牧５００や１０００', '尾張小牧 500 や 10-00'],
    ['品川　　５５　あ　　９９', '品川 55 あ ・・99'],
    ['山形　　５８０か　　　１', '山形 580 か ・・・1'],
    ['江戸川 300 さ 12-34', '江戸川 300 さ 12-34'],
    ['えどがわ 300 さ 12-34', '江戸川 300 さ 12-34'],
    ['いづみ 300 さ 12-34', '和泉 300 さ 12-34'],
    ['山形501す12-34号', '山形 501 す 12-34'],
    ['ナンバー：山形501す12-34', '山形 501 す 12-34'],
    ['山形 501 す **88', '山形 501 す ・・88'],
    ['山形 501 す ··88', '山形 501 す ・・88'],
    ['山形 501 す ••88', '山形 501 す ・・88'],
    ['山形 501 す ●●88', '山形 501 す ・・88'],
    ['山形 501 す ‥‥8', '山形 501 す ・・・8'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(plateSchema.parse(typed)).toBe(kept);
    expect(parsePlate(typed)).toMatchObject({ plate: {}, doubts: [] });
  });

  test('of a place that is not known is kept, and the place is worth a question', () => {
    expect(parsePlate('山 58 す 12-34')).toEqual({
      plate: { area: '山', classCode: '58', kana: 'す', number: 1234 },
      doubts: ['unknown_area'],
    });
  });

  test.each(['お', 'シ', 'へ', 'ん', 'が', 'ぃ'])('with %s, which none carries, is kept and worth a look', (kana) => {
    expect(parsePlate(`山形 500 ${kana} 12-34`)).toMatchObject({ plate: { number: 1234 }, doubts: ['unissued_kana'] });
    expect(plateSchema.safeParse(`山形 500 ${kana} 12-34`).success).toBe(true);
  });

  test.each([
    ['山形　あ　１２－３４', '山形 あ 12-34', 1234],
    ['上山市 あ 12-34', '上山市 あ 12-34', 1234],
    ['山形 C あ 12-34', '山形 C あ 12-34', 1234],
    ['1山形 あ 12-34', '1山形 あ 12-34', 1234],
    ['山形 12ー34', '山形 12-34', 1234],
    ['外 1234', '外 1234', 1234],
    ['12-3456', '12-3456', 3456],
    ['山形 500 あ 12345', '山形 500 あ 12345', 2345],
    ['むかしのところ 500 あ 12-34', 'むかしのところ 500 あ 12-34', 1234],
    ['yamagata 500 あ 12-34', 'yamagata 500 あ 12-34', 1234],
    ['登録前', '登録前', null],
  ])('%s is kept as a line of its own, and found by its digits', (typed, kept, number) => {
    expect(parsePlate(typed).plate).toBeNull();
    expect(plateSchema.parse(typed)).toBe(kept);
    expect(plateKeys(kept).number).toBe(number);
  });

  test.each([
    // Since 2018 a class may have letters; of some the forces have plates, too.
    ['品川 30A 12-34', ['kana_left_out']],
    ['品川　３０Ａ　１２－３４', ['kana_left_out']],
    ['品川30H1234', ['kana_left_out']],
    ['品川 30C 12-34', ['kana_left_out']],
    ['品川 3XY 12-34', ['kana_left_out']],
    ['山形 501 12-34', ['kana_left_out']],
    ['武蔵 500 12-34', ['kana_left_out', 'unknown_area']],
    ['東京 33A ・・・8', ['kana_left_out', 'unknown_area']],
  ])('%s is kept as it stands, and marked: a car has a kana', (typed, doubts) => {
    expect(parsePlate(typed)).toEqual({ plate: null, doubts });
    expect(plateSchema.safeParse(typed).success).toBe(true);
  });

  test.each(['品川 30A さ 12-34', '品川 3XY さ 12-34', '品川 30 K 12-34', '横浜 500 A 12-34'])(
    '%s, with letters in the class or in place of the kana, is a plate like another',
    (typed) => {
      expect(parsePlate(typed)).toMatchObject({ plate: {}, doubts: [] });
      expect(plateSchema.parse(typed)).toBe(typed);
    },
  );

  test.each(['上山市 123 4-56', '渋谷区 12-34', '外 1234', '12-3456'])(
    '%s carries no kana, and is not marked',
    (typed) => {
      expect(parsePlate(typed)).toEqual({ plate: null, doubts: [] });
    },
  );

  test('is refused for nothing but characters that damage', () => {
    expect(plateSchema.safeParse('').error?.issues.map(({ message }) => message)).toEqual(['required']);
    expect(plateSchema.safeParse('山形\u0000').error?.issues.map(({ message }) => message)).toEqual([
      'control_character',
    ]);
  });

  test('too long to be one is refused as such', () => {
    expect(plateSchema.safeParse('山'.repeat(10_000_000)).error?.issues.map((issue) => issue.message)).toEqual([
      'too_long',
    ]);
    expect(parsePlate('山'.repeat(10_000_000)).plate).toBeNull();
  });

  test('can be said in JSON Schema', () => {
    expect(z.toJSONSchema(plateSchema)).toMatchObject({ type: 'string' });
  });

  test('is read back from the way we write it', () => {
    const plate = fc.record({
      area: fc.constantFrom('山形', '庄内', '尾張小牧', 'いわき', '袖ヶ浦', '山'),
      classCode: fc.stringMatching(/^[0-9][0-9ACFHKLMPXY]{0,2}$/),
      kana: fc.constantFrom(...Array.from('あさすわをEHKMTYAB')),
      number: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(plate, (parts) => {
        const doubts = parts.area === '山' ? ['unknown_area'] : [];
        expect(parsePlate(formatPlate(parts))).toEqual({ plate: parts, doubts });
      }),
    );
  });

  test('never throws, and what is accepted once is accepted unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `山形500あ${text}`),
        ),
        (typed) => {
          const kept = plateSchema.safeParse(typed);
          if (kept.success) expect(plateSchema.parse(kept.data)).toBe(kept.data);
        },
      ),
    );
  });
});

describe('the key of a plate', () => {
  test.each(['山形 501 す 12-34', '山形５０１ス１２３４', 'ヤマガタ 501 す 12-34'])('of %s', (typed) => {
    expect(keyOf(typed)).toBe('やまがた501す1234');
  });

  test.each(['山形 あ 12-34', '山形あ1234', '山形　あ　１２ー３４'])('of another one is the same for %s', (typed) => {
    expect(keyOf(typed)).toBe(keyOf('山形 あ 12-34'));
    expect(keyOf(typed)).not.toBe(keyOf('山形 い 12-34'));
  });

  test.each(['12-34', '1234', '登録前'])('is none of %s, which is on many', (typed) => expect(keyOf(typed)).toBeNull());

  test('of a place that is not known is made of its name', () => {
    expect(keyOf('山 58 す 1')).toBe('山58す1');
  });
});

describe('places', () => {
  test('are those of the ministry: 138, with 江戸川 since 2025', () => {
    const byBureau = [
      '札幌 函館 旭川 室蘭 苫小牧 釧路 知床 帯広 十勝 北見',
      '青森 弘前 八戸 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 白河 いわき',
      '水戸 土浦 つくば 宇都宮 那須 とちぎ 日光 群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷',
      '千葉 成田 習志野 市川 船橋 袖ヶ浦 市原 野田 柏 松戸 品川 世田谷 練馬 杉並 板橋 足立 江東 江戸川 葛飾 八王子 多摩',
      '横浜 川崎 湘南 相模 山梨 富士山',
      '新潟 長岡 上越 長野 松本 諏訪 安曇野 南信州 富山 石川 金沢',
      '福井 岐阜 飛騨 静岡 浜松 沼津 伊豆 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井 三重 鈴鹿 四日市 伊勢志摩',
      '滋賀 京都 大阪 なにわ 和泉 堺 奈良 飛鳥 和歌山 神戸 姫路',
      '鳥取 島根 出雲 岡山 倉敷 広島 福山 山口 下関 徳島 香川 高松 愛媛 高知',
      '福岡 北九州 久留米 筑豊 佐賀 長崎 佐世保 熊本 大分 宮崎 鹿児島 奄美 沖縄',
    ].flatMap((places) => places.split(' '));
    expect(byBureau).toHaveLength(138);
    expect(plateAreaNames.toSorted()).toEqual(byBureau.toSorted());
  });

  test('are found by name, variant and reading', () => {
    expect(findPlateArea('山形')).toEqual({ name: '山形', reading: 'やまがた' });
    expect(findPlateArea('廣島')?.name).toBe('広島');
    expect(findPlateArea('ショウナイ')?.name).toBe('庄内');
    expect(findPlateArea('')).toBeUndefined();
    expect(findPlateArea('ローマ')).toBeUndefined();
  });
});
