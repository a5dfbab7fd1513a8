import styles from './capture.module.css';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { useLowScreen } from '../../../ui/use-screen-size.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import { classNames } from '../../../ui/class-names.ts';
import { chosenPerson, chosenWho, type Givers } from './givers.ts';
import { MethodChoice } from './method-choice.tsx';

interface CaptureLineProps {
  readonly capture: Capture;
  readonly givers: Givers;
  /** Whether the sheet in which all of it is asked is open, and whether it may be closed. */
  readonly sheet: { readonly isOpen: boolean; readonly isNeeded: boolean };
  readonly onToggle: () => void;
  readonly onChange: (capture: Capture) => void;
}

/** How the answers came, on one line; who gave them and with what proof behind one press. On a low screen the way does, too. */
export function CaptureLine({ capture, givers, sheet, onToggle, onChange }: CaptureLineProps) {
  const { consent } = useText();
  const isLow = useLowScreen();
  const who = chosenWho(capture, givers);
  const person = chosenPerson(capture, givers);
  const whoWords = who === null ? consent.giver.choose : consent.whos[who];
  const whoText = person === undefined ? whoWords : fill(consent.told.named, { giver: whoWords, name: person.name });
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
        <span className={styles.part}>{whoText}</span>
        <span className={styles.part}>{consent.evidences[capture.evidence]}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
    </div>
  );
}
