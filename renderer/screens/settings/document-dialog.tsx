import type { EntryId } from '../../../electron/domain/ids.ts';
import styles from './document-dialog.module.css';
import { call } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { StoredFileDialog } from '../../widgets/stored-file/stored-file-dialog.tsx';

/** So many letters are laid out at once; nobody reads more of a policy on a screen. */
const mostLetters = 200_000;

interface DocumentDialogProps {
  readonly entryId: EntryId;
  readonly title: string;
  readonly onClose: () => void;
}

/** A published document as it was kept. */
export function DocumentDialog({ entryId, title, onClose }: DocumentDialogProps) {
  return (
    <StoredFileDialog
      title={title}
      words={useText().notice.document}
      fileKey={['notice.open_document', { entryId }]}
      open={() => call('notice.open_document', { entryId })}
      renderOther={({ bytes }) => <PlainText text={new TextDecoder().decode(bytes)} />}
      onClose={onClose}
    />
  );
}

function PlainText({ text }: { readonly text: string }) {
  const { document: words } = useText().notice;
  return (
    <>
      {text.length > mostLetters && <p>{words.long}</p>}
      <pre className={styles.text}>{text.slice(0, mostLetters)}</pre>
    </>
  );
}
