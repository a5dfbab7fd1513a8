import type { CustomerId, EntryId } from '../../../../electron/domain/ids.ts';
import type { ReactNode } from 'react';
import { call } from '../../../api/desk.ts';
import { fetchDocument } from '../../../api/fetch-document.ts';
import { useText } from '../../../text/language.tsx';
import { PdfPreview } from '../../../widgets/pdf/pdf-preview.tsx';
import type { PrintOptions } from '../../../widgets/issue/use-slip-issue.ts';

interface SlipPreviewProps {
  /** How the next copy is to be; the sizes on the screen stand beside it. */
  readonly options: ReactNode;
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
  /** How many copies were issued: the next one says which it is, and so must the preview. */
  readonly copies: number;
  readonly wanted: PrintOptions;
}

/** The slip as it will be printed. */
export function SlipPreview({ options, customerId, entryId, copies, wanted }: SlipPreviewProps) {
  const { preview } = useText().slips;
  const fetchSlip = async () =>
    fetchDocument((await call('slip.preview', { customerId, entryId, ...wanted })).documentId);
  return (
    <PdfPreview
      options={options}
      // A print, after which everything is asked anew, changes `copies` where it changes the paper.
      paperKey={['slip.preview', { customerId, entryId, copies, ...wanted }]}
      fetchPaper={fetchSlip}
      words={preview}
    />
  );
}
