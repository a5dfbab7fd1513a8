import { englishAdvice, ourJapaneseAdvice, type AdviceLanguage, type AdviceTexts } from './password-advice.ts';
import { normalizePassword, passwordLength } from './password-text.ts';

/** What is to be said about a password that a person wants to have. */
export interface PasswordStrength {
  /** zxcvbn's scale: 0 (under a thousand guesses) to 4 (ten thousand million and more). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly isAccepted: boolean;
  /** What is wrong with it, one sentence in the language asked for. */
  readonly warning: string | null;
  /** What to do, sentences in the language asked for. */
  readonly suggestions: readonly string[];
}

/** Passwords are accepted from this score on: ten to the eighth guesses, each of which costs an Argon2 derivation. */
const acceptedScore = 3;

// How many readings of "4", "@", "$", … as letters are tried. The library's 100 took 1.4 s for 128 hostile characters, 20
// take 0.35 s and still see through p@$$w0rd and k@m1n0y4m@.
const letterReadings = 20;

// Bounds for the words that the caller passes in; names are shorter and fewer.
const maxOwnWords = 200;
const maxOwnWordUnits = 100;

/** Full-width to half-width like the password itself; each word of a name, and the whole in both orders. */
function spellOwnWords(words: readonly string[]): string[] {
  const spelt = words.slice(0, maxOwnWords).flatMap((word) => {
    const text = word.slice(0, maxOwnWordUnits).normalize('NFKC').toLowerCase();
    const parts = text.split(/[\s・_.-]+/u);
    return [text, parts.join(''), parts.toReversed().join(' '), ...parts];
  });
  return [...new Set(spelt)].filter((word) => word.length > 1);
}

async function loadRating() {
  const [{ ZxcvbnFactory }, common, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-ja'),
  ]);
  const { warnings, suggestions } = japanese.translations;
  const texts: Readonly<Record<AdviceLanguage, AdviceTexts>> = {
    en: englishAdvice,
    ja: {
      ...ourJapaneseAdvice,
      warnings: { ...warnings, ...ourJapaneseAdvice.warnings },
      suggestions: { ...suggestions, ...ourJapaneseAdvice.suggestions },
    },
  };
  // Without translations the library answers with its keys, so that one instance (85,000 words) serves both languages.
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    useLevenshteinDistance: true,
    maxLength: passwordLength.maximum,
    l33tMaxSubstitutions: letterReadings,
  });
  return { zxcvbn, texts };
}

let rating: ReturnType<typeof loadRating> | null = null;

/**
 * Rates a password with zxcvbn and its Japanese dictionary (words and names in romaji), which are loaded at the first
 * call: 3 MB that sign-in does not need.
 *
 * @param typed any text of any length; outside 8 to 128 characters it is refused at once, without being rated
 * @param ownWords what everybody in the shop knows: the person's name (kanji, kana and romaji), company, places, shops
 */
export async function ratePassword(
  typed: string,
  ownWords: readonly string[],
  language: AdviceLanguage,
): Promise<PasswordStrength> {
  const normalized = normalizePassword(typed);
  if (!normalized.ok) {
    const { tooShort, tooLong } = language === 'ja' ? ourJapaneseAdvice : englishAdvice;
    const warning = normalized.error === 'too_short' ? tooShort : tooLong;
    return { score: 0, isAccepted: false, warning, suggestions: [] };
  }
  rating ??= loadRating();
  const { zxcvbn, texts } = await rating;
  const { score, feedback } = zxcvbn.check(normalized.value.text, spellOwnWords(ownWords));
  const { warnings, suggestions, fallback } = texts[language];
  return {
    score,
    isAccepted: score >= acceptedScore,
    warning: feedback.warning === null ? null : (warnings[feedback.warning] ?? fallback),
    suggestions: feedback.suggestions.map((key) => suggestions[key] ?? fallback),
  };
}
