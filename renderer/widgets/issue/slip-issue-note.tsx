import type { EntryId } from '../../../electron/domain/ids.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { IssueNote } from './issue-note.tsx';
import { slipNote } from './issue-text.ts';
import type { SlipIssue } from './use-slip-issue.ts';

interface SlipIssueNoteProps {
  /** The slip that it stands under: what became of another is said under that one. */
  readonly entryId: EntryId;
  readonly issue: Pick<SlipIssue, 'last' | 'refused'>;
}

/** What became of the last copy of a slip, or why the core refused to try. */
export function SlipIssueNote({ entryId, issue }: SlipIssueNoteProps) {
  const text = useText();
  const last = issue.last?.entryId === entryId ? issue.last : null;
  if (issue.refused?.entryId === entryId) {
    return (
      <div aria-live="assertive">
        <Banner variant="stop">{failureText(issue.refused.failure, text)}</Banner>
      </div>
    );
  }
  if (last === null) return <IssueNote outcome={null} target="printer" />;
  const { outcome, target } = last;
  return <IssueNote outcome={outcome} target={target} note={slipNote(outcome, text.issue)} />;
}
