import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './consent-form.module.css';
import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import type { Evidence } from '../../../../electron/domain/consent/decision.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { EvidenceButton } from '../../../widgets/evidence/evidence-button.tsx';
import { IssueButtons } from '../../../widgets/issue/issue-buttons.tsx';
import { SlipIssueNote } from '../../../widgets/issue/slip-issue-note.tsx';
import { UndoButton, UndoneNote } from '../../../widgets/taking-back/undo-button.tsx';
import { mayBeOnPaper, type SlipIssue } from '../../../widgets/issue/use-slip-issue.ts';

interface RecordedProps {
  readonly customerId: CustomerId;
  readonly slip: Output<'consent.record'>;
  /** What was done: recorded, or stopped. */
  readonly title: string;
  readonly issue: SlipIssue;
  /** With what proof, where there is something to be seen. */
  readonly evidence: Evidence['kind'];
}

/** What was just recorded, under which number, and the ways to its slip, which F12 prints. */
export function Recorded({ customerId, slip, title, issue, evidence }: RecordedProps) {
  const { consent, slips, issue: words } = useText();
  const navigate = useNavigate();
  const { entryId, receiptNo, code } = slip;
  const [isUndone, setIsUndone] = useState(false);
  // However far down the answers were chosen: for ten seconds it can be undone from here.
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    banner.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const print = () => void issue.issue('printer', entryId);
  useShortcut('F12', words.print, print, !isUndone && issue.working === null);
  if (isUndone) {
    return (
      <div aria-live="polite">
        <Banner variant="well" height="low">
          <UndoneNote hasPaper={mayBeOnPaper(issue)} />
        </Banner>
      </div>
    );
  }
  return (
    <>
      <div ref={banner} aria-live="polite">
        {/* Low: the choices below it are what the clerk goes on with. */}
        <Banner
          variant="well"
          title={title}
          height="low"
          actions={
            <>
              <Button onPress={() => void navigate(paths.slip(customerId, entryId))}>
                <Eye aria-hidden />
                {slips.view}
              </Button>
              <IssueButtons entryId={entryId} issue={issue} />
              <UndoButton
                recorded={{ kind: 'consent.recorded', customerId, entryId }}
                onUndone={() => setIsUndone(true)}
              />
              <EvidenceButton customerId={customerId} entryId={entryId} kind={evidence} />
            </>
          }
        >
          <div className={styles.recorded}>
            <span>
              {consent.receiptNo} <strong>{receiptNo}</strong>
            </span>
            <span className={styles.code}>
              {slips.code} <strong>{code}</strong>
            </span>
          </div>
        </Banner>
      </div>
      <SlipIssueNote entryId={entryId} issue={issue} />
    </>
  );
}
