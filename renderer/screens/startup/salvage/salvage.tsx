import { useEffect, useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { command } from '../../../api/desk.ts';
import { useText } from '../../../text/language.tsx';
import { GoneOn } from '../lost/gone-on.tsx';
import { ReadDamaged } from './read-damaged.tsx';
import { WhatWasRead, type Salvaged } from './what-was-read.tsx';

interface SalvageProps {
  readonly start: Output<'startup.state'>;
  /** Who was here last; their name is chosen already. */
  readonly lastStaffId: StaffId | null;
  readonly onBack: () => void;
  /** It is in place: whoever was at this desk before has nothing to come back to. */
  readonly onDone: () => void;
  readonly onSignIn: () => void;
}

/** A damaged ledger is read as far as it can be, built anew beside it, and put into place when a manager has seen what is missing. */
export function Salvage({ start, lastStaffId, onBack, onDone, onSignIn }: SalvageProps) {
  const { salvage } = useText();
  const { isTraining } = start;
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null);
  const [applied, setApplied] = useState<Output<'restore.apply'> | null>(null);
  // Whichever way the screen is left, what was built goes, and its key with it.
  useEffect(() => () => void command('restore.discard', {}).catch(() => undefined), []);
  if (salvaged === null) return <ReadDamaged {...{ start, lastStaffId, onBack }} onRead={setSalvaged} />;
  if (applied !== null) {
    const { lost } = salvaged;
    return <GoneOn {...{ isTraining, lost, onSignIn }} goneOn={applied} title={salvage.done} aside={applied.aside} />;
  }
  return (
    <WhatWasRead
      {...{ isTraining, salvaged }}
      onBack={() => setSalvaged(null)}
      onApplied={(answer) => {
        setApplied(answer);
        onDone();
      }}
    />
  );
}
