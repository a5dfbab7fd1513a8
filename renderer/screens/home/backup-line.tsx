import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form.tsx';
import { BackupResult } from '../../widgets/backup/backup-result.tsx';
import { BackupState } from '../../widgets/backup/backup-state.tsx';
import { useManualBackup } from '../../widgets/backup/use-manual-backup.ts';

/** How old the last backup is, and the way to another one. All is well in that line; what must be read in full stands below it. */
export function BackupLine() {
  const text = useText();
  const { state } = text.backup;
  const { isRunning, result, failure, make } = useManualBackup();
  const isWell = result?.outcome === 'made' && (result.second === 'none' || result.second === 'written');
  const again = (
    <Button variant="quiet" size="small" isPending={isRunning} onPress={make}>
      {isRunning ? state.working : state.now}
    </Button>
  );
  return (
    <>
      <BackupState action={again} />
      <div aria-live="polite">{result !== null && !isWell && <BackupResult result={result} />}</div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
    </>
  );
}
