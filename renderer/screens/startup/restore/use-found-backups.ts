import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../../api/desk.ts';
import { ask } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';

const backups = ask('restore.list', {});

/** The backups that are found, newest first, and looking for more in a folder that a person names. */
export function useFoundBackups() {
  const text = useText();
  const client = useQueryClient();
  const { data: found } = useQuery({ ...backups, staleTime: 0 });
  const [isNothingThere, setIsNothingThere] = useState(false);
  const { submit, isPending, failure } = useSubmit(async () => {
    const { outcome } = await command('restore.choose', {});
    setIsNothingThere(outcome === 'nothing_there');
    if (outcome === 'found') await client.invalidateQueries(backups);
  });
  const fault = isNothingThere ? text.restore.nothingThere : failure === null ? null : failureText(failure, text);
  return {
    /** Undefined until they are known. */
    found,
    /** Asks for a folder. */
    look: submit,
    isLooking: isPending,
    /** Why looking there brought nothing. */
    fault,
  };
}
