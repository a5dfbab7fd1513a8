import type { NoticeId } from '../../../../electron/domain/ids.ts';
import styles from './effects-card.module.css';
import { useQuery } from '@tanstack/react-query';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { ask } from '../../../api/queries.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { formatNumber } from '../../../text/format.ts';
import { useText } from '../../../text/language.tsx';
import { Card } from '../../../ui/card.tsx';
import { useNoticeWords } from '../../../widgets/notice/use-notice-words.ts';
import { ScopeList } from '../../../widgets/notice/scope-list.tsx';
import { PointList } from '../../../widgets/notice/point-list.tsx';

interface EffectsCardProps {
  readonly noticeId: NoticeId;
  readonly notice: Notice;
}

/** What comes of adopting a version: to whom it must be shown, and what must be asked again. */
export function EffectsCard({ noticeId, notice }: EffectsCardProps) {
  const { effects: words } = useText().notice;
  const { data: effects } = useQuery({ ...ask('notice.effects', { noticeId }), staleTime: 0 });
  const inForce = useNoticeWords();
  if (effects === undefined) return null;
  const { unshown, outdated, added, removed } = effects;
  return (
    <Card title={words.title}>
      <p className={styles.count}>
        <span>{words.unshown}</span> <strong>{fill(words.people, { count: formatNumber(unshown) })}</strong>
      </p>
      <h3>{words.outdated}</h3>
      {outdated.length === 0 ? (
        <p className={styles.note}>{words.none}</p>
      ) : (
        <PointList>
          {outdated.map(({ scope, count }) => (
            <li key={scope}>
              {fill(words.outdatedLine, { what: scopeLabels(scope, notice).join(' '), count: formatNumber(count) })}
            </li>
          ))}
        </PointList>
      )}
      {added.length > 0 && (
        <>
          <h3>{words.added}</h3>
          <ScopeList scopes={added} words={notice} />
        </>
      )}
      {removed.length > 0 && inForce !== null && (
        <>
          <h3>{words.removed}</h3>
          <ScopeList scopes={removed} words={inForce} />
          <p className={styles.note}>{words.removedNote}</p>
        </>
      )}
    </Card>
  );
}
