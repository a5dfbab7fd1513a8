import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  /** Width of a page on the screen, in CSS pixels; null for the size on paper. */
  readonly width: number | null;
  /** No paper is then magnified further than is good to read, however much room there is beside it. */
  readonly isFitted?: boolean;
  readonly onFault: () => void;
}

/** CSS pixels are 96 to the inch, the points of a PDF 72. */
const pixelsPerPoint = 96 / 72;

/** So much larger than on paper a fitted page may be: a roll of 80 mm would otherwise fill the screen with a line. */
const mostMagnified = 1.6;

/** A fitted page is not narrower than this: nobody could read it. */
const leastWidth = 320;

/** All pages of a PDF, one below the other. */
export function PdfPages({ bytes, width, isFitted = false, onFault }: PdfPagesProps) {
  const { preview } = useText().slips;
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([]);
  useEffect(() => {
    let isWanted = true;
    let close = () => {};
    const read = async () => {
      // The reader takes what it is given for its own.
      const opened = await openPdf(bytes.slice());
      if (!isWanted) {
        opened.close();
        return;
      }
      close = opened.close;
      const numbers = Array.from({ length: opened.pdf.numPages }, (_, index) => index + 1);
      const all = await Promise.all(numbers.map((number) => opened.pdf.getPage(number)));
      if (isWanted) setPages(all);
    };
    read().catch(() => isWanted && onFault());
    return () => {
      isWanted = false;
      close();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the fault is told once, to whoever shows these bytes
  }, [bytes]);
  if (pages.length === 0) return <p>{preview.drawing}</p>;
  return pages.map((page) => {
    const natural = page.getViewport({ scale: 1 }).width * pixelsPerPoint;
    const most = natural * mostMagnified;
    return (
      <PdfPage
        key={page.pageNumber}
        page={page}
        width={isFitted ? Math.min(Math.max(width ?? natural, leastWidth), most) : (width ?? natural)}
        fitted={isFitted ? { least: leastWidth, most } : undefined}
        drawing={preview.drawing}
        label={fill(preview.page, { page: page.pageNumber, pages: pages.length })}
      />
    );
  });
}
