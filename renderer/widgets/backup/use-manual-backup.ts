import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useBackup } from './backup-context.tsx';

/** Makes a backup when somebody asks for one, and keeps what came of it until the next. */
export function useManualBackup() {
  const backup = useBackup();
  const [result, setResult] = useState<Output<'backup.make'> | null>(null);
  const { failure, submit } = useSubmit(async () => {
    setResult(null);
    setResult(await backup.make());
  });
  return { isRunning: backup.isRunning, result, failure, make: submit };
}
