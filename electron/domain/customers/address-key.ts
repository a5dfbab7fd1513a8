import { foldKanji } from '../text/kanji-variants.ts';

const DIGITS = '〇一二三四五六七八九';

/** 二十三 is 23: as the blocks of a town are written, which are never a hundred. */
function toNumber(kanji: string): string {
  const [tens = '', ones = ''] = kanji.includes('十') ? kanji.split('十') : ['', kanji];
  const ten = kanji.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return String(ten * 10 + Math.max(0, DIGITS.indexOf(ones)));
}

/** 山形県 or not, everybody at the counter knows where 上山市 is. */
const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)/;

const KANJI_NUMBER = /[一二三四五六七八九]?十?[一二三四五六七八九]?(?=丁目|番|号)/g;

/** Whatever parts the numbers of an address: 2丁目3番地の4号, 2-3-4, 2ー3ー4. */
const BETWEEN_NUMBERS = /(?<=\d)(?:丁目|番地の|番地|番|号|の(?=\d)|[-‐‑–—―−ー])+/g;

/**
 * The key under which an address is found, however it is written: half or full width, with or without the prefecture, 2丁目3番地の4
 * or 2-3-4. For comparing only; null when nothing is left to compare.
 */
export function addressKey(address: string | null): string | null {
  if (address === null) return null;
  const folded = Array.from(address.normalize('NFKC'), foldKanji).join('');
  const place = folded
    .replaceAll(/(?<=\d)\s+(?=\d)/g, '-')
    .replaceAll(/\s/g, '')
    .replace(PREFECTURE, '');
  const key = place
    .replaceAll(KANJI_NUMBER, (number) => (number === '' ? '' : toNumber(number)))
    .replaceAll(/[ヶヵ]/g, 'ケ')
    .replaceAll(BETWEEN_NUMBERS, '-')
    .replaceAll(/-(?!\d)/g, '')
    .toLowerCase();
  return key === '' ? null : key;
}
