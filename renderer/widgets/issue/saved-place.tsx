import styles from './saved-place.module.css';
import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { isSynchronisedFolder } from '../../../electron/domain/storage/synchronised-folder.ts';
import { command } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';

/** Where a file was saved, and the way to its folder. Nothing where nobody knows any more. */
export function SavedPlace({ path }: { readonly path: string | null }) {
  const text = useText();
  const { place, proposed, synchronised } = text.issue;
  const { data: folder } = useQuery(ask('file.proposed_folder', {}));
  const { isPending, failure, submit } = useSubmit(async () => {
    if (path !== null) await command('file.reveal', { path });
  });
  if (path === null) return null;
  const trouble = folder?.trouble ?? null;
  const note = isSynchronisedFolder(path) ? synchronised : trouble && proposed[trouble];
  return (
    <div className={styles.place}>
      <span className={styles.path} data-part="saved-path">
        {path}
      </span>
      <Button size="small" isPending={isPending} onPress={submit}>
        <FolderOpen aria-hidden />
        {place}
      </Button>
      {note !== null && <p className={styles.note}>{note}</p>}
      {failure !== null && <span role="alert">{failureText(failure, text)}</span>}
    </div>
  );
}
