import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { endingText } from './outcome-text.ts';
import type { Issue } from './use-slip-issue.ts';

/** What became of the last copy; read out when it appears. */
export function IssueEnding({ issue }: { readonly issue: Pick<Issue, 'last' | 'failure'> }) {
  const text = useText();
  const { last, failure } = issue;
  if (failure !== null) {
    return (
      <div aria-live="assertive">
        <Banner look="stop">{failureText(failure, text)}</Banner>
      </div>
    );
  }
  if (last === null) return <div aria-live="polite" />;
  const { ending } = last;
  return (
    <div aria-live={ending.outcome === 'failed' ? 'assertive' : 'polite'}>
      <Banner look={ending.outcome === 'failed' ? 'stop' : ending.outcome === 'issued' ? 'well' : 'time'}>
        {endingText(ending, text.slips)}
      </Banner>
    </div>
  );
}
