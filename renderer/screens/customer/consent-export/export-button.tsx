import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { useIsManager } from '../../../widgets/session/session-context.tsx';
import { ConsentExportDialog } from './export-dialog.tsx';

/** The way to the proof of this customer's consent; the manager's, as everything that leaves the house (policy 8). */
export function ConsentExportButton({ customerId }: { readonly customerId: CustomerId }) {
  const { action } = useText().consentExport;
  const isManager = useIsManager();
  const [isOpen, setIsOpen] = useState(false);
  if (!isManager) return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>
        <FileCheck aria-hidden />
        {action}
      </Button>
      {isOpen && <ConsentExportDialog customerId={customerId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
