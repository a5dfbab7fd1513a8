import type { CustomerId, EntryId } from '../../../../electron/domain/ids.ts';
import type { ReactNode } from 'react';
import { call } from '../../../api/desk.ts';
import { fetchDocument } from '../../../api/fetch-document.ts';
import { useText } from '../../../text/language.tsx';
import { PdfPreview } from '../../../widgets/pdf/pdf-preview.tsx';
import type { PrintOptions } from '../../../widgets/issue/use-slip-issue.ts';

interface SlipPreviewProps {
  /** What can be done with the slip; the sizes stand beside it. */
  readonly actions: ReactNode;
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
  /** How many copies were issued: the next one says which it is, and so must the preview. */
  readonly copies: number;
  readonly wanted: PrintOptions;
}

/** The slip as it will be printed. */
export function SlipPreview({ actions, customerId, entryId, copies, wanted }: SlipPreviewProps) {
  const { preview } = useText().slips;
  const fetchSlip = async () =>
    fetchDocument((await call('slip.preview', { customerId, entryId, ...wanted })).documentId);
  return (
    <PdfPreview
      actions={actions}
      // A print, after which everything is asked anew, changes `copies` where it changes the paper.
      paperKey={['slip.preview', { customerId, entryId, copies, ...wanted }]}
      fetchPaper={fetchSlip}
      words={preview}
    />
  );
}
