import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ReportDialog } from './report-dialog.tsx';

interface ReportButtonProps {
  readonly variant?: 'quiet';
  readonly children: ReactNode;
}

/** The way to the support report. */
export function ReportButton({ variant, children }: ReportButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button {...(variant !== undefined && { variant })} onPress={() => setIsOpen(true)}>
        {children}
      </Button>
      {isOpen && <ReportDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
