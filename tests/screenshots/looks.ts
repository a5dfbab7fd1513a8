import type { Catalogue } from '../../electron/words/catalogue.ts';
import { en } from '../../electron/words/en.ts';
import { ja } from '../../electron/words/ja.ts';
import type { Language } from '../../electron/domain/text/language.ts';

/** The words of the screens, to find things by. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { ja, en };

/** The satellite shop's screen, and an ordinary one. */
export const sizes: readonly Size[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** A screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A language and a size to walk through the screens in. Light and dark are two pictures of the same walk. */
export interface Look {
  readonly language: Language;
  readonly size: Size;
}
