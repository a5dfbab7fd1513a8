import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './history-tab.module.css';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import { isTakeable } from '../../../../electron/domain/taking-back/takeable.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { TakeBackDialog } from '../../../widgets/taking-back/take-back-dialog.tsx';

type Line = Output<'customer.history'>[number];

/** By whom, when and why a line was taken back; what it takes back itself; and why it cannot be. */
export function TakingBackNotes({ line: { voided, takesBack, takeBack } }: { readonly line: Line }) {
  const { takingBack } = useText();
  const { language } = useLanguage();
  return (
    <>
      {voided !== null && (
        <p className={styles.voided}>
          {fill(takingBack.voided, {
            moment: formatMinute(voided.recorded, language),
            staff: voided.staffLabel,
            reason: voided.reason,
          })}
        </p>
      )}
      {takesBack !== null && (
        <p className={styles.papers}>
          {fill(takingBack.takesBack, {
            moment: formatMinute(takesBack.recorded, language),
            said: takesBack[language],
          })}
        </p>
      )}
      {takeBack !== null && takeBack !== 'possible' && <p className={styles.papers}>{takingBack.why[takeBack]}</p>}
    </>
  );
}

interface TakeBackButtonProps {
  readonly customerId: CustomerId;
  readonly line: Line;
}

/** The way to take a line back, for whoever may. */
export function TakeBackButton({ customerId, line }: TakeBackButtonProps) {
  const { sharing, takingBack } = useText();
  const { language } = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const { kind, entryId, takeBack } = line;
  if (takeBack !== 'possible' || !isTakeable(kind)) return null;
  return (
    <>
      <Button variant="quiet" size="inline" onPress={() => setIsAsking(true)}>
        <Undo2 aria-hidden />
        {takingBack.action}
      </Button>
      {isAsking && (
        <TakeBackDialog
          recorded={{ kind, customerId, entryId }}
          said={line[language]}
          hasSlip={kind === 'consent.recorded' || kind === 'request.received'}
          onClose={() => setIsAsking(false)}
        >
          {kind === 'consent.recorded' && <p>{sharing.telling.voidHint}</p>}
        </TakeBackDialog>
      )}
    </>
  );
}
