import { useQuery } from '@tanstack/react-query';
import { backupAge } from '../../../electron/domain/backup/age.ts';
import { secondsBetween } from '../../../electron/domain/dates/instant.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { now } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useBackup } from '../../widgets/backup/backup-context.tsx';
import { useManualBackup } from '../../widgets/backup/use-manual-backup.ts';

/** Says in red, above everything else, that the last backup is more than a week old. */
export function BackupAlarm() {
  const { state, alarm } = useText().backup;
  const { data: status } = useQuery(ask('backup.status', {}));
  const { isRunning } = useBackup();
  const { make } = useManualBackup();
  const last = status?.last ?? null;
  if (last === null || backupAge(last.at, now()) !== 'overdue') return null;
  return (
    <Banner
      variant="stop"
      height="lowest"
      title={fill(state.late, { days: Math.floor(secondsBetween(last.at, now()) / 86_400) })}
      actions={
        <Button isPending={isRunning} onPress={make}>
          {isRunning ? state.working : state.now}
        </Button>
      }
    >
      {alarm}
    </Banner>
  );
}
