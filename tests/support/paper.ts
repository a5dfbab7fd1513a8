import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// From the package's own file: by itself it would fetch it from a CDN.
prepareZXingModule({
  overrides: {
    wasmBinary: Uint8Array.from(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ).buffer,
  },
});

/** The text of a PDF as it can be selected and searched. */
export function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** The columns "name" and "emb" of every font of a PDF. */
export function fontsOfPdf(file: string): readonly { readonly name: string; readonly isEmbedded: boolean }[] {
  const [, ruler = '', ...rows] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n');
  const columns = [...ruler.matchAll(/-+/g)].map(({ index, 0: dashes }) => ({
    from: index,
    to: index + dashes.length,
  }));
  const [name, , , embedded] = columns;
  if (name === undefined || embedded === undefined) return [];
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => ({
      name: row.slice(name.from, name.to).trim(),
      isEmbedded: row.slice(embedded.from, embedded.to).trim() === 'yes',
    }));
}

/** The title among the properties of a PDF. */
export function titleOfPdf(file: string): string | undefined {
  return /^Title:\s+(.+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1];
}

/** How many pages a PDF has. */
export function pagesOfPdf(file: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);
}

/** The width and height of a PDF's first page, in millimetres. */
export function sizeOfPdf(file: string): { readonly width: number; readonly height: number } {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(info) ?? [];
  return { width: (Number(width) / 72) * 25.4, height: (Number(height) / 72) * 25.4 };
}

/** What the QR codes of one page of a PDF, the first, say when it is scanned with 200 dots an inch, the least that office scanners offer. */
export async function qrCodesOfPdf(file: string, page = 1): Promise<readonly string[]> {
  const picture = execFileSync('pdftoppm', ['-r', '200', '-f', `${page}`, '-l', `${page}`, '-png', file], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = await readBarcodes(new Blob([Uint8Array.from(picture)]), { formats: ['QRCode'], tryHarder: true });
  return found.map((code) => code.text);
}

/** Where on a page there is colour, in millimetres from its upper left corner. */
export interface ColouredSpot {
  readonly colour: 'red' | 'blue';
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How many dark dots there are among the coloured ones: letters under the ink. */
  readonly dark: number;
}

const dotsPerMm = 4;

function inMm(count: number): number {
  return count / dotsPerMm;
}

/** The dots of a page of a PDF: three bytes each. */
function dotsOfPdf(file: string, page: number) {
  const resolution = String(dotsPerMm * 25.4);
  const picture = execFileSync('pdftoppm', ['-r', resolution, '-f', `${page}`, '-l', `${page}`, file], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const head = /^P6\n(\d+) (\d+)\n255\n/.exec(picture.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('pdftoppm wrote no picture');
  const [{ length }, width, height] = head;
  return { dots: picture.subarray(length), width: Number(width), height: Number(height) };
}

/** The coloured spots on one page of a PDF, the first, from above. Everything else that we print is black, grey and white. */
export function colouredSpots(file: string, page = 1): readonly ColouredSpot[] {
  const { dots, width, height } = dotsOfPdf(file, page);
  const dotAt = (x: number, y: number) => dots.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
  const colourAt = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = dotAt(x, y);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) < 60) return null;
    return red > blue ? ('red' as const) : ('blue' as const);
  };
  const lines = Array.from({ length: height }, (_line, y) => {
    const inked = Array.from({ length: width }, (_dot, x) => x).filter((x) => colourAt(x, y) !== null);
    const [left] = inked;
    return left === undefined ? null : { y, left, right: inked.at(-1) ?? left, colour: colourAt(left, y) ?? 'red' };
  }).filter((line) => line !== null);
  // Lines that follow each other within a few millimetres are one spot: a seal has white in it.
  const groups = lines.reduce<(typeof lines)[]>((found, line) => {
    const group = found.at(-1);
    if (group === undefined || line.y - (group.at(-1)?.y ?? 0) > 5 * dotsPerMm) return [...found, [line]];
    group.push(line);
    return found;
  }, []);
  return groups.map((group) => {
    const [left, right] = [Math.min(...group.map((line) => line.left)), Math.max(...group.map((line) => line.right))];
    const [top, bottom] = [group[0]?.y ?? 0, group.at(-1)?.y ?? 0];
    let dark = 0;
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) if (Math.max(...dotAt(x, y)) < 110) dark += 1;
    }
    return {
      colour: group[0]?.colour ?? 'red',
      left: inMm(left),
      top: inMm(top),
      right: inMm(right + 1),
      bottom: inMm(bottom + 1),
      dark,
    };
  });
}

/** A word of a PDF, with the size of its letters in points. */
export interface SizedWord {
  readonly word: string;
  readonly size: number;
}

/** Every word of a PDF with its size, in reading order; what stands without a blank between it is one word. */
export function wordSizes(file: string): readonly SizedWord[] {
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return [...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, top, bottom, word = '']) => ({ word, size: Math.round((Number(bottom) - Number(top)) * 10) / 10 }),
  );
}

/** Letters larger than any that is read line by line, and how far they are from the nearer edge of the page, in points; less than 0 beyond it. */
export function largeLetters(file: string): readonly { readonly letters: string; readonly inside: number }[] {
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return boxes.split('<page ').flatMap((page) => {
    const width = Number(/^width="([\d.]+)"/.exec(page)?.[1]);
    const words = page.matchAll(/xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
    return [...words].flatMap(([, left, top, right, bottom, letters = '']) =>
      Number(bottom) - Number(top) < 17 ? [] : [{ letters, inside: Math.min(Number(left), width - Number(right)) }],
    );
  });
}

/** A line of text on paper, without blanks. */
interface PrintedLine {
  readonly text: string;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function linesOf(block: string): readonly PrintedLine[] {
  return [...block.matchAll(/<line xMin="[\d.]+" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map(
    ([, top, right, bottom, words = '']) => ({
      text: [...words.matchAll(/>([^<]*)<\/word>/g)].map(([, word = '']) => word).join(''),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    }),
  );
}

/**
 * Wherever a line of a PDF ends because its paragraph is no wider: that line and the one below it. A word is broken only there:
 * a line that ends earlier is the last of its cell.
 */
export function seamsOfPdf(file: string): readonly (readonly [string, string])[] {
  const layout = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' });
  return layout.split('<block').flatMap((block) => {
    const lines = linesOf(block);
    const right = Math.max(...lines.map((line) => line.right));
    return lines.flatMap((line, index) => {
      const below = lines[index + 1];
      const isFull = line.right > right - 2 * (line.bottom - line.top);
      return below === undefined || !isFull || below.top < line.bottom - 1 ? [] : [[line.text, below.text] as const];
    });
  });
}

/** The lines of a PDF whose letters stand so far apart that each is a word of its own. */
export function stretchedLines(file: string): readonly string[] {
  const layout = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' });
  return layout
    .split('<line')
    .slice(1)
    .map((line) => [...line.matchAll(/>([^<]*)<\/word>/g)].map(([, word = '']) => word).join(' '))
    .filter((line) => /(?:^| )[\p{L}] [\p{L}] [\p{L}](?: |$)/u.test(line));
}

/** How large the smallest letters of a PDF are, in points. */
export function smallestLetters(file: string): number {
  return Math.min(...wordSizes(file).map(({ size }) => size));
}
