import styles from './capture.module.css';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../../../text/language.tsx';
import { useLowScreen } from '../../../ui/use-low-screen.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import { classNames } from '../../../ui/class-names.ts';
import { MethodChoice } from './method-choice.tsx';

interface CaptureLineProps {
  readonly capture: Capture;
  /** Whether the sheet in which all of it is asked is open, and whether it may be closed. */
  readonly sheet: { readonly isOpen: boolean; readonly isNeeded: boolean };
  readonly onToggle: () => void;
  readonly onChange: (capture: Capture) => void;
}

/** How the answers came, on one line; who gave them and with what proof behind one press. On a low screen the way does, too. */
export function CaptureLine({ capture, sheet, onToggle, onChange }: CaptureLineProps) {
  const { consent } = useText();
  const isLow = useLowScreen();
  return (
    <div className={styles.line}>
      {!isLow && <MethodChoice capture={capture} onChange={onChange} />}
      <AriaButton
        className={classNames(styles.summary, isLow && styles.summaryFramed)}
        aria-expanded={sheet.isOpen}
        isDisabled={sheet.isNeeded}
        onPress={onToggle}
      >
        {isLow && <span>{consent.methods[capture.method]}</span>}
        <span className={styles.part}>{consent.whos[capture.who]}</span>
        <span className={styles.part}>{consent.evidences[capture.evidence]}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
    </div>
  );
}
