import styles from './write.module.css';
import { useEffect, useRef, useState } from 'react';
import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { failureText } from '../../../text/failure-text.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { rowAdderIn } from '../../../ui/added-row.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useFaultOf, type ShownFaults } from '../../../ui/faults.ts';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { TabLine, Tabs, TabPane } from '../../../ui/tabs.tsx';
import { useBack } from '../../../widgets/navigation/use-back.tsx';
import type { ResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { BasesSection } from './bases-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { valueAt } from './fault-words.ts';
import { PurposesSection } from './purposes-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { RightsSection } from './rights-section.tsx';
import { SharingSection } from './sharing-section.tsx';
import { sectionOf, writingSections } from './sections.ts';
import { useWriting, type NoticeWriting } from './use-writing.ts';
import { WriteGaps } from './write-gaps.tsx';
import { WordingHints } from '../../../widgets/notice/wording-hints.tsx';
import { WriteOutdated } from './write-outdated.tsx';
import type { WritingDraft } from './writing-draft.ts';

interface WriteFormProps {
  /** The version with whose words it began. */
  readonly from: Notice;
  readonly initial: WritingDraft;
  readonly parked: ResumedDraft<WritingDraft> | null;
  /** The field to begin with; null for the first. */
  readonly field: string | null;
}

const sectionParts = {
  purposes: PurposesSection,
  sharing: SharingSection,
  recipients: RecipientsSection,
  bases: BasesSection,
  questions: QuestionsSection,
  rights: RightsSection,
  contact: ContactSection,
} as const;

/** A version of the notice being written, section by section; beside it what it lacks, and what must be asked again. */
export function WriteForm({ from, initial, parked, field }: WriteFormProps) {
  const { notice: words } = useText();
  const { write } = words;
  const back = useBack();
  const edit = useWriting(initial, parked);
  const { writing, section, showSection, faults } = edit;
  const { heading, form, goTo } = useFieldFocus(field, showSection);
  const sections = writingSections.map((value) => ({ value, label: write.sections[value] }));
  const Section = sectionParts[section];
  useShortcut('F9', write.submit, edit.submit, !edit.isPending);
  return (
    <div className={styles.write}>
      <header className={styles.head}>
        <Button onPress={back}>
          {write.back}
          <Key>Esc</Key>
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {write.title}
        </h1>
        <p>{fill(write.lead, { from: from.version, version: edit.version })}</p>
      </header>
      <div className={styles.columns}>
        <div ref={form}>
          <Tabs tabs={sections} value={section} onChange={showSection}>
            <div className={styles.tabs}>
              <TabLine label={write.sectionsLabel} tabs={sections} />
            </div>
            <TabPane value={section}>
              <Card>
                <Form id="write-notice" onSubmit={edit.submit} faults={faults}>
                  <Section writing={writing} />
                </Form>
              </Card>
            </TabPane>
          </Tabs>
        </div>
        <aside className={styles.side}>
          <Register edit={edit} />
          <WriteOutdated draft={writing.draft} version={edit.version} />
          <WriteGaps draft={writing.draft} version={edit.version} onGo={goTo} />
          <WordingHints channels={writing.draft.channels} questions={writing.draft.questions} onGo={goTo} />
        </aside>
      </div>
    </div>
  );
}

function Register({ edit: { writing, isPending, failure, faults, submit } }: { readonly edit: NoticeWriting }) {
  const text = useText();
  const { write } = text.notice;
  const isTaken = failure?.kind === 'conflict' && failure.about === 'version_taken';
  const whole = ['promises', 'safetyMeasures', 'rights.identityDocuments', 'scopes', 'questions'];
  return (
    <Card>
      <FormError>{failure === null ? null : isTaken ? write.taken : failureText(failure, text)}</FormError>
      {whole.map((path) => (
        <WholeFault key={path} faults={faults} path={path} draft={writing.draft} />
      ))}
      <Button variant="primary" isPending={isPending} onPress={submit}>
        {isPending ? write.working : write.submit}
        <Key>F9</Key>
      </Button>
      <p className={styles.hint}>{write.note}</p>
    </Card>
  );
}

/** Leads to a field: shows its section, and then gives it the focus. */
function useFieldFocus(first: string | null, showSection: NoticeWriting['showSection']) {
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly field: string } | null>(null);
  const [isBegun, setIsBegun] = useState(false);
  const goTo = (field: string) => {
    showSection(sectionOf(field));
    setWanted({ field });
  };
  if (!isBegun) {
    setIsBegun(true);
    if (first !== null) goTo(first);
  }
  useEffect(() => {
    if (first === null) heading.current?.focus();
  }, [first]);
  useEffect(() => {
    if (wanted === null) return;
    const inputs = [...(form.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
    // A list has no field of its own name: its first line, or the button that makes one.
    const field = inputs.find((input) => input.getAttribute('name')?.startsWith(wanted.field));
    (field ?? rowAdderIn(form.current))?.focus();
  }, [wanted]);
  return { heading, form, goTo };
}

interface WholeFaultProps {
  readonly faults: ShownFaults;
  /** The list that is wrong as a whole: no field of it could show it. */
  readonly path: string;
  readonly draft: NoticeDraft;
}

function WholeFault({ faults, path, draft }: WholeFaultProps) {
  const fault = useFaultOf(faults, path, JSON.stringify(valueAt(draft, path)));
  return <FormError>{fault ?? null}</FormError>;
}
