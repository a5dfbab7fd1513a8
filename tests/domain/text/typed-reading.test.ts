import { array, assert, boolean, constantFrom, nat, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginComposition,
  compose,
  endComposition,
  nothingTyped,
  readingOf,
  typeName,
  type TypedReading,
} from '../../../electron/domain/text/typed-reading.ts';

/** A name under the hands of somebody, and what is known of its reading. */
class Field {
  value = '';
  typed: TypedReading = nothingTyped;

  /** Composes in the place of what is selected; at the end where nothing is. */
  compose(steps: readonly string[], start = this.value.length, end = start): this {
    this.typed = beginComposition(this.typed, start, end);
    for (const step of steps) this.typed = compose(this.typed, step);
    this.value = this.value.slice(0, start) + (steps.at(-1) ?? '') + this.value.slice(end);
    this.typed = endComposition(this.typed, this.value);
    return this;
  }

  set(value: string): this {
    this.value = value;
    this.typed = typeName(this.typed, value);
    return this;
  }

  get reading() {
    return readingOf(this.typed);
  }
}

const saito = ['ｓ', 'さ', 'さい', 'さいｔ', 'さいと', 'さいとう', '斎藤', '齋藤'];
const kanon = ['ｋ', 'か', 'かの', 'かのｎ', 'かのん', '花音'];

describe('the kana that were typed are the reading', () => {
  test('of a name in two words, with the space between them', () => {
    const field = new Field().compose(saito).set('齋藤　').compose(kanon);
    expect(field).toMatchObject({ value: '齋藤　花音', reading: 'さいとう かのん' });
  });

  test.each([
    [
      'one letter more typed after the conversion',
      ['さいとう', '斎藤', 'さいとう', 'さいとうか', '斎藤化'],
      'さいとうか',
    ],
    ['half-width katakana, as F8 makes them', ['すみす', 'ｽﾐｽ'], 'すみす'],
    ['katakana with a long mark', ['さとー', 'サトー'], 'さとー'],
    ['voice marks apart', ['ﾀｹﾀﾞ', '武田'], 'たけだ'],
    ['a letter taken back', ['さいｔ', 'さい', 'さ', 'さと', 'さとう', '佐藤'], 'さとう'],
    ['a kana half typed, with letters of either width', ['たｋ', 'たk', 'たけｄ', 'たけだ', '武田'], 'たけだ'],
    ['two clauses converted one after the other', ['さいとうかのん', '斎藤かのん', '斎藤花音'], 'さいとうかのん'],
    ['an empty step before the conversion, as some input methods send it', ['さいとう', '', '斎藤'], 'さいとう'],
    ['given up with Esc and typed anew', ['さいとう', '', 'さ', 'さとう', '佐藤'], 'さとう'],
    ['hiragana left as they are', ['さくら'], 'さくら'],
  ])('%s', (_what, steps, reading) => {
    expect(new Field().compose(steps).reading).toBe(reading);
  });
});

describe('what is not known is not guessed', () => {
  test.each([
    ['kanji that came without kana', new Field().compose(['斎藤'])],
    ['pasted kanji', new Field().set('齋藤')],
    ['pasted kanji behind what was typed', new Field().compose(saito).set('齋藤花音')],
    ['a word that the input method completed by itself', new Field().compose(['さ', '齋藤花音'])],
    ['letters left over', new Field().compose(['さいｔ'])],
    ['a slip of the fingers in the middle', new Field().compose(['さｔｋいとう', '齋藤'])],
    ['Latin letters', new Field().compose(['Ｎ', 'ＮＴ', 'ＮＴＴ'])],
    ['a kanji taken out of a word', new Field().compose(saito).set('齋')],
    ['a kanji put into a word', new Field().compose(saito).set('齋子藤')],
  ])('%s', (_what, field) => {
    expect(field.reading).toBeNull();
  });
});

describe('a name is corrected', () => {
  test('letter by letter, until it is typed anew', () => {
    const field = new Field().compose(saito).set('齋').set('').compose(['さとう', '佐藤']);
    expect(field.reading).toBe('さとう');
  });

  test('in one word of two', () => {
    const field = new Field().compose(saito).set('齋藤 ').compose(kanon).compose(['はなこ', '花子'], 3, 5);
    expect(field).toMatchObject({ value: '齋藤 花子', reading: 'さいとう はなこ' });
  });

  test('by another kanji of the same word, also where one of them stays', () => {
    const field = new Field().compose(['さいとう', '斎藤']).compose(['斎藤', '斉藤'], 0, 2);
    expect(field).toMatchObject({ value: '斉藤', reading: 'さいとう' });
  });

  test('into the same kanji, read otherwise', () => {
    expect(new Field().compose(['ひろこ', '裕子']).compose(['ゆうこ', '裕子'], 0, 2).reading).toBe('ゆうこ');
  });

  test('by the form, which takes off an honorific', () => {
    expect(new Field().compose(['さいとうさま', '齋藤様']).set('齋藤').reading).toBe('さいとう');
    expect(new Field().compose(saito).compose(['さま', '様']).set('齋藤').reading).toBe('さいとう');
  });

  test('to nothing', () => {
    expect(new Field().compose(saito).set('').reading).toBe('');
  });
});

const kana = string({
  unit: constantFrom(...Array.from('あいうかきさたなはらんー')),
  minLength: 1,
  maxLength: 6,
});
const word = kana.chain((read) =>
  string({ unit: constantFrom(...Array.from('斎藤花音髙橋𠮷﨑')), minLength: 1, maxLength: 2 }).map((kanji) => ({
    read: read.padEnd(2, 'ん'),
    kanji,
  })),
);

test('however many words are composed, the reading is theirs in their order', () => {
  assert(
    property(array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const field = new Field();
      for (const { read, kanji } of words) {
        const steps = Array.from(read, (_letter, at) => read.slice(0, at + 1));
        field.compose([...steps, kanji]);
      }
      expect(field.reading).toBe(words.map(({ read }) => read).join(''));
    }),
  );
});

test('whatever is typed, pasted, deleted and composed anywhere, the parts are the name, and a reading is kana alone', () => {
  const anyText = string({ unit: constantFrom(...Array.from('さいとう斎藤𠮷 　Nｎｱﾞー様')), maxLength: 5 });
  const act = record({
    isComposed: boolean(),
    steps: array(anyText, { maxLength: 4 }),
    from: nat(),
    to: nat(),
  });
  assert(
    property(array(act, { maxLength: 8 }), (acts) => {
      const field = new Field();
      for (const { isComposed, steps, from, to } of acts) {
        const length = field.value.length + 1;
        const start = Math.min(from % length, to % length);
        const end = Math.max(from % length, to % length);
        if (isComposed) field.compose(steps, start, end);
        else field.set(field.value.slice(0, start) + (steps[0] ?? '') + field.value.slice(end));
        expect(field.typed.parts.map(({ text }) => text).join('')).toBe(field.value);
        expect(field.reading ?? '').toMatch(/^[ぁ-ゖゝゞー・\s]*$/u);
      }
    }),
  );
});
