// What is said behind a name and is no part of it. サン is not among them: it is a given name too.
const BEHIND_A_SPACE = ['様', '樣', '殿', '御中', '氏', 'さま', 'サマ', 'さん', 'どの', 'ちゃん', 'くん', '先生', 'ｻﾏ'];
/** Directly behind hiragana they can belong to the name: くさま is a family. */
const BEHIND_A_WORD = ['殿', 'さま', 'さん', 'サマ', 'ｻﾏ'];
const BEHIND_ANYTHING = ['様', '樣', '御中'];
const SPOKEN = ['様', '殿', '御中', '氏', 'さま', 'サマ', 'さん', 'サン', 'どの', 'ちゃん', 'くん'];

/** Words and family names that only look as if one stood behind them: パン屋さん, お日さま, 鵜殿. */
const WHOLE_WORD = /(?:屋さん|[おオ]\p{Script=Han}さ[んま]|[王神仏]さま|[御宮湯本神社寝拝鵜沓]殿|^(?:真|五十|貴)殿)$/u;

/** Whoever is called so has no other name: a customer who was never asked for it. */
const NAMELESS = /^(?:[お御](?:客|得意)様|皆様)$/;

// Behind it there may be the stop of a sentence, or what chooses the form of a kanji.
const anyOf = (words: readonly string[]) =>
  String.raw`(?:[(（【](?:${words.join('|')})[)）】]|(?:${words.join('|')})\p{Variation_Selector}?)[。、.,\s]*$`;
const behindSpace = new RegExp(String.raw`[\s\u3000]+${anyOf(BEHIND_A_SPACE)}`, 'u');
const behindWord = new RegExp(
  String.raw`(?<=[\p{Script=Han}々\p{Script=Katakana}ー\p{Script=Latin}])${anyOf(BEHIND_A_WORD)}`,
  'u',
);
const behindAnything = new RegExp(anyOf(BEHIND_ANYTHING), 'u');

function withoutOne(name: string): string {
  if (NAMELESS.test(name)) return name;
  const short = name.replace(behindSpace, '').replace(behindAnything, '');
  return short !== name || WHOLE_WORD.test(name) ? short : name.replace(behindWord, '');
}

/**
 * A name without 様, 殿, 御中, さん and the like at its end; the same where there is none, and where nothing else would be left.
 * On screen and paper the honorific is added, and would stand there twice.
 */
export function withoutHonorific(name: string): string {
  const short = withoutOne(name).trimEnd();
  return short === '' || short === name ? name : withoutHonorific(short);
}

const spokenEnd = new RegExp(String.raw`[\s\u3000]*(?:${SPOKEN.join('|')})$`, 'u');
const AT_MOST_ONE_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]?$/u;

/**
 * What was typed to find somebody, without the honorific. Here やまださん is やまだ too: what is left is a beginning of what was
 * typed, so that nobody is missed. A single kana would find half the shop, and keeps what stands behind it.
 */
export function withoutSpokenHonorific(typed: string): string {
  const short = typed.trim().replace(spokenEnd, '');
  return AT_MOST_ONE_KANA.test(short) ? typed : short;
}
