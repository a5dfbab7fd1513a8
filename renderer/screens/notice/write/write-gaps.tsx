import { useQuery } from '@tanstack/react-query';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { noticeFrom } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { legalGaps } from '../../../../electron/domain/notice/legal-gaps.ts';
import { ask } from '../../../api/queries.ts';
import { GapList } from '../../../widgets/notice/gap-list.tsx';

interface WriteGapsProps {
  readonly draft: NoticeDraft;
  readonly version: number;
  readonly onGo: (field: string) => void;
}

/** What the law asks for and the draft does not say yet, as it is being written. */
export function WriteGaps({ draft, version, onGo }: WriteGapsProps) {
  const { data: company } = useQuery(ask('company.get', {}));
  if (company === undefined) return null;
  const notice = noticeFrom(draft, version);
  const names = new Map(draft.partners.map(({ code, name }) => [code, name]));
  const gaps = legalGaps(notice, company).map((gap) => ({
    ...gap,
    partner: gap.partner === null ? null : (names.get(gap.partner) ?? gap.partner),
  }));
  return <GapList gaps={gaps} isDraft={false} notice={notice} onGo={onGo} />;
}
