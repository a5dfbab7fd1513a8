import styles from '../start-sheet.module.css';
import { useState } from 'react';
import type { Output } from '../../../../electron/contract/table.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useJob } from '../../../api/use-work.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { Unlock } from '../restore/unlock.tsx';
import { useFoundBackups } from '../restore/use-found-backups.ts';
import { StartSheet } from '../start-sheet.tsx';
import type { Salvaged } from './what-was-read.tsx';

interface ReadDamagedProps {
  readonly start: Output<'startup.state'>;
  readonly lastStaffId: StaffId | null;
  readonly onRead: (salvaged: Salvaged) => void;
  readonly onBack: () => void;
}

/** On which backup the ledger would be built anew, and a manager who opens it. */
export function ReadDamaged({ start, lastStaffId, onRead, onBack }: ReadDamagedProps) {
  const text = useText();
  const { restore, salvage } = text;
  const { language } = useLanguage();
  const { found, look, isLooking, fault } = useFoundBackups();
  const [isReading, setIsReading] = useState(false);
  const job = useJob('restore.salvage');
  useKey('Escape', isReading || isLooking ? null : onBack);
  const newest = found?.find(({ isComplete }) => isComplete);
  const base =
    newest === undefined ? salvage.noBackup : fill(salvage.backup, { moment: formatMinute(newest.at, language) });
  return (
    <StartSheet isTraining={start.isTraining} isWide>
      <h1>{salvage.title}</h1>
      <p className={styles.lead}>{salvage.lead}</p>
      <p>{found === undefined ? '' : base}</p>
      <div className={styles.actions}>
        <Button onPress={look} isPending={isLooking} isDisabled={isReading}>
          {isLooking ? text.backup.places.choosing : restore.choose}
        </Button>
      </div>
      <FormError>{fault}</FormError>
      <Unlock
        {...{ lastStaffId, onBack }}
        accounts={start.accounts}
        words={salvage}
        progress={job.progress}
        onOpen={async (opener) => {
          const read = await job.begin(opener);
          if (read.outcome === 'faulty') return read.why;
          onRead(read);
          return null;
        }}
        onWorking={setIsReading}
      />
    </StartSheet>
  );
}
