import type { FactsOf, KindName } from '../domain/entries/index.ts';

/** What a kind of entry is called, and the sentence by which the history tells one from its facts. */
export type EntryWords = {
  readonly [K in KindName]: { readonly label: string; tell(facts: FactsOf<K>): string };
};
