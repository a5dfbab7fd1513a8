import type { ja } from './ja.ts';

/** The same keys as a catalogue, with any text behind each. */
type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };

/** What every language must say: exactly the keys of Japanese, the first language. */
export type Catalogue = Texts<typeof ja>;

/** The words that stand on slips. */
export type SlipTexts = Catalogue['slip'];
