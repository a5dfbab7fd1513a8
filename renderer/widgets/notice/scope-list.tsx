import { groupLabels } from '../../../electron/domain/notice/label-groups.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { scopeLabels, type ScopeWords } from '../../../electron/domain/notice/scope-label.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import { PointList } from './point-list.tsx';

interface ScopeListProps {
  readonly scopes: readonly ScopeText[];
  /** The notice whose words tell them. */
  readonly words: ScopeWords & Pick<Notice, 'language'>;
}

/** Choices in words, those of a purpose or partner on one line: 整備・車検のご案内（郵便・電話）. */
export function ScopeList({ scopes, words }: ScopeListProps) {
  return (
    <PointList lang={words.language}>
      {groupLabels(scopes.map((scope) => scopeLabels(scope, words))).map(({ head, details }) => (
        <li key={head}>{details.length === 0 ? head : `${head}（${details.join('・')}）`}</li>
      ))}
    </PointList>
  );
}
