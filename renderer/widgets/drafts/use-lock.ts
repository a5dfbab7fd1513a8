import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/desk.ts';
import { leaveDesk } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useBackup } from '../backup/backup-context.tsx';
import { useUnsavedForms } from './unsaved-forms.tsx';

/**
 * Locks the desk. What stands in forms is put aside first: while the desk is locked the PC may lose its power. Where a backup is due,
 * it is made before, behind a screen that covers everything.
 *
 * @param onLocked what else the window does then
 */
export function useLock(onLocked?: () => void): () => void {
  const client = useQueryClient();
  const forms = useUnsavedForms();
  const backup = useBackup();
  const { submit } = useSubmit(async () => {
    await forms.parkAll();
    await backup.beforeLock();
    await command('session.lock', {});
    onLocked?.();
    leaveDesk(client);
  });
  return submit;
}
