import styles from './job-bar.module.css';
import type { LongJob } from '../../api/use-work.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { formatWait } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button, type ButtonSize } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

/** 42％, あと40秒ほど: how far long work is, in words; nothing before the first news of it. */
export function workWords(progress: LongJob['progress'], text: Catalogue): string {
  const { work } = text.ledger;
  if (progress === null) return '';
  const { done, total, secondsLeft } = progress;
  const share = fill(work.progress, { percent: Math.floor((100 * done) / Math.max(1, total)) });
  return secondsLeft === null ? share : `${share}　${fill(work.left, { time: formatWait(secondsLeft, text) })}`;
}

interface WorkMeterProps {
  readonly label: string;
  readonly progress: LongJob['progress'];
}

/** How far long work is, as a bar and in words. */
export function JobMeter({ label, progress }: WorkMeterProps) {
  const text = useText();
  return (
    <Progress label={label} words={workWords(progress, text)} done={progress?.done ?? 0} total={progress?.total ?? 0} />
  );
}

interface CancelWorkProps {
  readonly work: Pick<LongJob, 'isCancelling' | 'cancel'>;
  readonly variant?: 'secondary' | 'quiet';
  readonly size?: ButtonSize;
}

/** Gives long work up. */
export function CancelJob({ work: { isCancelling, cancel }, variant = 'secondary', size = 'medium' }: CancelWorkProps) {
  const { work } = useText().ledger;
  return (
    <Button variant={variant} size={size} onPress={cancel} isDisabled={isCancelling}>
      {isCancelling ? work.cancelling : work.cancel}
    </Button>
  );
}

interface WorkBarProps {
  readonly label: string;
  readonly work: Pick<LongJob, 'progress' | 'isCancelling' | 'cancel'>;
}

/** How far long work is, and beside it the way to give it up. */
export function JobBar({ label, work }: WorkBarProps) {
  return (
    <div className={styles.bar}>
      <JobMeter label={label} progress={work.progress} />
      <CancelJob work={work} />
    </div>
  );
}
