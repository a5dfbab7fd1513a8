import type { EntryId } from '../domain/ids.ts';
import { factsOf, isKnownKind, type BodyOf, type KindName } from '../domain/entries/index.ts';
import type { EntryWords } from './entry-words.ts';
import { entries as en, otherEntry as otherInEnglish } from './en/entries.ts';
import { entries as ja, otherEntry as otherInJapanese } from './ja/entries.ts';
import type { Language } from '../domain/text/language.ts';

const words: Readonly<Record<Language, EntryWords>> = { ja, en };
const others: Readonly<Record<Language, string>> = { ja: otherInJapanese, en: otherInEnglish };

/** What a kind of entry is called, without a word about whom or what an entry is about; a newer version has kinds that we have not. */
export function labelOfKind(kind: string, language: Language): string {
  return isKnownKind(kind) ? words[language][kind].label : others[language];
}

/** The sentence by which the history tells an entry. */
export function tellEntry<K extends KindName>(kind: K, body: BodyOf<K>, language: Language): string {
  return words[language][kind].tell(factsOf(kind, body));
}

/** Which entry another one takes back, for the column that is read beside 記録ID. */
export function takenBackEntry(entryId: EntryId): string {
  return `（取り消した記録のID：${entryId}）`;
}
