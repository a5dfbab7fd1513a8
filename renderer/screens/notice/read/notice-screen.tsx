import { useAddress } from '../../../widgets/navigation/use-address.ts';
import styles from './notice-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Key } from '../../../ui/key.tsx';
import { useIsManager } from '../../../widgets/session/session-context.tsx';
import { useBack } from '../../../widgets/navigation/use-back.tsx';
import { AskedPreview } from './asked-preview.tsx';
import { EffectsCard } from './effects-card.tsx';
import { comparedWith, openDraft } from '../../../../electron/domain/notice/timeline.ts';
import { today } from '../../../text/screen-format.ts';
import { AdoptForm } from '../adopt/adopt-form.tsx';
import { Adopted } from '../adopt/adopted.tsx';
import { GapList } from '../../../widgets/notice/gap-list.tsx';
import { WordingHints } from '../../../widgets/notice/wording-hints.tsx';
import { NoticeText } from '../../../widgets/notice/notice-text.tsx';

/** One version of the notice, to be read; above it what it still lacks, and beside it, for the manager, the way to adopt it. */
export function NoticeScreen() {
  const { noticeId } = useAddress();
  const isManager = useIsManager();
  const back = useBack();
  const { home, notice: words } = useText();
  const { reading } = home;
  const navigate = useNavigate();
  const { data: notice } = useQuery(ask('notice.get', { noticeId }));
  const { data: gaps } = useQuery(ask('notice.gaps', { noticeId }));
  const { data: versions } = useQuery(ask('notice.list', {}));
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = notice !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (notice === undefined || gaps === undefined || versions === undefined) return null;
  const effectiveOn = versions.find((row) => row.noticeId === noticeId)?.effectiveOn ?? null;
  const isOpen = effectiveOn === null && openDraft(versions)?.version === notice.version;
  const before = comparedWith(noticeId, versions, today());
  const write = (field?: string) => void navigate(paths.writeFrom(noticeId, field));
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button onPress={back}>
          {reading.back}
          <Key>Esc</Key>
        </Button>
        <h1 ref={heading} tabIndex={-1} lang={notice.language}>
          {notice.title}
        </h1>
        <p>{fill(effectiveOn === null ? reading.sub : reading.adopted, { version: notice.version })}</p>
      </header>
      {/* Above everything: what is missing, and what comes of it, is read before anything is adopted. */}
      <div className={styles.weighed}>
        <GapList gaps={gaps} isDraft={isOpen} notice={notice} {...(isManager && { onGo: write })} />
        {isOpen && isManager && <EffectsCard noticeId={noticeId} notice={notice} />}
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <NoticeText notice={notice} />
          {isManager && <AskedPreview notice={notice} />}
        </div>
        <aside className={styles.side}>
          {effectiveOn !== null && <Adopted on={effectiveOn} />}
          {isOpen && isManager && <AdoptForm noticeId={noticeId} />}
          {isOpen && isManager && <WordingHints channels={notice.channels} questions={notice.questions} onGo={write} />}
          {isManager && (
            <Card>
              <Button onPress={() => write()}>{words.desk.next}</Button>
              {before !== undefined && (
                <Button onPress={() => void navigate(paths.compareNotices(noticeId, before.noticeId))}>
                  {words.desk.compare}
                </Button>
              )}
            </Card>
          )}
          {isManager && (
            <Card title={words.desk.id}>
              <code className={styles.id}>{noticeId}</code>
            </Card>
          )}
        </aside>
      </div>
    </div>
  );
}
