import styles from './backup-section.module.css';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../api/queries.ts';
import { fileSize } from '../../../text/file-size.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMinute } from '../../../text/screen-format.ts';
import { Card } from '../../../ui/card.tsx';

/** The backups that are there, the newest first. */
export function BackupList() {
  const { list } = useText().backup;
  const { language } = useLanguage();
  const { data: backups } = useQuery(ask('backup.list', {}));
  if (backups === undefined) return null;
  return (
    <Card title={list.title}>
      {backups.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{list.at}</th>
              <th scope="col" className={styles.number}>
                {list.size}
              </th>
              <th scope="col">{list.where}</th>
            </tr>
          </thead>
          <tbody>
            {backups.map(({ at, bytes, isHere, isInSecondPlace }) => (
              <tr key={at}>
                <td>{formatMinute(at, language)}</td>
                <td className={styles.number}>{bytes === null ? '' : fileSize(bytes)}</td>
                <td>{[...(isHere ? [list.here] : []), ...(isInSecondPlace ? [list.there] : [])].join('・')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
