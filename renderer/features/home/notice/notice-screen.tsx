import './notice-screen.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../paths.ts';
import { fill } from '../../../text/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Key } from '../../../ui/key.tsx';
import { useIsManager } from '../../desk/person.tsx';
import { useWayBack } from '../../desk/way-back.tsx';
import { AskedPreview } from '../../notices/desk/asked-preview.tsx';
import { EffectsCard } from '../../notices/desk/effects-card.tsx';
import { comparedWith, openDraft } from '../../notices/desk/versions.ts';
import { AdoptForm } from './adopt-form.tsx';
import { Adopted } from './adopted.tsx';
import { GapList } from './gap-list.tsx';
import { NoticeText } from './notice-text.tsx';

/** One version of the notice, to be read; beside it what it still lacks, and for the manager the way to adopt it. */
export function NoticeScreen() {
  const { noticeId = '' } = useParams();
  const isManager = useIsManager();
  const back = useWayBack();
  const { home, notices } = useText();
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
  const before = comparedWith(noticeId, versions);
  const write = (field?: string) => void navigate(paths.writeFrom(noticeId, field));
  return (
    <div className="notice-screen">
      <header className="notice-head">
        <Button onPress={back}>
          {reading.back}
          <Key>Esc</Key>
        </Button>
        <h1 ref={heading} tabIndex={-1} lang={notice.language}>
          {notice.title}
        </h1>
        <p>{fill(effectiveOn === null ? reading.sub : reading.adopted, { version: notice.version })}</p>
      </header>
      <div className="notice-columns">
        <div className="notice-main">
          <NoticeText notice={notice} />
          {isManager && <AskedPreview notice={notice} />}
        </div>
        <aside className="notice-side">
          {effectiveOn !== null && <Adopted on={effectiveOn} />}
          {isOpen && isManager && <AdoptForm noticeId={noticeId} />}
          {isManager && (
            <Card>
              <Button onPress={() => write()}>{notices.desk.next}</Button>
              {before !== undefined && (
                <Button onPress={() => void navigate(paths.compareNotices(noticeId, before.noticeId))}>
                  {notices.desk.compare}
                </Button>
              )}
            </Card>
          )}
          {isOpen && isManager && <EffectsCard noticeId={noticeId} notice={notice} />}
          <GapList gaps={gaps} isDraft={isOpen} notice={notice} {...(isManager && { onGo: write })} />
          {isManager && (
            <Card title={notices.desk.id}>
              <code className="notice-id">{noticeId}</code>
            </Card>
          )}
        </aside>
      </div>
    </div>
  );
}
