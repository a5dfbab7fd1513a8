import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { compareNotices, withoutAccompanying } from '../../../electron/domain/notice/versions/compare-notices.ts';
import { useText } from '../../text/language.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { NoticePart, NoticeSheet } from './notice-sheet.tsx';
import { useLineWords } from './use-line-words.ts';

interface NoticeDifferenceProps {
  readonly before: Notice;
  readonly after: Notice;
}

/** What differs between two versions of the notice, part by part and word by word, for whoever knows the earlier one. */
export function NoticeDifference({ before, after }: NoticeDifferenceProps) {
  const { notice, consent } = useText();
  const all = compareNotices(before, after, useLineWords());
  const changed = withoutAccompanying(all).filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) {
    const isSame = all.every(({ changes }) => changes.length === 0);
    return (
      <NoticeSheet isFramed={false}>
        <p>{isSame ? consent.showing.same : notice.compare.wordingsOnly}</p>
      </NoticeSheet>
    );
  }
  return (
    <NoticeSheet isFramed={false}>
      {changed.map(({ section, changes }) => (
        <NoticePart key={section} title={notice.section[section]}>
          <ChangedLines changes={changes} language={after.language} />
        </NoticePart>
      ))}
    </NoticeSheet>
  );
}
