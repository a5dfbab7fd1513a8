import { useNotice } from './use-notice.ts';
import { useQuery } from '@tanstack/react-query';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { wordsFor } from '../../../electron/domain/notice/timeline.ts';
import { ask } from '../../api/queries.ts';
import { today } from '../../text/screen-format.ts';

/** The notice whose words the screen uses: the one in force, else the newest; null while there is none. */
export function useNoticeWords(): Notice | null {
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const chosen = wordsFor(versions, today());
  return useNotice(chosen?.noticeId) ?? null;
}
