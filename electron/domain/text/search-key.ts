import { toHiragana } from './kana.ts';
import { foldKanji } from './kanji-variants.ts';

// Whatever people write or leave out between the parts of a name. ー is not punctuation to Unicode, but オーシマ is おおしま.
const IGNORED = /[\p{Punctuation}\p{Separator}\p{Mark}\p{Control}\p{Format}\p{Surrogate}ー−~]/gu;

// Customers say 上山オート; whether 株式会社 stands before or behind it, or ㈱, only the certificate knows.
const COMPANY_FORM =
  /(?:株式|有限|合同|合資|合名)会社|\([株有同資名]\)|(?:医療|学校|宗教|農事組合|社会福祉|一般社団|一般財団|NPO)法人/g;

/**
 * The key under which a name is found, however it is written: half or full width, 髙 or 高, katakana or hiragana, upper or lower
 * case, with or without spaces, dots, hyphens and the form of a company. For comparing only; names are
 * kept as typed. Empty when nothing is left to compare.
 */
export function keyText(text: string): string {
  const folded = Array.from(text.normalize('NFKC'), foldKanji).join('').replaceAll(COMPANY_FORM, '');
  // 鷲ヶ谷 and 鷲ケ谷 are one name; dropping characters can bring parts of a syllable together, hence the last NFC.
  const kana = toHiragana(folded).replaceAll('ゖ', 'け').replaceAll('ゕ', 'か');
  return kana.toLowerCase().replaceAll(IGNORED, '').normalize('NFC');
}

const SAME_SOUND: ReadonlyMap<string, string> = new Map(
  'ぁあ ぃい ぅう ぇえ ぉお っつ ゃや ゅゆ ょよ ゎわ ゐい ゑえ をお ゔう ぢじ づず'
    .split(' ')
    .map(([from = '', to = '']) => [from, to] as const),
);

/** As `keyText` for readings: small kana count as large ones, and を ぢ づ ゐ ゑ ゔ as the kana that sound like them. */
export function keyKana(reading: string): string {
  return Array.from(keyText(reading), (kana) => SAME_SOUND.get(kana) ?? kana).join('');
}

const LONG_VOWEL = [
  /(?<=[あかがさざただなはばぱまやらわ])あ+/g,
  /(?<=[いきぎしじちにひびぴみり])い+/g,
  /(?<=[うくぐすずつぬふぶぷむゆる])う+/g,
  /(?<=[えけげせぜてねへべぺめれ])[えい]+/g,
  /(?<=[おこごそぞとどのほぼぽもよろ])[おう]+/g,
];

/**
 * The second, vaguer pass over a `keyKana`: long vowels become short, so that おーしま, おおしま and おしま meet, and とうる and
 * とーる. Finds too much; show its results after the exact ones.
 */
export function looseKana(key: string): string {
  return LONG_VOWEL.reduce((text, lengthening) => text.replaceAll(lengthening, ''), key);
}
