import type { BackupCause } from '../../../electron/domain/backup/backup-outcome.ts';
import type { LongJob } from '../../api/use-work.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Cover } from '../../ui/cover.tsx';
import { JobMeter } from '../verification/job-bar.tsx';

interface BackupCoverProps {
  readonly cause: BackupCause;
  readonly work: Pick<LongJob, 'progress' | 'isCancelling' | 'cancel'>;
}

/**
 * Covers the desk while the ledger is copied, which nothing can interrupt: giving it up takes effect before or after it. Before a lock
 * it stays until the copy was verified.
 */
export function BackupCover({ cause, work }: BackupCoverProps) {
  const { cover } = useText().backup;
  const { progress, isCancelling, cancel } = work;
  const isLocking = cause === 'sign_out';
  return (
    <Cover title={cover.title[cause]}>
      <div aria-live="polite">
        <p>{progress === null ? cover.copying : cover.checking}</p>
      </div>
      <JobMeter label={cover.title[cause]} progress={progress} />
      {isLocking && <p>{cover.hint}</p>}
      <div>
        <Button onPress={cancel} isDisabled={isCancelling} isAutoFocused>
          {isCancelling ? cover.stopping : isLocking ? cover.lock : cover.stop}
        </Button>
      </div>
    </Cover>
  );
}
