import styles from './notice-section.module.css';
import settingsScreen from './settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay, formatLately, today } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Output } from '../../../electron/contract/table.ts';
import { comparedWith, openDraft, versionStanding } from '../../../electron/domain/notice/timeline.ts';
import { UnshownLink } from '../../widgets/notice/unshown-link.tsx';
import { PublishedDocument } from './published-document.tsx';
import { classNames } from '../../ui/class-names.ts';

type VersionRow = Output<'notice.list'>[number];

/** The versions of the notice, and the document as it was published. */
export function NoticeSection() {
  const { settings, notice: words } = useText();
  const { notice } = settings;
  const { desk } = words;
  const [isOpen, setIsOpen] = useState(false);
  const { data: versions = [], isSuccess } = useQuery(ask('notice.list', {}));
  const isOld = (row: VersionRow) => versionStanding(row, versions, today()) === 'old';
  const [shown, old] = [versions.filter((row) => !isOld(row)), versions.filter(isOld)];
  return (
    <div className={styles.section}>
      <Card title={notice.title}>
        <p className={settingsScreen.lead}>{notice.lead}</p>
        {isSuccess && versions.length === 0 && <p>{notice.none}</p>}
        <ul className={styles.versions}>
          {shown.map((row) => (
            <Version key={row.noticeId} row={row} rows={versions} />
          ))}
        </ul>
        {old.length > 0 && (
          <Disclosure
            title={desk.old}
            note={fill(desk.oldCount, { count: old.length })}
            isOpen={isOpen}
            onOpenChange={setIsOpen}
          >
            <ul className={styles.versions}>
              {old.map((row) => (
                <Version key={row.noticeId} row={row} rows={versions} />
              ))}
            </ul>
          </Disclosure>
        )}
        <UnshownLink />
      </Card>
      <PublishedDocument />
    </div>
  );
}

interface VersionProps {
  readonly row: VersionRow;
  readonly rows: readonly VersionRow[];
}

function Version({ row, rows }: VersionProps) {
  const { language } = useLanguage();
  const { settings, notice: words } = useText();
  const { notice } = settings;
  const navigate = useNavigate();
  const { noticeId, version, effectiveOn, draftedAt, draftedBy } = row;
  const standing = versionStanding(row, rows, today());
  const isOpen = openDraft(rows)?.noticeId === noticeId;
  const before = comparedWith(noticeId, rows, today());
  const drafted = fill(words.desk.drafted, { moment: formatLately(draftedAt, language), staff: draftedBy ?? '' });
  return (
    <li>
      <strong>{fill(notice.version, { version })}</strong>
      <span className={classNames(styles.standing, styles[standing])}>{notice[standing]}</span>
      <span className={styles.since}>
        {effectiveOn === null ? drafted : fill(notice.since, { date: formatDay(effectiveOn, language) })}
      </span>
      {before !== undefined && (
        <Button variant="quiet" onPress={() => void navigate(paths.compareNotices(noticeId, before.noticeId))}>
          {notice.compare}
        </Button>
      )}
      <Button variant="quiet" onPress={() => void navigate(paths.writeFrom(noticeId))}>
        {words.desk.next}
      </Button>
      <Button variant={isOpen ? 'primary' : 'secondary'} onPress={() => void navigate(paths.notice(noticeId))}>
        {isOpen ? notice.adopt : notice.read}
      </Button>
    </li>
  );
}
