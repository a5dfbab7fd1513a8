import settingsScreen from '../settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { command } from '../../../api/desk.ts';
import { ask, startState } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormError } from '../../../ui/form.tsx';
import { useLock } from '../../../widgets/drafts/use-lock.ts';
import { useRestoreWish } from '../../../widgets/session/restore-wish.ts';
import { BackupResult } from '../../../widgets/backup/backup-result.tsx';
import { BackupState } from '../../../widgets/backup/backup-state.tsx';
import { useManualBackup } from '../../../widgets/backup/use-manual-backup.ts';
import { BackupList } from './backup-list.tsx';
import { DrillsCard } from './drills-card.tsx';
import { Places } from './places.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** Backups: how old the last one is, where they lie, how many are kept, and how to go back to one. */
export function BackupSection() {
  const { data: settings } = useQuery(ask('backup.settings', {}));
  if (settings === undefined) return null;
  return (
    <>
      <MakeCard />
      <Places settings={settings} />
      <ScheduleForm keep={settings.keep} />
      <BackupList />
      <RestoreCard />
      <DrillsCard />
    </>
  );
}

function RestoreCard() {
  const text = useText();
  const { restore } = text;
  const lock = useLock(useRestoreWish());
  const { isPending, failure, submit } = useSubmit(async () => {
    await command('restore.begin', {});
    lock();
  });
  return (
    <Card title={restore.title}>
      <p className={settingsScreen.lead}>{restore.fromSettings}</p>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <div className={settingsScreen.actions}>
        <Button onPress={submit} isPending={isPending}>
          {restore.begin}
        </Button>
      </div>
    </Card>
  );
}

function MakeCard() {
  const text = useText();
  const { backup } = text;
  const { data: start } = useQuery(startState);
  const { isRunning, result, failure, make } = useManualBackup();
  return (
    <Card title={backup.title}>
      <p className={settingsScreen.lead}>
        {backup.lead} {start?.isTraining === true && backup.training}
      </p>
      <BackupState />
      <div aria-live="polite">{result !== null && <BackupResult result={result} />}</div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <div className={settingsScreen.actions}>
        <Button variant="primary" isPending={isRunning} onPress={make}>
          {isRunning ? backup.state.working : backup.make}
        </Button>
      </div>
    </Card>
  );
}
