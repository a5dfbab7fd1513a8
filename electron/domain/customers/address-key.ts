import { digitsForKanji, FORMAL_KANJI, KANJI_NUMBER, usualKanji } from '../text/kanji-number.ts';
import { foldKanji } from '../text/kanji-variants.ts';
import { foldDashes } from '../text/look-alikes.ts';
import { withoutInvisible } from '../text/refused-characters.ts';

/** 山形県 or not, everybody at the counter knows where 上山市 is; and whoever leaves out the county of a town knows it too. */
const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)/;
const COUNTY = /^[^郡]{1,4}郡(?!市|山市)(?=[^郡]{1,6}[町村])/;

const POST_CODE = /^\s*〒?\s*\d{3}-?\d{4}\s*/;

/** 佐藤様方, 佐藤方: with whom somebody lives. The house is the same. */
const WITH_WHOM = /(?:\s+|(?<=[\d号地室]))(?:\([^\s\d()]{1,12}方\)|[^\s\d()]{1,12}方)$/u;

/** 大字 and 字 say what kind of name follows, and are said or not. 十文字 is a name itself. */
const DISTRICT = /大字|(?<![文丁数大])字(?=\D)/g;

/** 衣棚通姉小路下る: in Kyoto the way there stands before the name of the town, or does not. */
const WAY_IN_KYOTO = /(?<=京都市.{1,3}区).*(?:[上下][がガ]?[るル]|[東西]入り?[るル]?)/;

/** Numbers in kanji that count: before 丁目, 番, 号, 条, and between dashes. 一の坂町 and 三国ヶ丘 are names. */
const COUNTED = new RegExp(`${KANJI_NUMBER}(?=丁|町目|番|号|条|地割|線|階|部\\d)`, 'g');
/** 十九番地五: what is left of a number once what is counted is named. */
const AFTER_COUNTED = new RegExp(`(?<=\\d(?:丁目|番地?)の?)${KANJI_NUMBER}(?=$|[-の号])`, 'g');
const BETWEEN_DASHES = new RegExp(
  `(?:${KANJI_NUMBER}|\\d+)(?:[-のノ](?:${KANJI_NUMBER}|\\d+))+(?![町条丸本軒木])`,
  'g',
);

/** Whatever parts the numbers of an address: 2丁目3番地の4号, 2-3-4, 2ー3ー4. */
const BETWEEN_NUMBERS = /(?<=\d)(?:丁目?|町目|地割|番地の|番地|番|号室|号|室|部(?=\d)|[のノ./・,、](?=\d)|-)+/g;

/** 霞が関, 霞ヶ関: between two kanji they are one sound. */
const GA = /(?<=\p{Script=Han})[がガヶヵ](?=\p{Script=Han})/gu;
/** 北1条西2 is 北1西2 on most letters. */
const STREET = /(?<=[東西南北]\d+)条(?=[東西南北]\d)/g;
/** イの1, イ部1, 甲の2: lots that are named by a letter. */
const OF_LOT = /(?<=[ァ-ヺ甲乙丙丁])[のノ部](?=\d)/g;
/** B棟101, B-101, B101. */
const OF_HOUSE = /(?<=[a-z])(?:棟|号棟|-)(?=\d)/g;

/** 壱丁目: a number of a deed. 参宮町 is a name. */
const FORMAL_NUMBER = new RegExp(`[${FORMAL_KANJI}](?=丁|番|号|条)`, 'g');

/** Whatever parts a house from its name: 見本町1(コーポ見本), コーポ・見本. */
const AROUND_NAMES = /[・、,。/#()「」『』]/g;

/** コーポ keeps its ー: only beside a number does it stand for a hyphen. */
const DASH_AT_NUMBER = new RegExp(`(?<=[\\d〇一二三四五六七八九十])ー|ー(?=\\d)`, 'g');

function foldDashesOfNumbers(text: string): string {
  return text
    .replaceAll(DASH_AT_NUMBER, '-')
    .split('ー')
    .map((part) => foldDashes(part))
    .join('ー');
}

/**
 * The key under which an address is found, however it is written: half or full width, with or without prefecture, county, 大字 and
 * 様方, 2丁目3番地の4, 2-3-4 or 二ー三ー四. For comparing only; null when nothing is left to compare.
 */
export function addressKey(address: string | null): string | null {
  if (address === null) return null;
  const plain = withoutInvisible(address.normalize('NFKC'));
  const folded = Array.from(foldDashesOfNumbers(plain), foldKanji).join('');
  const place = folded
    .replace(POST_CODE, '')
    .trim()
    .replace(WITH_WHOM, '')
    .replaceAll(/(?<=\d)\s+(?=\d)/g, '-')
    .replaceAll(/\s/g, '')
    .replace(PREFECTURE, '')
    .replace(COUNTY, '')
    .replace(WAY_IN_KYOTO, '')
    .replaceAll(DISTRICT, '')
    .replaceAll(/第(?=[\d〇一二三四五六七八九十]+地割)/g, '');
  const key = place
    .replaceAll(FORMAL_NUMBER, usualKanji)
    .replaceAll(COUNTED, digitsForKanji)
    .replaceAll(AFTER_COUNTED, digitsForKanji)
    .replaceAll(BETWEEN_DASHES, digitsForKanji)
    .replaceAll(GA, 'ケ')
    .replaceAll(/[ヶヵ]/g, 'ケ')
    .replaceAll(STREET, '')
    .replaceAll(OF_LOT, '')
    .replaceAll(BETWEEN_NUMBERS, '-')
    .replaceAll(/-(?!\d)/g, '')
    .replaceAll(AROUND_NAMES, '')
    .toLowerCase()
    .replaceAll(/b(\d+)f(?![a-z])/g, '地下$1階')
    .replaceAll(OF_HOUSE, '')
    .replaceAll(/(?<=\d)f(?![a-z])/g, '階')
    .replace(/無番地$/, '');
  return key === '' ? null : key;
}
