import type { compareNotices } from '../../../electron/domain/notice/versions/compare-notices.ts';
import { useText } from '../../text/language.tsx';

/** The words by which lines of a notice are compared that are no text of its own. */
export function useLineWords(): Parameters<typeof compareNotices>[2] {
  const { write, compare } = useText().notice;
  return { basis: write.basis, recall: compare.recall, advertising: compare.advertising };
}
