import type { CustomerId, EntryId } from '../../../electron/domain/ids.ts';
import { FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Evidence } from '../../../electron/domain/consent/decision.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';

interface EvidenceButtonProps {
  readonly customerId: CustomerId;
  readonly entryId: EntryId;
  /** What kind of proof lies there to be seen. */
  readonly kind: Evidence['kind'];
}

/** The way to a signature or a scan; nothing where the proof is no more than words. */
export function EvidenceButton({ customerId, entryId, kind }: EvidenceButtonProps) {
  const words = useText().consent.evidence;
  const [isOpen, setIsOpen] = useState(false);
  if (kind !== 'signature' && kind !== 'file') return null;
  const Icon = kind === 'signature' ? PenLine : FileText;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>
        <Icon aria-hidden />
        {kind === 'signature' ? words.seeSignature : words.seeFile}
      </Button>
      {isOpen && (
        <EvidenceDialog
          customerId={customerId}
          entryId={entryId}
          title={words[kind]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
