import styles from './capture.module.css';
import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { useFault } from '../../../ui/faults.ts';
import { FormError } from '../../../ui/form.tsx';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';

interface ScanFieldProps {
  readonly scan: Capture['scan'];
  readonly onChange: (scan: Capture['scan']) => void;
}

/** A scan of the paper. The dialog and the file are the core's: here it is only said what was chosen. */
export function ScanField({ scan, onChange }: ScanFieldProps) {
  const text = useText();
  const words = text.consent.scan;
  const fault = useFault('scan', scan);
  const label = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const { isPending, failure, submit } = useSubmit(async () => {
    setRefused(null);
    const chosen = await command('evidence.choose', {});
    if (chosen.outcome === 'chosen') {
      const { digest, mediaType, length } = chosen;
      onChange({ digest, mediaType, length });
    } else if (chosen.outcome !== 'cancelled') setRefused(words.outcomes[chosen.outcome]);
  });
  const wrong = failure === null ? (refused ?? fault ?? null) : failureText(failure, text);
  return (
    <fieldset className={styles.scan} aria-labelledby={label} {...(fault !== undefined && { 'data-invalid': true })}>
      <span id={label} className={styles.scanLabel}>
        {words.label}
      </span>
      <span className={styles.scanHint}>
        {scan === null
          ? words.hint
          : fill(words.chosen, { type: words.types[scan.mediaType], size: Math.ceil(scan.length / 1_024) })}
      </span>
      <Button onPress={submit} isPending={isPending}>
        <FileUp aria-hidden />
        {isPending ? words.choosing : scan === null ? words.choose : words.again}
      </Button>
      <FormError>{wrong}</FormError>
    </fieldset>
  );
}
