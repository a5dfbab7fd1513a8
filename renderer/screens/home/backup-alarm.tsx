import { useQuery } from '@tanstack/react-query';
import { backupAge, daysSinceBackup } from '../../../electron/domain/backup/age.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ask } from '../../api/queries.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { now } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { useBackup } from '../../widgets/backup/backup-context.tsx';
import { BackupResult } from '../../widgets/backup/backup-result.tsx';
import { useManualBackup } from '../../widgets/backup/use-manual-backup.ts';

/** Says in red, above everything else, that the last backup is more than a week old. */
export function BackupAlarm() {
  const text = useText();
  const { state, alarm } = text.backup;
  const { data: status } = useQuery(ask('backup.status', {}));
  const { isRunning } = useBackup();
  const { make, result, failure } = useManualBackup();
  const last = status?.last ?? null;
  if (last === null || backupAge(last.at, now()) !== 'overdue') return null;
  return (
    <>
      <Banner
        variant="stop"
        height="lowest"
        title={fill(state.late, { days: Math.floor(daysSinceBackup(last.at, now())) })}
        actions={
          <Button isPending={isRunning} onPress={make}>
            {isRunning ? state.working : state.now}
          </Button>
        }
      >
        {alarm}
      </Banner>
      {/* Once there is one, nothing is alarming any more. */}
      {result !== null && result.outcome !== 'made' && <BackupResult result={result} />}
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </>
  );
}
