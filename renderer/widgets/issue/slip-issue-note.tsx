import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { IssueNote } from './issue-note.tsx';
import { slipNote } from './issue-text.ts';
import type { SlipIssue } from './use-slip-issue.ts';

/** What became of the last copy of a slip, or why the core refused to try. */
export function SlipIssueNote({ issue }: { readonly issue: Pick<SlipIssue, 'last' | 'failure'> }) {
  const text = useText();
  const { last, failure } = issue;
  if (failure !== null) {
    return (
      <div aria-live="assertive">
        <Banner variant="stop">{failureText(failure, text)}</Banner>
      </div>
    );
  }
  if (last === null) return <IssueNote outcome={null} target="printer" />;
  const { outcome, target } = last;
  return <IssueNote outcome={outcome} target={target} note={slipNote(outcome, text.issue)} />;
}
