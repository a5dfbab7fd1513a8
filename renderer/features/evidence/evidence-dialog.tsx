import './evidence.css';
import '../slips/slip-preview.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../api/desk.ts';
import { fetchDocument } from '../../api/fetch-document.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Picture } from '../../ui/picture.tsx';

const PdfPages = lazy(() => import('../slips/pdf-pages.tsx').then((file) => ({ default: file.PdfPages })));

/** Wide enough to read a paper, narrow enough for the dialog. */
const pageWidth = 640;

interface EvidenceDialogProps {
  readonly customerId: string;
  readonly entryId: string;
  readonly title: string;
  readonly onClose: () => void;
}

interface FetchedEvidence {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function fetchEvidence(customerId: string, entryId: string): Promise<FetchedEvidence> {
  const { documentId, mediaType } = await call('evidence.open', { customerId, entryId });
  return { mediaType, bytes: await fetchDocument(documentId) };
}

/** A signature or a scan as it lies in the ledger, shown inside the app and nowhere else. */
export function EvidenceDialog({ customerId, entryId, title, onClose }: EvidenceDialogProps) {
  const words = useText().consent.proof;
  const [isFaulty, setIsFaulty] = useState(false);
  const { data, isError } = useQuery({
    queryKey: ['evidence.open', { customerId, entryId }],
    queryFn: () => fetchEvidence(customerId, entryId),
    throwOnError: false,
    staleTime: 'static',
    // What a customer has written is not kept in memory.
    gcTime: 0,
  });
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {/* With the focus in it the arrows scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="evidence" aria-label={title} tabIndex={0}>
        {isError || isFaulty ? (
          <Banner look="stop">{words.fault}</Banner>
        ) : data === undefined ? (
          <p>{words.loading}</p>
        ) : data.mediaType === 'application/pdf' ? (
          <Suspense fallback={<p>{words.loading}</p>}>
            <PdfPages bytes={data.bytes} width={pageWidth} onFault={() => setIsFaulty(true)} />
          </Suspense>
        ) : (
          <Picture {...data} label={title} onFault={() => setIsFaulty(true)} />
        )}
      </section>
      <DialogActions>
        <Button isAutoFocused onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
