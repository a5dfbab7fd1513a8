/** The languages of the screens and of the history. Slips are always in Japanese. */
export type Language = 'ja' | 'en';
