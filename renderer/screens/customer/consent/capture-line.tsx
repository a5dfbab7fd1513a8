import styles from './capture.module.css';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../../../text/language.tsx';
import type { ShownFaults } from '../../../ui/faults.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import { CaptureFields } from './capture-fields.tsx';
import { isEnteredLate } from '../../../../electron/domain/consent/late-paper.ts';
import { withMethod } from './capture.ts';
import { captureChoices, type Capture } from '../../../widgets/consent/consent-draft.ts';
import type { HeldVersion } from './paper-notice.ts';
import { classNames } from '../../../ui/class-names.ts';

interface CaptureLineProps {
  readonly capture: Capture;
  /** The versions of the notice that a paper may show, the latest first. */
  readonly held: readonly HeldVersion[];
  readonly faults: ShownFaults;
  readonly onChange: (capture: Capture) => void;
}

/** How the answers came, on one line; who gave them and with what proof behind one press, and open where it must be filled in. */
export function CaptureLine({ capture, held, faults, onChange }: CaptureLineProps) {
  const { consent } = useText();
  const id = useId();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen =
    isOpened ||
    isEnteredLate(capture.method) ||
    capture.evidence === 'paper' ||
    capture.evidence === 'file' ||
    capture.who === 'legal_representative';
  return (
    <>
      {isOpen && (
        <EnterAdvancesForm id={id} faults={faults}>
          <CaptureFields capture={capture} held={held} onChange={(change) => onChange({ ...capture, ...change })} />
        </EnterAdvancesForm>
      )}
      <div className={styles.line}>
        <SegmentedControl
          size="dense"
          name="method"
          label={consent.method}
          options={captureChoices.methods.map((value) => ({ value, label: consent.methods[value] }))}
          value={capture.method}
          onChange={(method) => onChange(withMethod(capture, method))}
        />
        <AriaButton
          className={classNames(styles.summary)}
          aria-expanded={isOpen}
          isDisabled={isOpen && !isOpened}
          onPress={() => setIsOpened(!isOpened)}
        >
          <span>{consent.whos[capture.who]}</span>
          <span>{consent.evidences[capture.evidence]}</span>
          <ChevronDown aria-hidden />
        </AriaButton>
      </div>
    </>
  );
}
