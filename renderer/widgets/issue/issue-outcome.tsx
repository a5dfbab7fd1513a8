import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { outcomeText } from './outcome-text.ts';
import type { SlipIssue } from './use-slip-issue.ts';

/** What became of the last copy; read out when it appears. */
export function IssueOutcomeNote({ issue }: { readonly issue: Pick<SlipIssue, 'last' | 'failure'> }) {
  const text = useText();
  const { last, failure } = issue;
  if (failure !== null) {
    return (
      <div aria-live="assertive">
        <Banner variant="stop">{failureText(failure, text)}</Banner>
      </div>
    );
  }
  if (last === null) return <div aria-live="polite" />;
  const { ending } = last;
  return (
    <div aria-live={ending.outcome === 'failed' ? 'assertive' : 'polite'}>
      <Banner variant={ending.outcome === 'failed' ? 'stop' : ending.outcome === 'issued' ? 'well' : 'time'}>
        {outcomeText(ending, text.slips)}
      </Banner>
    </div>
  );
}
