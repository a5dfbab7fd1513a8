import './notice-screen.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../text/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Key } from '../../../ui/key.tsx';
import { useIsManager } from '../../desk/person.tsx';
import { useWayBack } from '../../desk/way-back.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { Adopted } from './adopted.tsx';
import { GapList } from './gap-list.tsx';
import { NoticeText } from './notice-text.tsx';

/** One version of the notice, to be read; beside it what it still lacks, and for the manager the way to adopt it. */
export function NoticeScreen() {
  const { noticeId = '' } = useParams();
  const isManager = useIsManager();
  const back = useWayBack();
  const { reading } = useText().home;
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
        <NoticeText notice={notice} />
        <aside className="notice-side">
          {effectiveOn !== null && <Adopted on={effectiveOn} />}
          <GapList gaps={gaps} isDraft={effectiveOn === null} />
          {effectiveOn === null && isManager && <AdoptForm noticeId={noticeId} />}
        </aside>
      </div>
    </div>
  );
}
