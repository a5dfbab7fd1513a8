import styles from './issue-note.module.css';
import type { IssueOutcome, IssueTarget } from '../../../electron/contract/issue.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { issueText } from './issue-text.ts';
import { SavedPlace } from './saved-place.tsx';

interface IssueNoteProps {
  /** Null while nothing has become of anything. */
  readonly outcome: IssueOutcome | null;
  readonly target: IssueTarget;
  /** What is true of this thing alone. */
  readonly note?: string;
}

function variantOf(outcome: IssueOutcome) {
  if (outcome.outcome === 'failed' && outcome.cause !== 'cancelled') return 'stop';
  return outcome.outcome === 'printed' || outcome.outcome === 'saved' ? 'well' : 'time';
}

/** What became of something on its way out of the house; read out when it appears. */
export function IssueNote({ outcome, target, note = '' }: IssueNoteProps) {
  const { issue } = useText();
  if (outcome === null) return <div aria-live="polite" />;
  return (
    <div aria-live={outcome.outcome === 'failed' ? 'assertive' : 'polite'}>
      <Banner variant={variantOf(outcome)}>
        <div className={styles.note}>
          <p>{issueText(outcome, target, issue)}</p>
          {note !== '' && <p>{note}</p>}
        </div>
        {outcome.outcome === 'saved' && <SavedPlace path={outcome.path} />}
      </Banner>
    </div>
  );
}
