import * as fc from 'fast-check';

/** Any string that JavaScript can hold, halves of surrogate pairs included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** Kana, kanji and signs in the many forms in which they meet at a counter. */
const japanese = fc.string({
  unit: fc.constantFrom(
    ...Array.from(
      '髙高﨑崎𠮷吉齋斉邉󠄀神福ｶﾞﾊﾟガが゛\u3099\u309aぱヶケヷヽヾゝ々ーｰ-−～・･ 　\t\n\r\u200b\u202e\ufeff㈱㍿㌔①Ａaé\u0301İß👨‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿\ue000\u2028',
    ),
  ),
  maxLength: 30,
});

/** Texts of every kind: ordinary, awkward, broken. */
export const anyText = fc.oneof(anyUnits, japanese, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
