import styles from './pdf-preview.module.css';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';

const PdfPages = lazy(() => import('./pdf-pages.tsx').then((file) => ({ default: file.PdfPages })));

const zooms = ['width', 'actual', 'large'] as const;

type Zoom = (typeof zooms)[number];

const largeWidth = 1_200;

interface PdfPreviewProps {
  /** How the paper is to be; the sizes on the screen stand beside it. */
  readonly options?: ReactNode;
  /** By what this paper is told from every other. */
  readonly paperKey: QueryKey;
  readonly fetchPaper: () => Promise<Uint8Array>;
  readonly words: Readonly<Record<'drawing' | 'fault' | 'again' | 'region', string>>;
}

/** A paper as it will be printed: drawn anew as PDF, and that PDF shown. */
export function PdfPreview({ options, paperKey, fetchPaper, words }: PdfPreviewProps) {
  const { preview } = useText().slips;
  const [zoom, setZoom] = useState<Zoom>('width');
  const [isFaulty, setIsFaulty] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const width = useWidth(paper);
  const { data, isError, refetch } = useQuery({
    queryKey: paperKey,
    queryFn: fetchPaper,
    // It can be printed and saved even where it cannot be shown: said here, not instead of the sheet.
    throwOnError: false,
    // Drawn once: whatever changes the paper changes its key.
    staleTime: 'static',
    // Paper with a name on it is not kept.
    gcTime: 0,
  });
  const widths: Readonly<Record<Zoom, number | null>> = {
    width,
    actual: null,
    large: largeWidth,
  };
  return (
    <div className={styles.slipPreview}>
      <div className={styles.line}>
        {options}
        <SegmentedControl
          size="small"
          name="zoom"
          label={preview.zoom}
          options={zooms.map((value) => ({ value, label: preview.zooms[value] }))}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      <ScrollRegion className={classNames(styles.desk)} label={words.region}>
        <div ref={paper} className={styles.width} />
        {isError || isFaulty ? (
          <Banner
            variant="stop"
            actions={
              <Button
                onPress={() => {
                  setIsFaulty(false);
                  void refetch();
                }}
              >
                {words.again}
              </Button>
            }
          >
            {words.fault}
          </Banner>
        ) : (
          <Suspense fallback={<p>{words.drawing}</p>}>
            {data === undefined ? (
              <p>{words.drawing}</p>
            ) : (
              <PdfPages
                bytes={data}
                width={widths[zoom]}
                isFitted={zoom === 'width'}
                onFault={() => setIsFaulty(true)}
              />
            )}
          </Suspense>
        )}
      </ScrollRegion>
    </div>
  );
}

/** The width of an element, in CSS pixels, as it changes. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
