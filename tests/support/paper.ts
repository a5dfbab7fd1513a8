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

/** What the QR codes of one page of a PDF, the first, say when it is printed on an ordinary office printer (150 dots an inch) and scanned. */
export async function qrCodesOfPdf(file: string, page = 1): Promise<readonly string[]> {
  const picture = execFileSync('pdftoppm', ['-r', '150', '-f', `${page}`, '-l', `${page}`, '-png', file], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = await readBarcodes(new Blob([Uint8Array.from(picture)]), { formats: ['QRCode'], tryHarder: true });
  return found.map((code) => code.text);
}
