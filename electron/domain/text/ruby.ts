/** A piece of a text and how it is read; null where nothing stands above it. */
export interface RubyRun {
  readonly base: string;
  readonly reading: string | null;
}

/**
 * A text whose readings are marked in it, as Aozora Bunko does: 整備《せいび》. A reading is of the kanji directly before it, or of all
 * that stands after a ｜. The marks themselves cannot stand in such a text.
 */
const marks = /[｜《》]/u;

const kana = /^[ぁ-ゖァ-ヺー]+$/u;

const kanji = /[\p{Script=Han}〆]/u;

/** Whether a text holds kanji, which not everybody can read. */
export function hasKanji(text: string): boolean {
  return kanji.test(text);
}

/** Whether a text can carry marked readings: it does not hold the marks itself. */
export function canBeMarked(text: string): boolean {
  return !marks.test(text);
}

/** The runs of a marked text, in their order; null where its marks do not fit together or a reading is no kana. */
export function readRuby(marked: string): readonly RubyRun[] | null {
  const runs: RubyRun[] = [];
  let rest = marked;
  for (let open = rest.indexOf('《'); open >= 0; open = rest.indexOf('《')) {
    const close = rest.indexOf('》', open);
    const before = rest.slice(0, open);
    const bar = before.indexOf('｜');
    const from = bar < 0 ? startOfKanji(before) : bar + 1;
    const plain = before.slice(0, bar < 0 ? from : bar);
    const base = before.slice(from);
    const reading = rest.slice(open + 1, close);
    if (close < 0 || base === '' || !canBeMarked(base + plain) || !kana.test(reading)) return null;
    if (plain !== '') runs.push({ base: plain, reading: null });
    runs.push({ base, reading });
    rest = rest.slice(close + 1);
  }
  if (!canBeMarked(rest)) return null;
  return rest === '' ? runs : [...runs, { base: rest, reading: null }];
}

/** A text with the readings of its runs marked in it. Bases must be without marks. */
export function writeRuby(runs: readonly RubyRun[]): string {
  return runs
    .map(({ base, reading }, at) => {
      if (reading === null) return base;
      const isAllKanji = startOfKanji(base) === 0;
      const before = runs[at - 1];
      const isApart =
        before === undefined || before.reading !== null || startOfKanji(before.base) === before.base.length;
      return `${isAllKanji && isApart ? '' : '｜'}${base}《${reading}》`;
    })
    .join('');
}

/** What a marked text says without its readings; null where its marks do not fit together. */
export function textOfRuby(marked: string): string | null {
  return (
    readRuby(marked)
      ?.map(({ base }) => base)
      .join('') ?? null
  );
}

/** The kanji of a marked text above which no reading stands, run by run; none where its marks do not fit together. */
export function unreadKanji(marked: string): readonly string[] {
  const silent = (readRuby(marked) ?? []).filter(({ reading }) => reading === null);
  return silent.flatMap(({ base }) => base.match(/[\p{Script=Han}〆]+/gu) ?? []);
}

/** Where the kanji begin with which a text ends. */
function startOfKanji(text: string): number {
  let from = text.length;
  while (from > 0) {
    const start = from - (isLowSurrogate(text.charCodeAt(from - 1)) ? 2 : 1);
    if (!kanji.test(text.slice(Math.max(start, 0), from))) break;
    from = start;
  }
  return from;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
