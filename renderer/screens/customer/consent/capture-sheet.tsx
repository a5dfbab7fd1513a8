import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './capture.module.css';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { isEnteredLate } from '../../../../electron/domain/consent/late-paper.ts';
import { EnterAdvancesForm } from '../../../ui/enter-advances-form.tsx';
import type { ShownFaults } from '../../../ui/faults.ts';
import { useLowScreen } from '../../../ui/use-screen-size.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import { CaptureFields } from './capture-fields.tsx';
import type { Givers } from './givers.ts';
import { MethodChoice } from './method-choice.tsx';
import type { HeldVersion } from './paper-notice.ts';

/** Whether something has to be filled in that stands nowhere else. */
function isNeeded({ method, evidence, who }: Capture, { kind }: Givers): boolean {
  return isEnteredLate(method) || evidence === 'paper' || evidence === 'file' || who !== 'self' || kind === 'company';
}

/** Whether the sheet is open: where it must be filled in or something in it is wrong, and where the clerk has opened it. */
export function useCaptureSheet(capture: Capture, givers: Givers, { found }: ShownFaults) {
  const [isOpened, setIsOpened] = useState(false);
  const needed = isNeeded(capture, givers) || Object.values(found).some((fault) => fault !== undefined);
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  // In the sheet as it stands after the press that has filled in a part of it.
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('button[data-unchosen]')?.focus();
  }, [asked]);
  return {
    sheet: { isOpen: isOpened || needed, isNeeded: needed && !isOpened },
    toggle: () => setIsOpened(!isOpened),
    place,
    /** The focus goes on to the first thing in it that is left to choose. */
    fillIn: () => setAsked(asked + 1),
  };
}

interface CaptureSheetProps {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly customerId: CustomerId;
  readonly capture: Capture;
  readonly givers: Givers;
  /** The versions of the notice that a paper may show, the latest first. */
  readonly held: readonly HeldVersion[];
  readonly faults: ShownFaults;
  readonly onChange: (capture: Capture) => void;
  /** What else helps to fill it in. */
  readonly children: ReactNode;
}

/** Who gave the answers, when, and with what proof: beside the choices, which it never covers. */
export function CaptureSheet({
  place,
  customerId,
  capture,
  givers,
  held,
  faults,
  onChange,
  children,
}: CaptureSheetProps) {
  const id = useId();
  const isLow = useLowScreen();
  return (
    <div ref={place} className={styles.sheet}>
      {isLow && <MethodChoice capture={capture} onChange={onChange} />}
      <EnterAdvancesForm id={id} faults={faults}>
        <CaptureFields
          customerId={customerId}
          capture={capture}
          givers={givers}
          held={held}
          onChange={(change) => onChange({ ...capture, ...change })}
        />
      </EnterAdvancesForm>
      {children}
    </div>
  );
}
