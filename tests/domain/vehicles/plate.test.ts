import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findPlateArea } from '../../../electron/domain/vehicles/plate-areas.ts';
import { formatPlate, parsePlate, plateKey, plateSchema } from '../../../electron/domain/vehicles/plate.ts';
import { anyText } from '../text/any-text.ts';

function keyOf(typed: string): string | null {
  const reading = parsePlate(typed);
  return reading.ok ? plateKey(reading.plate) : null;
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
  ])('%s is kept as %s', (typed, kept) => {
    expect(plateSchema.parse(typed)).toBe(kept);
    expect(parsePlate(typed)).toMatchObject({ ok: true, isAreaKnown: true });
  });

  test('of a place that is not known is kept, and the place is worth a question', () => {
    expect(parsePlate('山 58 す 12-34')).toEqual({
      ok: true,
      plate: { area: '山', classCode: '58', kana: 'す', number: 1234 },
      isAreaKnown: false,
    });
  });

  test.each([
    ['', 'not_plate'],
    ['山形 あ 12-34', 'not_plate'],
    ['山形 500 12-34', 'not_plate'],
    ['500 あ 12-34', 'not_plate'],
    ['山形 500 あ', 'not_plate'],
    ['山形 500 あ 0', 'not_plate'],
    ['山形 500 あ ・・・・', 'not_plate'],
    ['山形 500 あ 12345', 'not_plate'],
    ['山形 500 あ 12-', 'not_plate'],
    ['山形 5000 あ 12-34', 'not_plate'],
    ['山形 5B0 あ 12-34', 'not_plate'],
    ['むかしのところ 500 あ 12-34', 'not_plate'],
    ['yamagata 500 あ 12-34', 'not_plate'],
    ['山形 500 お 12-34', 'unused_plate_kana'],
    ['山形 500 シ 12-34', 'unused_plate_kana'],
    ['山形 500 へ 12-34', 'unused_plate_kana'],
    ['山形 500 ん 12-34', 'unused_plate_kana'],
    ['山形 500 が 12-34', 'unused_plate_kana'],
    ['山形 500 ぃ 12-34', 'unused_plate_kana'],
  ])('is not %j: %s', (typed, problem) => {
    expect(parsePlate(typed)).toEqual({ ok: false, problem });
    expect(plateSchema.safeParse(typed).success).toBe(false);
  });

  test('too long to be one is refused as such', () => {
    expect(plateSchema.safeParse('山'.repeat(10_000_000)).error?.issues.map((issue) => issue.message)).toEqual([
      'too_long',
    ]);
    expect(parsePlate('山'.repeat(10_000_000)).ok).toBe(false);
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
        expect(parsePlate(formatPlate(parts))).toMatchObject({ ok: true, plate: parts });
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

  test('of a place that is not known is made of its name', () => {
    expect(keyOf('山 58 す 1')).toBe('山58す1');
  });
});

describe('places', () => {
  test('are found by name, variant and reading', () => {
    expect(findPlateArea('山形')).toEqual({ name: '山形', reading: 'やまがた' });
    expect(findPlateArea('廣島')?.name).toBe('広島');
    expect(findPlateArea('ショウナイ')?.name).toBe('庄内');
    expect(findPlateArea('')).toBeUndefined();
    expect(findPlateArea('ローマ')).toBeUndefined();
  });
});
