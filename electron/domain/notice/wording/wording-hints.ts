import { hasKanji, unreadKanji } from '../../text/ruby.ts';
import type { Notice } from '../notice.ts';

/** What a question or a name could still have for whoever does not read its ordinary words easily. No law asks for it. */
export interface WordingHint {
  readonly code: 'no_furigana' | 'unread_kanji' | 'no_plain';
  /** The field in which it is written, below the place of the question or of what is named. */
  readonly field: 'furigana' | 'furigana.title' | 'furigana.body' | 'plain.title' | 'plain.body';
  /** The words above which no reading stands. */
  readonly words: readonly string[];
}

type Question = Pick<Notice['questions'][number], 'title' | 'body' | 'furigana' | 'plain'>;

const parts = ['title', 'body'] as const;

/** What a question of a notice in Japanese could still have; where nobody writes kanji, there is nothing to be read otherwise. */
export function wordingHints({ title, body, furigana, plain }: Question): readonly WordingHint[] {
  if (!hasKanji(title + body)) return [];
  const blank = parts.find((part) => furigana[part] === '');
  const unread = parts.find((part) => unreadKanji(furigana[part]).length > 0);
  const missing = parts.find((part) => plain[part] === '');
  return [
    ...(blank === undefined ? [] : [{ code: 'no_furigana', field: `furigana.${blank}`, words: [] } as const]),
    ...(blank !== undefined || unread === undefined
      ? []
      : [{ code: 'unread_kanji', field: `furigana.${unread}`, words: unreadIn(furigana) } as const]),
    ...(missing === undefined ? [] : [{ code: 'no_plain', field: `plain.${missing}`, words: [] } as const]),
  ];
}

/** What the short name of a channel could still have, beside which the customer answers. */
export function channelHints({ shortLabel, furigana }: Notice['channels'][number]): readonly WordingHint[] {
  if (!hasKanji(shortLabel)) return [];
  if (furigana === '') return [{ code: 'no_furigana', field: 'furigana', words: [] }];
  const words = unreadKanji(furigana);
  return words.length === 0 ? [] : [{ code: 'unread_kanji', field: 'furigana', words }];
}

function unreadIn(furigana: Question['furigana']): readonly string[] {
  return [...new Set(parts.flatMap((part) => unreadKanji(furigana[part])))];
}
