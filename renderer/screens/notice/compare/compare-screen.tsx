import type { NoticeId } from '../../../../electron/domain/ids.ts';
import { useAddress } from '../../../widgets/navigation/use-address.ts';
import styles from './compare-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { compareNotices, type SectionChange } from '../../../../electron/domain/notice/versions/compare-notices.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Key } from '../../../ui/key.tsx';
import { Select } from '../../../ui/select.tsx';
import { useBack } from '../../../widgets/navigation/use-back.tsx';
import { versionStanding } from '../../../../electron/domain/notice/timeline.ts';
import { today } from '../../../text/screen-format.ts';
import { ChangedLines } from '../../../widgets/notice/changed-lines.tsx';
import { useLineWords } from '../../../widgets/notice/use-line-words.ts';

/** What differs between two versions of the notice, word by word; parts in which nothing has changed are only named. */
export function CompareScreen() {
  const { noticeId, beforeId } = useAddress();
  const { notice, settings } = useText();
  const { compare, section: titles } = notice;
  const back = useBack();
  const navigate = useNavigate();
  const { data: versions } = useQuery(ask('notice.list', {}));
  const { data: after } = useQuery(ask('notice.get', { noticeId }));
  const { data: before } = useQuery(ask('notice.get', { noticeId: beforeId }));
  const words = useLineWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = versions !== undefined && after !== undefined && before !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (versions === undefined || after === undefined || before === undefined) return null;
  const options = versions.map((row) => ({
    value: row.noticeId,
    label: fill(compare.version, {
      version: row.version,
      standing: settings.notice[versionStanding(row, versions, today())],
    }),
  }));
  const sections = compareNotices(before, after, words);
  const changed = sections.filter(({ changes }) => changes.length > 0);
  const same = sections.filter(({ changes }) => changes.length === 0);
  const show = (newer: NoticeId, older: NoticeId) =>
    void navigate(paths.compareNotices(newer, older), { replace: true });
  return (
    <div className={styles.compare}>
      <header className={styles.compareHead}>
        <Button onPress={back}>
          {notice.write.back}
          <Key>Esc</Key>
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {compare.title}
        </h1>
        <p>{fill(compare.lead, { before: before.version, after: after.version })}</p>
      </header>
      <Card>
        <div className={styles.compareChoice}>
          <Select
            name="before"
            label={compare.before}
            options={options}
            value={beforeId}
            onChange={(id) => show(noticeId, id)}
          />
          <Select
            name="after"
            label={compare.after}
            options={options}
            value={noticeId}
            onChange={(id) => show(id, beforeId)}
          />
        </div>
        <p className={styles.compareHint}>{changed.length === 0 ? compare.same : compare.legend}</p>
      </Card>
      {changed.map((one) => (
        <ChangedSection key={one.section} change={one} language={after.language} />
      ))}
      {changed.length > 0 && same.length > 0 && (
        <p
          className={styles.compareHint}
        >{`${compare.unchanged}：${same.map(({ section }) => titles[section]).join('、')}`}</p>
      )}
    </div>
  );
}

interface ChangedSectionProps {
  readonly change: SectionChange;
  readonly language: string;
}

function ChangedSection({ change: { section, changes }, language }: ChangedSectionProps) {
  const { compare, section: titles } = useText().notice;
  return (
    <Card title={titles[section]} aside={<span>{fill(compare.count, { count: changes.length })}</span>}>
      <ChangedLines changes={changes} language={language} />
    </Card>
  );
}
