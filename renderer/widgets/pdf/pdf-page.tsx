import styles from './pdf-preview.module.css';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** How finely it is drawn, as a width in CSS pixels; on the screen it is as wide, unless fitted. */
  readonly width: number;
  /** It takes the room there is, between these widths in CSS pixels, at once and not only when the room has been measured. */
  readonly fitted?: { readonly least: number; readonly most: number } | undefined;
  /** Which page of how many. */
  readonly label: string;
  /** Said in its place until it is drawn. */
  readonly drawing: string;
}

/** One page of a PDF, drawn as sharp as the screen is; its text stands beside it for screen readers. */
export function PdfPage({ page, width, fitted, label, drawing }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [isDrawn, setIsDrawn] = useState(false);
  const natural = page.getViewport({ scale: 1 });
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const scale = (width / natural.width) * window.devicePixelRatio;
    const viewport = page.getViewport({ scale });
    canvas.current.width = Math.floor(viewport.width);
    canvas.current.height = Math.floor(viewport.height);
    const task = page.render({ canvas: canvas.current, viewport });
    // Refused where the next size has begun before this one was drawn.
    task.promise.then(
      () => setIsDrawn(true),
      () => undefined,
    );
    return () => task.cancel();
  }, [page, width, natural.width]);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const { items } = await page.getTextContent();
      const lines = items.flatMap((item) => ('str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : []));
      if (isWanted) setText(lines.join(''));
    };
    read().catch(() => undefined);
    return () => void (isWanted = false);
  }, [page]);
  return (
    <figure
      className={styles.page}
      style={
        fitted === undefined
          ? { inlineSize: `${width}px` }
          : { minInlineSize: `${fitted.least}px`, maxInlineSize: `${fitted.most}px` }
      }
    >
      <canvas ref={canvas} style={{ aspectRatio: `${natural.width} / ${natural.height}` }} aria-hidden />
      <p className={styles.text} data-part="pdf-text">
        {text}
      </p>
      <figcaption>{isDrawn ? label : drawing}</figcaption>
    </figure>
  );
}
