/** Turns katakana, full width, into hiragana. ー, ・ and everything else stay. */
export function toHiragana(text: string): string {
  // The two blocks run in parallel, 0x60 apart, from ァ to ヶ and again for the iteration marks ヽ ヾ.
  return text.replaceAll(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

// わ, ゐ, ゑ and を have their voiced letters among the katakana alone.
const VOICED_IN_KATAKANA = /[わゐゑを](?=[゙゛ﾞ])/g;
const MARK_ALONE = /(?<![ぁ-ヿㇰ-ㇿｦ-ﾝ])[゙-゜ﾞﾟ]/g;

/** Brings the voice marks of a reading to their kana: NFKC would put a space before a mark that it cannot join. */
export function spellVoiceMarks(text: string): string {
  const joinable = text
    .replaceAll(VOICED_IN_KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replaceAll(MARK_ALONE, '');
  return joinVoiceMarks(joinable).replaceAll('゛', '゙').replaceAll('゜', '゚');
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
