import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import type { Choice } from './grid.ts';
import { NotOffered } from './not-offered.tsx';
import { StateMark } from './state-mark.tsx';
import styles from './choice-cell.module.css';

interface ChoiceCellProps {
  /** Null where the notice offers no such choice. */
  readonly choice: Choice | null;
  readonly texts: SlipTexts;
}

/** A choice with mark and word, and a star where it is used on notice alone. */
export function ChoiceCell({ choice, texts }: ChoiceCellProps) {
  if (choice === null) return <NotOffered texts={texts} />;
  return (
    <span className={styles.choice} data-state={choice.state}>
      <StateMark state={choice.state} />
      {texts.state[choice.state]}
      {choice.isByNotice ? '＊' : null}
    </span>
  );
}
