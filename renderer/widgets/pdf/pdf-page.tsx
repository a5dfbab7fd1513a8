import styles from './pdf-preview.module.css';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** Width on the screen, in CSS pixels. */
  readonly width: number;
  /** Which page of how many. */
  readonly label: string;
  /** Said in its place until it is drawn. */
  readonly drawing: string;
}

/** One page of a PDF, drawn as sharp as the screen is; its text stands beside it for screen readers. */
export function PdfPage({ page, width, label, drawing }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [isDrawn, setIsDrawn] = useState(false);
  const natural = page.getViewport({ scale: 1 });
  const height = (width / natural.width) * natural.height;
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
    <figure className={styles.page}>
      <canvas ref={canvas} style={{ inlineSize: `${width}px`, blockSize: `${height}px` }} aria-hidden />
      <p className={styles.text} data-part="pdf-text">
        {text}
      </p>
      <figcaption>{isDrawn ? label : drawing}</figcaption>
    </figure>
  );
}
