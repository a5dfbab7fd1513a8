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
import { useSubmit } from '../../../api/use-submit.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import { useFaults, type Faults } from '../../../ui/faults.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
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
  readonly faults: Faults<string>;
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
  const faults = useFaults<string>();
  const { values, set, drop } = useDraft({
    form: 'notice',
    customerId: null,
    schema: writingDraftSchema,
    initial,
    ...(parked !== null && { parked }),
  });
  const { draft } = values;
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    const tidy = tidyDraft({ ...draft, contact: tidyCompany(draft.contact) });
    const fitted = fitDraft(tidy, tidy);
    const found = draftFaults(fitted);
    const [first] = found;
    if (first !== undefined) {
      set({ draft: fitted });
      showSection(sectionOf(first.path));
      faults.show(Object.fromEntries(found.map((fault) => [fault.path, faultWords(fault, fitted, text)])));
      return;
    }
    // Where somebody else was faster, this becomes the version after theirs.
    const { noticeId } = await command('notice.draft', { notice: noticeFrom(fitted, version) });
    await drop();
    await navigate(paths.notice(noticeId));
  });
  return {
    writing: {
      draft,
      set: (part, ...touched) => {
        set({ draft: fitDraft(draft, { ...draft, ...part }) });
        for (const path of touched) faults.clear(path);
        forget();
      },
      faultOf: faults.of,
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
