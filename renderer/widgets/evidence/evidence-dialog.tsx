import type { CustomerId, EntryId } from '../../../electron/domain/ids.ts';
import { call } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { Picture } from '../../ui/picture.tsx';
import { StoredFileDialog } from '../stored-file/stored-file-dialog.tsx';

interface EvidenceDialogProps {
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
  readonly title: string;
  readonly onClose: () => void;
}

/** A signature or a scan as it lies in the ledger. */
export function EvidenceDialog({ customerId, entryId, title, onClose }: EvidenceDialogProps) {
  return (
    <StoredFileDialog
      title={title}
      words={useText().consent.evidence}
      fileKey={['evidence.open', { customerId, entryId }]}
      open={() => call('evidence.open', { customerId, entryId })}
      renderOther={(file, onFault) => <Picture {...file} label={title} onFault={onFault} />}
      onClose={onClose}
    />
  );
}
