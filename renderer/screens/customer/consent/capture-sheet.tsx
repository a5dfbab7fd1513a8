import styles from './capture.module.css';
import { useId, useState, type ReactNode } from 'react';
import { isEnteredLate } from '../../../../electron/domain/consent/late-paper.ts';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import type { ShownFaults } from '../../../ui/faults.ts';
import { useLowScreen } from '../../../ui/use-low-screen.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import { CaptureFields } from './capture-fields.tsx';
import { MethodChoice } from './method-choice.tsx';
import type { HeldVersion } from './paper-notice.ts';

/** Whether something has to be filled in that stands nowhere else. */
function isNeeded({ method, evidence, who }: Capture): boolean {
  return isEnteredLate(method) || evidence === 'paper' || evidence === 'file' || who === 'legal_representative';
}

/** Whether the sheet is open: where it must be filled in, and where the clerk has opened it. */
export function useCaptureSheet(capture: Capture) {
  const [isOpened, setIsOpened] = useState(false);
  const needed = isNeeded(capture);
  return {
    sheet: { isOpen: isOpened || needed, isNeeded: needed && !isOpened },
    toggle: () => setIsOpened(!isOpened),
  };
}

interface CaptureSheetProps {
  readonly capture: Capture;
  /** The versions of the notice that a paper may show, the latest first. */
  readonly held: readonly HeldVersion[];
  readonly faults: ShownFaults;
  readonly onChange: (capture: Capture) => void;
  /** What else helps to fill it in. */
  readonly children: ReactNode;
}

/** Who gave the answers, when, and with what proof: beside the choices, which it never covers. */
export function CaptureSheet({ capture, held, faults, onChange, children }: CaptureSheetProps) {
  const id = useId();
  const isLow = useLowScreen();
  return (
    <div className={styles.sheet}>
      {isLow && <MethodChoice capture={capture} onChange={onChange} />}
      <EnterAdvancesForm id={id} faults={faults}>
        <CaptureFields capture={capture} held={held} onChange={(change) => onChange({ ...capture, ...change })} />
      </EnterAdvancesForm>
      {children}
    </div>
  );
}
