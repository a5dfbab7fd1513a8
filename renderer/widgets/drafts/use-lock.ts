import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/desk.ts';
import { leaveDesk } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useUnsavedForms } from './unsaved-forms.tsx';

/** Locks the desk. What stands in forms is put aside first: while the desk is locked the PC may lose its power. */
export function useLock(): () => void {
  const client = useQueryClient();
  const forms = useUnsavedForms();
  const { submit } = useSubmit(async () => {
    await forms.parkAll();
    await command('session.lock', {});
    leaveDesk(client);
  });
  return submit;
}
