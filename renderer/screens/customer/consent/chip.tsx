import styles from './chip.module.css';
import { ArrowRight } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import type { Answer } from '../../../../electron/domain/consent/decision.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { focusStart } from '../../../ui/focus-start.ts';
import { ChipMark, type ChipState } from '../../../widgets/consent/chip-mark.tsx';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';

interface ChipProps {
  readonly ref: Ref<HTMLButtonElement>;
  /** What the choice is about. */
  readonly what: string;
  readonly present: CurrentState;
  /** The answer that was chosen and not recorded yet. */
  readonly chosen: Answer | null;
  /** Used on notice alone until stopped. */
  readonly isByNotice: boolean;
  /** Of all choices one is on the way of Tab; arrows lead to the others. */
  readonly isOnTheWay: boolean;
  readonly onPress: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

/** One choice: its state as a word, a mark and a colour; and what it will be, once it is recorded. */
export function Chip({ ref, what, present, chosen, isByNotice, isOnTheWay, onPress, ...events }: ChipProps) {
  const { consent } = useText();
  const { state: words, chip } = consent;
  const now: ChipState = present.needsReview ? 'review' : present.state;
  const shown = chosen ?? now;
  const isRepeated = chosen !== null && chosen === now;
  const name = () => {
    if (chosen === null && now === 'review') return fill(chip.review, { what, state: words[present.state] });
    if (chosen === null && now === 'outdated') return fill(chip.outdated, { what });
    if (chosen === null) return fill(chip.now, { what, state: words[now] });
    if (isRepeated) return fill(chip.repeated, { what, after: words[chosen] });
    return fill(chip.changed, { what, before: words[now], after: words[chosen] });
  };
  return (
    <button
      {...events}
      ref={ref}
      type="button"
      className={styles.chip}
      data-part="chip"
      data-state={shown}
      data-changed={chosen === null ? undefined : ''}
      aria-label={name()}
      tabIndex={isOnTheWay ? 0 : -1}
      {...(isOnTheWay && focusStart)}
      onClick={onPress}
    >
      {chosen !== null && !isRepeated && (
        <span className={styles.before}>
          <ChipMark state={now} />
          <ArrowRight className={styles.arrow} aria-hidden />
        </span>
      )}
      <ChipMark state={shown} />
      {words[shown]}
      {isByNotice && '＊'}
      {/* The blank parts the two words for a screen reader, as in the name. */}
      {isRepeated && ' '}
      {isRepeated && <span className={styles.again}>{chip.again}</span>}
    </button>
  );
}
