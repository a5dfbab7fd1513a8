import { passwordLength } from './password-text.ts';

/** Languages in which advice is given. */
export type AdviceLanguage = 'ja' | 'en';

/** Sentences by the keys of zxcvbn-ts (`warnings` and `suggestions` of its translations), and ours about length. */
export interface AdviceTexts {
  readonly warnings: Readonly<Record<string, string>>;
  readonly suggestions: Readonly<Record<string, string>>;
  readonly tooShort: string;
  readonly tooLong: string;
  /** Said when the library has a key that no catalogue has. */
  readonly fallback: string;
}

/**
 * Ours over the Japanese texts of @zxcvbn-ts/language-ja, which has a sentence for every key of today's core. Of those
 * replaced one says the opposite of what is meant: to a password in capitals only, "please make some letters capitals"; the
 * others say what no office would write, or do not say what to do.
 */
export const ourJapaneseAdvice: AdviceTexts = {
  warnings: {
    wordByItself: '一つの単語だけのパスワードは推測されやすいため、別の言葉を足してください',
    userInputs: 'お名前・会社名・店名など、周りの方が知っている言葉は入れないでください',
    namesByThemselves: '人や場所の名前だけのパスワードは推測されやすいため、別の言葉を足してください',
  },
  suggestions: {
    allUppercase: 'すべて大文字にせず、小文字も混ぜてください',
    l33t: '文字を形の似た記号に置き換えても、推測されにくくはなりません',
  },
  tooShort: `パスワードは${passwordLength.minimum}文字以上にしてください`,
  tooLong: `パスワードは${passwordLength.maximum}文字以下にしてください`,
  fallback: '推測されにくいパスワードにしてください',
};

/** Our English texts: @zxcvbn-ts/language-en is not among the dependencies, and its dictionary is not needed. */
export const englishAdvice: AdviceTexts = {
  warnings: {
    straightRow: 'Straight rows of keys on the keyboard are easy to guess.',
    keyPattern: 'Short keyboard patterns are easy to guess.',
    simpleRepeat: 'Repeated characters like "aaa" are easy to guess.',
    extendedRepeat: 'Repeated patterns like "abcabcabc" are easy to guess.',
    sequences: 'Sequences like "abc" are easy to guess.',
    recentYears: 'Recent years are easy to guess.',
    dates: 'Dates are easy to guess.',
    topTen: 'This is one of the most used passwords.',
    topHundred: 'This is a very often used password.',
    common: 'This is an often used password.',
    similarToCommon: 'This is close to an often used password.',
    wordByItself: 'A single word is easy to guess.',
    namesByThemselves: 'A single name is easy to guess.',
    commonNames: 'Common names are easy to guess.',
    userInputs: 'Names of people, of the company or of its places should not be in it.',
    pwned: 'This password has become public in a data leak.',
  },
  suggestions: {
    l33t: 'Avoid predictable replacements like "@" for "a".',
    reverseWords: 'Avoid common words spelt backwards.',
    allUppercase: 'Do not write everything in capitals.',
    capitalization: 'Capitalise more than the first letter.',
    dates: 'Avoid dates and years that have to do with you.',
    recentYears: 'Avoid recent years.',
    associatedYears: 'Avoid years that have to do with you.',
    sequences: 'Avoid common sequences of characters.',
    repeated: 'Avoid repeated words and characters.',
    longerKeyboardPattern: 'Use a longer keyboard pattern that changes direction.',
    anotherWord: 'Add more words that are less common.',
    useWords: 'Use several words, but no common phrase.',
    noNeed: 'A strong password needs no symbols, digits or capitals.',
    pwned: 'If you use this password elsewhere, change it there.',
  },
  tooShort: `A password has at least ${passwordLength.minimum} characters.`,
  tooLong: `A password has at most ${passwordLength.maximum} characters.`,
  fallback: 'Choose a password that is harder to guess.',
};
