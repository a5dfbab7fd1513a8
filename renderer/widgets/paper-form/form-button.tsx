import type { CustomerId } from '../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { inForceOn } from '../../../electron/domain/notice/timeline.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Button, type ButtonSize } from '../../ui/button.tsx';
import { FormDialog } from './form-dialog.tsx';

interface FormButtonProps {
  /** Whose name and cars stand on it; null for a form that anybody may fill in. */
  readonly customerId: CustomerId | null;
  readonly variant?: 'secondary' | 'quiet';
  readonly size?: ButtonSize;
}

/** The way to a consent form that is filled in by hand; nothing while no notice holds whose words it could have. */
export function FormButton({ customerId, variant = 'secondary', size = 'medium' }: FormButtonProps) {
  const { paperForm } = useText();
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const [isOpen, setIsOpen] = useState(false);
  if (inForceOn(versions, today()) === undefined) return null;
  return (
    <>
      <Button variant={variant} size={size} onPress={() => setIsOpen(true)}>
        <FilePenLine aria-hidden />
        {paperForm.open}
      </Button>
      {isOpen && <FormDialog customerId={customerId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
