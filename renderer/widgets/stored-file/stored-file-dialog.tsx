import styles from './stored-file-dialog.module.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { fetchDocument } from '../../api/fetch-document.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const PdfPages = lazy(() => import('../pdf/pdf-pages.tsx').then((file) => ({ default: file.PdfPages })));

/** Wide enough to read a paper, narrow enough for the dialog. */
const pageWidth = 640;

/** A file as it lies in the ledger. */
export interface StoredFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface KeptFileDialogProps {
  readonly title: string;
  readonly words: { readonly loading: string; readonly fault: string; readonly close: string };
  /** Tells the file from all others. */
  readonly fileKey: readonly [string, ...unknown[]];
  /** Asks the core to lay the file out. */
  readonly open: () => Promise<{ readonly documentId: string; readonly mediaType: string }>;
  /** Shows a file that is no PDF. */
  readonly renderOther: (file: StoredFile, onFault: () => void) => ReactNode;
  readonly onClose: () => void;
}

/** A file out of the ledger, shown inside the app and nowhere else: the pages of a PDF are drawn, and nothing in it runs. */
export function StoredFileDialog({ title, words, fileKey, open, renderOther, onClose }: KeptFileDialogProps) {
  const [isFaulty, setIsFaulty] = useState(false);
  const showFault = () => setIsFaulty(true);
  const { data, isError } = useQuery({
    queryKey: fileKey,
    queryFn: async (): Promise<StoredFile> => {
      const { documentId, mediaType } = await open();
      return { mediaType, bytes: await fetchDocument(documentId) };
    },
    throwOnError: false,
    staleTime: 'static',
    // What a customer has written is not kept in memory.
    gcTime: 0,
  });
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <ScrollRegion className={styles.file} label={title}>
        {isError || isFaulty ? (
          <Banner variant="stop">{words.fault}</Banner>
        ) : data === undefined ? (
          <p>{words.loading}</p>
        ) : data.mediaType === 'application/pdf' ? (
          <Suspense fallback={<p>{words.loading}</p>}>
            <PdfPages bytes={data.bytes} width={pageWidth} onFault={showFault} />
          </Suspense>
        ) : (
          renderOther(data, showFault)
        )}
      </ScrollRegion>
      <DialogActions>
        <Button isAutoFocused onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
