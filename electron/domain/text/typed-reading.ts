import { joinVoiceMarks, toHiragana } from './kana.ts';

/** A part of a name as it was put in, and how it is read; null where that cannot be known. */
interface Part {
  readonly text: string;
  readonly kana: string | null;
}

/** A composition of the input method: which part of the name it takes the place of, and the kana that were typed so far. */
interface Composition {
  readonly start: number;
  readonly end: number;
  /** Undefined while nothing but what is already converted was seen; null when it cannot be read. */
  readonly kana: string | null | undefined;
}

/** A name while it is typed: what its parts were before the input method converted them. */
export interface TypedReading {
  readonly parts: readonly Part[];
  readonly composition: Composition | null;
}

/** Nothing typed yet. */
export const nothingTyped: TypedReading = { parts: [], composition: null };

const KANA = /^[ぁ-ゖゝゞー・\s]*$/u;
// From the first letter of a run only: begun at each of them, a long run in the middle would be read as often as it has letters.
const LATIN_END = /(?<![A-Za-z])[A-Za-z]+$/;
const HAN = /\p{Script=Han}/gu;

/** How a text is read that is written in kana; null for any other. */
function ownReading(text: string): string | null {
  const kana = toHiragana(joinVoiceMarks(text).normalize('NFKC'));
  return KANA.test(kana) ? kana : null;
}

/**
 * What a step of a composition tells of the reading. Before the conversion it is kana, with the letters of a kana that is only half
 * typed behind them (さいｔ); after it kanji, which tell nothing new. A letter in the middle is a slip of the fingers, or a word in
 * Latin letters.
 */
function kanaOfStep(data: string, known: string | null | undefined): string | null | undefined {
  const text = data.normalize('NFKC');
  if (/\p{Script=Han}/u.test(text)) return known;
  return ownReading(text.replace(LATIN_END, ''));
}

/** What is said behind a name, and how it is read: the form takes it off a name, and so it goes from its reading. */
const honorifics = new Map([
  ['様', 'さま'],
  ['樣', 'さま'],
  ['殿', 'どの'],
  ['御中', 'おんちゅう'],
]);

/** A part of which only the beginning is left. */
function beginning({ text, kana }: Part, length: number): Part {
  const left = text.slice(0, length);
  const said = honorifics.get(text.slice(length).trim());
  if (said !== undefined && kana?.endsWith(said) === true) return { text: left, kana: kana.slice(0, -said.length) };
  return { text: left, kana: ownReading(left) };
}

/** A part of which only the end is left. */
function ending({ text }: Part, from: number): Part {
  const left = text.slice(from);
  return { text: left, kana: ownReading(left) };
}

/** What lies before, in and behind a stretch of the name. */
function cut(parts: readonly Part[], start: number, end: number) {
  const before: Part[] = [];
  const inside: Part[] = [];
  const behind: Part[] = [];
  let at = 0;
  for (const part of parts) {
    const until = at + part.text.length;
    if (until <= start) before.push(part);
    else if (at >= end) behind.push(part);
    else {
      if (at < start) before.push(beginning(part, start - at));
      if (until > end) behind.push(ending(part, end - at));
      inside.push(at >= start && until <= end ? part : { text: part.text, kana: null });
    }
    at = until;
  }
  return { before, inside, behind };
}

function joined(parts: readonly Part[]): string | null {
  return parts.some(({ kana }) => kana === null) ? null : parts.map(({ kana }) => kana).join('');
}

/** Each kanji has at least one kana; fewer were typed where the input method completed a word by itself. */
function isEnough(kana: string, text: string): boolean {
  return kana.replaceAll(/\s/g, '').length >= (text.match(HAN) ?? []).length;
}

const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');

/** The stretch in which two texts differ, never between the halves of a letter. */
function difference(old: string, now: string): { readonly start: number; readonly end: number } {
  const a = Array.from(old);
  const b = Array.from(now);
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return { start: a.slice(0, start).join('').length, end: a.slice(0, a.length - tail).join('').length };
}

/** The name with a stretch of it replaced by what stands there now. */
function replaced(parts: readonly Part[], start: number, end: number, value: string, kana: string | null | undefined) {
  const { before, inside, behind } = cut(parts, start, end);
  const text = value.slice(start, value.length - (textOf(parts).length - end));
  // Converted once more: another spelling of the same word.
  const known = kana === undefined && inside.length > 0 ? joined(inside) : (kana ?? null);
  const isRead = known !== null && isEnough(known, text) && !/[A-Za-z]/.test(text.normalize('NFKC'));
  return [...before, ...(text === '' ? [] : [{ text, kana: isRead ? known : null }]), ...behind];
}

/** The name was changed without an input method: typed, pasted, deleted, or tidied by the form. */
export function typeName({ parts }: TypedReading, value: string): TypedReading {
  const { start, end } = difference(textOf(parts), value);
  const text = value.slice(start, value.length - (textOf(parts).length - end));
  return { parts: replaced(parts, start, end, value, ownReading(text)), composition: null };
}

/** A composition begins in the place of what is selected. */
export function beginComposition({ parts }: TypedReading, start: number, end: number): TypedReading {
  return { parts, composition: { start, end, kana: undefined } };
}

/** What the input method shows now (`compositionupdate`). */
export function compose({ parts, composition }: TypedReading, data: string): TypedReading {
  // Given up with Esc, it tells nothing: what is typed next is read anew.
  if (composition === null || data === '') return { parts, composition };
  return { parts, composition: { ...composition, kana: kanaOfStep(data, composition.kana) } };
}

/**
 * The composition is over.
 *
 * @param value the whole name, with what was chosen
 */
export function endComposition(typed: TypedReading, value: string): TypedReading {
  const { parts, composition } = typed;
  if (composition === null) return typeName(typed, value);
  const old = textOf(parts);
  const { start, end, kana } = composition;
  const isInPlace =
    value.startsWith(old.slice(0, start)) && value.endsWith(old.slice(end)) && value.length >= old.length - end + start;
  const place = isInPlace ? { start, end } : difference(old, value);
  return { parts: replaced(parts, place.start, place.end, value, kana), composition: null };
}

/** How the name is read, in hiragana; null where a part of it is not known, as of kanji that were pasted. */
export function readingOf({ parts }: TypedReading): string | null {
  return joined(parts);
}
