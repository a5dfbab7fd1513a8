import { useEffect, useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { command } from '../../../api/desk.ts';
import { useText } from '../../../text/language.tsx';
import { GoneOn } from '../lost/gone-on.tsx';
import { ChooseBackup } from './choose-backup.tsx';
import { WouldLose } from './would-lose.tsx';

type Whole = Extract<Output<'restore.check'>, { outcome: 'whole' }>;

interface RestoreProps {
  readonly isTraining: boolean;
  /** Who was here last; their name is chosen already. */
  readonly lastStaffId: StaffId | null;
  readonly onBack: () => void;
  /** It is in place: whoever was at this desk before has nothing to come back to. */
  readonly onDone: () => void;
  readonly onSignIn: () => void;
}

/** Going back to a backup: which one and who, what would be lost, and what came of it. */
export function Restore({ isTraining, lastStaffId, onBack, onDone, onSignIn }: RestoreProps) {
  const { restore } = useText();
  const [whole, setWhole] = useState<Whole | null>(null);
  const [applied, setApplied] = useState<Output<'restore.apply'> | null>(null);
  // Whichever way the screen is left, the copy that was checked goes, and its key with it.
  useEffect(() => () => void command('restore.discard', {}).catch(() => undefined), []);
  if (whole !== null && applied !== null) {
    const { lost } = whole;
    return (
      <GoneOn {...{ isTraining, lost, onSignIn }} goneOn={applied} title={restore.done.title} aside={applied.aside} />
    );
  }
  if (whole === null) return <ChooseBackup {...{ isTraining, lastStaffId }} onWhole={setWhole} onBack={onBack} />;
  return (
    <WouldLose
      {...{ isTraining, whole }}
      onBack={() => setWhole(null)}
      onApplied={(answer) => {
        setApplied(answer);
        onDone();
      }}
    />
  );
}
