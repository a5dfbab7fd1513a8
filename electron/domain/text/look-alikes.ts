// Characters that look the same on screen and paper, and so are typed, copied and printed one for the other. Each is the inside of
// a character class, for `new RegExp`: plates, chassis numbers, telephones, post codes, addresses, readings and days share them.

/** Whatever stands for a hyphen: dashes, minus signs, 長音, wave dashes and lines of box drawing. */
export const DASH_LIKE = String.raw`\p{Pd}~\u02d7\u2043\u2212\u223c\u2500\u2501\u2574\u2796\u30fc\uff5e\uff70`;

/** Whatever stands for the ・ between the parts of a name, before the number of a plate, in a list. */
export const MIDDLE_DOT_LIKE = String.raw`\u00b7\u0387\u2022\u2027\u2219\u22c5\u25cf\u2e31\u30fb\uff65`;

/** Whatever stands for a full stop. */
export const FULL_STOP_LIKE = String.raw`.\u2024\u3002\uff0e\uff61`;

/** Whatever stands for a slash. */
export const SLASH_LIKE = String.raw`\/\u2044\u2215\uff0f`;

/** Whatever stands for a comma. */
export const COMMA_LIKE = String.raw`,\u3001\uff0c\uff64`;

/** Whatever stands for a space; runs of it mean no more than one. */
export const SPACE_LIKE = String.raw`\s\p{Space_Separator}`;

const dashes = new RegExp(`[${DASH_LIKE}]`, 'gu');

/** A text with a plain hyphen for everything that looks like one. */
export function foldDashes(text: string): string {
  return text.replaceAll(dashes, '-');
}

/** ① ⑴ ⒈ ❶ before what stands in a list: half width they would be digits of it. */
const COUNTERS = /[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793]/g;

/** A text with a space for each number of a list in it. */
export function withoutCounters(text: string): string {
  return text.replaceAll(COUNTERS, ' ');
}
