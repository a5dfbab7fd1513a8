/** Turns katakana, full width, into hiragana. ー, ・ and everything else stay. */
export function toHiragana(text: string): string {
  // The two blocks run in parallel, 0x60 apart, from ァ to ヶ and again for the iteration marks ヽ ヾ.
  return text.replaceAll(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

// か and a separate ゛, combining (so macOS writes file names, and some old systems lists) or not (so some input methods write ヴ).
const SEPARATE_VOICE_MARK = /([\u3041-\u30ff])([\u3099-\u309c])/g;

/** Joins kana with their separate voice marks. Nothing else is composed: NFC would turn 神 (U+FA19) into 神. */
export function joinVoiceMarks(text: string): string {
  return text.replaceAll(SEPARATE_VOICE_MARK, (typed, kana: string, mark: string) => {
    const joined = (kana + (/[\u3099\u309b]/.test(mark) ? '\u3099' : '\u309a')).normalize('NFC');
    return joined.length === 1 ? joined : typed;
  });
}
