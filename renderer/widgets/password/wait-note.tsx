import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import { formatWait } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';

interface WaitNoteProps {
  /** `Wait.left`. */
  readonly seconds: number | null;
  /** With a place for `time`. */
  readonly words: string;
}

/** How long there still is to wait. Shown every second, read out only when it begins and when it is over. */
export function WaitNote({ seconds, words }: WaitNoteProps) {
  const text = useText();
  const isWaiting = seconds !== null && seconds > 0;
  return (
    <>
      <VisuallyHidden role="alert">
        {isWaiting && fill(words, { time: '' })}
        {seconds === 0 && text.start.signIn.waitOver}
      </VisuallyHidden>
      {seconds !== null && (
        <div aria-hidden>
          <Banner variant={isWaiting ? 'time' : 'well'}>
            {isWaiting ? fill(words, { time: formatWait(seconds, text) }) : text.start.signIn.waitOver}
          </Banner>
        </div>
      )}
    </>
  );
}
