import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { draftFaults } from '../../../../electron/domain/notice/drafting/draft-faults.ts';
import { fitDraft } from '../../../../electron/domain/notice/drafting/fit-draft.ts';
import { noticeFrom } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import { tidyDraft } from '../../../../electron/domain/notice/drafting/tidy-draft.ts';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { command } from '../../../api/desk.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import type { ShownFaults } from '../../../ui/faults.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import type { ResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { tidyCompany } from '../../../widgets/company-fields/company-fields.ts';
import { nextVersion } from '../../../../electron/domain/notice/timeline.ts';
import { faultWords } from './fault-words.ts';
import { sectionOf, type WritingSection } from './sections.ts';
import { writingDraftSchema, type WritingDraft } from './writing-draft.ts';
import type { Writing } from './writing.ts';

/** A version of the notice while it is being written. */
export interface NoticeWriting {
  readonly writing: Writing;
  /** The number that it will have. */
  readonly version: number;
  readonly faults: ShownFaults;
  readonly section: WritingSection;
  readonly showSection: (section: WritingSection) => void;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly submit: () => void;
}

/** Keeps what is written, judges it by the rules of the domain, and registers it as a draft. */
export function useWriting(initial: WritingDraft, parked: ResumedDraft<WritingDraft> | null): NoticeWriting {
  const text = useText();
  const navigate = useNavigate();
  const { data: versions = [] } = useQuery(ask('notice.list', {}));
  const version = nextVersion(versions);
  const [section, showSection] = useState<WritingSection>('purposes');
  const written = useDraft({ form: 'notice', customerId: null, schema: writingDraftSchema, initial, parked });
  const { draft } = written.values;
  const fitted = () => {
    const tidy = tidyDraft({ ...draft, contact: tidyCompany(draft.contact) });
    return fitDraft(tidy, tidy);
  };
  const { faults, isPending, failure, submit, forget } = useTaskForm({
    draft: written,
    read: () => {
      const notice = fitted();
      const found = draftFaults(notice);
      if (found.length === 0) return { input: notice };
      return { faults: Object.fromEntries(found.map((fault) => [fault.path, faultWords(fault, notice, text)])) };
    },
    onFaults: (found) => {
      written.set({ draft: fitted() });
      showSection(sectionOf(Object.keys(found)[0] ?? ''));
    },
    // Where somebody else was faster, this becomes the version after theirs.
    send: (notice) => command('notice.draft', { notice: noticeFrom(notice, version) }),
    onDone: ({ noticeId }) => navigate(paths.notice(noticeId)),
  });
  return {
    writing: {
      draft,
      set: (part) => {
        written.set({ draft: fitDraft(draft, { ...draft, ...part }) });
        forget();
      },
    },
    version,
    faults,
    section,
    showSection,
    isPending,
    failure,
    submit,
  };
}
