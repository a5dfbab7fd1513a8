/** The same in both languages of the desk. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Several things in a row: お名前、住所; name, address. */
export function joinBilingual(things: readonly Bilingual[]): Bilingual {
  return { ja: things.map(({ ja }) => ja).join('、'), en: things.map(({ en }) => en).join(', ') };
}
