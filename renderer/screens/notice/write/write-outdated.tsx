import { useNotice } from '../../../widgets/notice/use-notice.ts';
import styles from './write.module.css';
import { useQuery } from '@tanstack/react-query';
import { noticeFrom, type NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { inForceOn } from '../../../../electron/domain/notice/timeline.ts';
import { covers } from '../../../../electron/domain/notice/coverage.ts';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { today } from '../../../text/screen-format.ts';
import { Card } from '../../../ui/card.tsx';
import { ScopeList } from '../../../widgets/notice/scope-list.tsx';

interface WriteOutdatedProps {
  readonly draft: NoticeDraft;
  readonly version: number;
}

/** What customers would have to be asked again, or for the first time, were this version in force. */
export function WriteOutdated({ draft, version }: WriteOutdatedProps) {
  const { effects } = useText().notice;
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const inForce = useNotice(inForceOn(versions, today())?.noticeId);
  if (inForce === undefined) return null;
  const notice = noticeFrom(draft, version);
  const before = new Set(inForce.scopes.map(({ scope }) => scope));
  const scopes = notice.scopes.map(({ scope }) => scope);
  const outdated = scopes.filter((scope) => before.has(scope) && !covers(inForce, notice, scope));
  const added = scopes.filter((scope) => !before.has(scope));
  return (
    <Card title={effects.outdated}>
      {outdated.length === 0 ? (
        <p className={styles.hint}>{effects.none}</p>
      ) : (
        <ScopeList scopes={outdated} words={notice} />
      )}
      {added.length > 0 && (
        <>
          <h3>{effects.added}</h3>
          <ScopeList scopes={added} words={notice} />
        </>
      )}
    </Card>
  );
}
