import own from './choose-backup.module.css';
import styles from '../start-sheet.module.css';
import { useState } from 'react';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { useJob } from '../../../api/use-work.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { Select } from '../../../ui/select.tsx';
import { useKey } from '../../../ui/use-key.ts';
import { StartSheet } from '../start-sheet.tsx';
import { Unlock } from './unlock.tsx';
import { useFoundBackups } from './use-found-backups.ts';

type Whole = Extract<Output<'restore.check'>, { outcome: 'whole' }>;

interface ChooseBackupProps {
  readonly isTraining: boolean;
  readonly lastStaffId: StaffId | null;
  readonly onWhole: (whole: Whole) => void;
  readonly onBack: () => void;
}

/** Which backup, and a manager of its time. */
export function ChooseBackup({ isTraining, lastStaffId, onWhole, onBack }: ChooseBackupProps) {
  const text = useText();
  const { restore } = text;
  const { language } = useLanguage();
  const { found, look, isLooking, fault } = useFoundBackups();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isUnlocking, setIsUnlocking] = useState(false);
  const job = useJob('restore.check');
  useKey('Escape', isUnlocking || isLooking ? null : onBack);
  const backup = found?.find(({ name }) => name === chosen) ?? found?.[0];
  const wordsOf = ({ at, letters, source, isComplete }: NonNullable<typeof backup>) =>
    fill(isComplete ? restore.backup : restore.incomplete, {
      moment: formatMinute(at, language),
      letters,
      where: restore.where[source],
    });
  const lookElsewhere = (
    <Button onPress={look} isPending={isLooking} isDisabled={isUnlocking} isAutoFocused={backup === undefined}>
      {isLooking ? text.backup.places.choosing : restore.choose}
    </Button>
  );
  return (
    <StartSheet isTraining={isTraining} isWide>
      <h1>{restore.title}</h1>
      <p className={styles.lead}>{restore.lead}</p>
      {backup === undefined ? (
        found !== undefined && <p>{restore.none}</p>
      ) : (
        <div className={own.which}>
          <Select
            name="backup"
            label={restore.which}
            options={(found ?? []).map((one) => ({ value: one.name, label: wordsOf(one) }))}
            value={backup.name}
            onChange={setChosen}
            isDisabled={isUnlocking}
          />
          {lookElsewhere}
        </div>
      )}
      <FormError>{fault}</FormError>
      {backup !== undefined && backup.accounts.length > 0 ? (
        <Unlock
          key={backup.name}
          {...{ lastStaffId, onBack }}
          accounts={backup.accounts}
          words={restore}
          progress={job.progress}
          onOpen={async (opener) => {
            const { source, name } = backup;
            const checked = await job.begin({ source, name, ...opener });
            if (checked.outcome === 'faulty') return checked.why;
            onWhole(checked);
            return null;
          }}
          onWorking={setIsUnlocking}
        />
      ) : (
        <div className={styles.actions}>
          <Button onPress={onBack}>
            {restore.back}
            <Key>Esc</Key>
          </Button>
          {found !== undefined && backup === undefined && lookElsewhere}
        </div>
      )}
    </StartSheet>
  );
}
