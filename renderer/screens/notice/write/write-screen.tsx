import { useNotice } from '../../../widgets/notice/use-notice.ts';
import { trustedId } from '../../../../electron/domain/ids.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { draftFrom } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { splitAccount } from '../../../../electron/domain/notice/drafting/split-account.ts';
import { wordsFor } from '../../../../electron/domain/notice/timeline.ts';
import { ask } from '../../../api/queries.ts';
import { today } from '../../../text/screen-format.ts';
import { useResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { WriteForm } from './write-form.tsx';
import { writingDraftSchema } from './writing-draft.ts';

/** The next version of the notice is written: from the words of another, or where it was put aside. */
export function WriteScreen() {
  const [params] = useSearchParams();
  const parked = useResumedDraft(writingDraftSchema);
  const { data: versions } = useQuery(ask('notice.list', {}));
  const newest = versions === undefined ? undefined : wordsFor(versions, today());
  const named = params.get('from');
  const fromId = parked?.values.fromId ?? (named === null ? newest?.noticeId : trustedId(named));
  const from = useNotice(fromId);
  if (parked === undefined || versions === undefined || fromId === undefined || from === undefined) return null;
  const initial = parked?.values ?? { fromId, draft: splitAccount(draftFrom(from)) };
  return <WriteForm from={from} initial={initial} parked={parked} field={params.get('field')} />;
}
