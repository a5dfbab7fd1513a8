import './slip-preview.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Input } from '../../../electron/contract/table.ts';
import { call } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { Wanted } from './use-issue.ts';

const PdfPages = lazy(() => import('./pdf-pages.tsx').then((file) => ({ default: file.PdfPages })));

const zooms = ['width', 'actual', 'large'] as const;

type Zoom = (typeof zooms)[number];

/** A page is not drawn narrower than this: nobody could read it. */
const leastWidth = 320;

const largeWidth = 1_200;

async function fetchSlip(input: Input<'slip.preview'>): Promise<Uint8Array> {
  const { documentId } = await call('slip.preview', input);
  // Relative to the page, so that it is right at app://desk and at every test host.
  const response = await fetch(`document/${documentId}`);
  if (!response.ok) throw new Error('The slip could not be fetched.');
  return new Uint8Array(await response.arrayBuffer());
}

interface SlipPreviewProps {
  /** What can be done with the slip; the sizes stand beside it. */
  readonly actions: ReactNode;
  readonly entryId: string;
  /** How many copies were issued: the next one says which it is, and so must the preview. */
  readonly copies: number;
  readonly wanted: Wanted;
}

/** The slip as it will be printed: drawn anew as PDF, and that PDF shown. */
export function SlipPreview({ actions, entryId, copies, wanted }: SlipPreviewProps) {
  const { preview } = useText().slips;
  const [zoom, setZoom] = useState<Zoom>('width');
  const [isFaulty, setIsFaulty] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const width = useWidth(paper);
  const { data, isError, refetch } = useQuery({
    queryKey: ['slip.preview', { entryId, copies, ...wanted }],
    queryFn: () => fetchSlip({ entryId, ...wanted }),
    // The slip can be printed and saved even where it cannot be shown: said here, not instead of the sheet.
    throwOnError: false,
    // Drawn once: a print, after which everything is asked anew, changes `copies` where it changes the paper.
    staleTime: 'static',
    // Paper with a name on it is not kept.
    gcTime: 0,
  });
  const widths: Readonly<Record<Zoom, number | null>> = {
    width: Math.max(width, leastWidth),
    actual: null,
    large: largeWidth,
  };
  return (
    <div className="slip-preview">
      <div className="slip-preview-line">
        {actions}
        <Segments
          name="zoom"
          label={preview.zoom}
          options={zooms.map((value) => ({ value, label: preview.zooms[value] }))}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      {/* With the focus in it the arrows scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="slip-preview-desk" aria-label={preview.region} tabIndex={0}>
        <div ref={paper} className="slip-preview-width" />
        {isError || isFaulty ? (
          <Banner look="stop">
            <p>{preview.fault}</p>
            <Button
              onPress={() => {
                setIsFaulty(false);
                void refetch();
              }}
            >
              {preview.again}
            </Button>
          </Banner>
        ) : (
          <Suspense fallback={<p>{preview.drawing}</p>}>
            {data === undefined ? (
              <p>{preview.drawing}</p>
            ) : (
              <PdfPages bytes={data} width={widths[zoom]} onFault={() => setIsFaulty(true)} />
            )}
          </Suspense>
        )}
      </section>
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
