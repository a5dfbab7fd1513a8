import styles from './customer-form.module.css';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { useAddedRow } from '../../ui/added-row.ts';
import { classNames } from '../../ui/class-names.ts';

interface RowProps {
  /** What the row holds, for the button that takes it away. */
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One of several rows of a kind, with the way to take it away. One that was just added has the focus. */
export function Row({ label, onRemove, children }: RowProps) {
  const { form } = useText().customers;
  const row = useRef<HTMLDivElement>(null);
  useAddedRow(row);
  return (
    <div ref={row} className={styles.row}>
      <div className={styles.rowFields}>{children}</div>
      <PlainButton className={classNames(styles.remove)} aria-label={fill(form.remove, { label })} onPress={onRemove}>
        <X aria-hidden />
      </PlainButton>
    </div>
  );
}
