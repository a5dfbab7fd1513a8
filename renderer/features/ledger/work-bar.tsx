import './work-bar.css';
import type { LongWork } from '../../api/use-work.ts';
import { formatWait } from '../../text/failure-text.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

interface WorkBarProps {
  readonly label: string;
  readonly work: Pick<LongWork, 'progress' | 'isCancelling' | 'cancel'>;
}

/** How far long work is, in counts and in the time that is left, and the way to give it up. */
export function WorkBar({ label, work }: WorkBarProps) {
  const text = useText();
  const words = text.ledger.work;
  const { progress, isCancelling, cancel } = work;
  const { done = 0, total = 0, secondsLeft = null } = progress ?? {};
  const counts = fill(words.progress, { done: formatNumber(done), total: formatNumber(total) });
  const left = secondsLeft === null ? '' : fill(words.left, { time: formatWait(secondsLeft, text) });
  const news = progress === null ? '' : [counts, left].filter(Boolean).join('　');
  return (
    <div className="work-bar">
      <Progress label={label} words={news} done={done} total={total} />
      <Button onPress={cancel} isDisabled={isCancelling}>
        {isCancelling ? words.cancelling : words.cancel}
      </Button>
    </div>
  );
}
