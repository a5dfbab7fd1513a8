import styles from './published-documents.module.css';
import settingsScreen from './settings-screen.module.css';
import noticeSection from './notice-section.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatLately } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { fileSize } from '../../text/file-size.ts';

type Kept = Output<'notice.documents'>[number];

/** The published documents that were kept, newest first, each with its digest, to be read in the app. */
export function KeptDocuments() {
  const { language } = useLanguage();
  const { desk, document: words } = useText().notice;
  const { data: documents = [] } = useQuery(ask('notice.documents', {}));
  const [shown, setShown] = useState<Kept | null>(null);
  return (
    <section className={styles.documents}>
      <h3>{words.earlier}</h3>
      {documents.length === 0 && <p className={settingsScreen.lead}>{words.none}</p>}
      <ul>
        {documents.map((one) => (
          <li key={one.entryId}>
            <span className={styles.document}>
              <strong>
                {fill(desk.drafted, { moment: formatLately(one.keptAt, language), staff: one.keptBy ?? '' })}
              </strong>
              <span>{fill(words.line, { kind: words.kind[one.mediaType], size: fileSize(one.length) })}</span>
              <code className={noticeSection.documentDigest}>{one.digest}</code>
            </span>
            <Button onPress={() => setShown(one)}>{words.open}</Button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <DocumentDialog
          entryId={shown.entryId}
          title={fill(words.title, { date: formatLately(shown.keptAt, language) })}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
