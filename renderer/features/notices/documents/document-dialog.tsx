import './kept-documents.css';
import '../../slips/slip-preview.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../api/desk.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';

const PdfPages = lazy(() => import('../../slips/pdf-pages.tsx').then((file) => ({ default: file.PdfPages })));

/** Wide enough to read a paper, narrow enough for the dialog. */
const pageWidth = 640;

/** So many letters are laid out at once; nobody reads more of a policy on a screen. */
const mostLetters = 200_000;

interface DocumentDialogProps {
  readonly entryId: string;
  readonly title: string;
  readonly onClose: () => void;
}

async function fetchDocument(entryId: string) {
  const { documentId, mediaType } = await call('notice.open_document', { entryId });
  // Relative to the page, so that it is right at app://desk and at every test host.
  const response = await fetch(`document/${documentId}`);
  if (!response.ok) throw new Error('The document could not be fetched.');
  return { mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** A published document as it was kept: the pages of a PDF are drawn, and text is text. Nothing in it runs. */
export function DocumentDialog({ entryId, title, onClose }: DocumentDialogProps) {
  const { document: words } = useText().notices;
  const [isFaulty, setIsFaulty] = useState(false);
  const { data, isError } = useQuery({
    queryKey: ['notice.open_document', { entryId }],
    queryFn: () => fetchDocument(entryId),
    throwOnError: false,
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {/* With the focus in it the arrows scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="document-reading" aria-label={title} tabIndex={0}>
        {isError || isFaulty ? (
          <Banner look="stop">{words.fault}</Banner>
        ) : data === undefined ? (
          <p>{words.loading}</p>
        ) : data.mediaType === 'application/pdf' ? (
          <Suspense fallback={<p>{words.loading}</p>}>
            <PdfPages bytes={data.bytes} width={pageWidth} onFault={() => setIsFaulty(true)} />
          </Suspense>
        ) : (
          <PlainText text={new TextDecoder().decode(data.bytes)} />
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

function PlainText({ text }: { readonly text: string }) {
  const { document: words } = useText().notices;
  return (
    <>
      {text.length > mostLetters && <p>{words.long}</p>}
      <pre>{text.slice(0, mostLetters)}</pre>
    </>
  );
}
