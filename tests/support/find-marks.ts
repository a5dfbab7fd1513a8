import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A mark that stands in a file, and how it is written there. */
export interface FoundMark {
  readonly file: string;
  readonly mark: string;
  readonly encoding: string;
}

const shiftJis: ReadonlyMap<string, readonly number[]> = makeShiftJisTable();

/** Every character that two bytes of Shift_JIS stand for: Node can read it and not write it. */
function makeShiftJisTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, readonly number[]>();
  for (let byte = 0x20; byte < 0xe0; byte += 1) {
    if (byte < 0x7f || byte > 0xa0) table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  }
  for (let first = 0x81; first < 0xfd; first += 1) {
    if (first > 0x9f && first < 0xe0) continue;
    for (let second = 0x40; second < 0xfd; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\u{fffd}' && !table.has(character))
        table.set(character, [first, second]);
    }
  }
  return table;
}

function encodeShiftJis(text: string): Buffer | null {
  const bytes = Array.from(text, (character) => shiftJis.get(character));
  return bytes.includes(undefined) ? null : Buffer.from(bytes.flatMap((pair) => pair ?? []));
}

function spellings(mark: string): readonly (readonly [string, Buffer])[] {
  const jis = encodeShiftJis(mark);
  return [
    ['utf-8', Buffer.from(mark)],
    ['utf-16le', Buffer.from(mark, 'utf16le')],
    ...(jis === null ? [] : [['shift_jis', jis] as const]),
  ];
}

/** Looks for marks in the bytes of every file of a folder and its folders, in UTF-8, UTF-16LE and Shift_JIS. */
export function findMarks(
  folder: string,
  marks: readonly string[],
): { readonly files: number; readonly found: readonly FoundMark[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = files.flatMap((path) => {
    const bytes = readFileSync(path);
    return marks.flatMap((mark) =>
      spellings(mark)
        .filter(([, spelling]) => bytes.includes(spelling))
        .map(([encoding]) => ({ file: relative(folder, path), mark, encoding })),
    );
  });
  return { files: files.length, found };
}
