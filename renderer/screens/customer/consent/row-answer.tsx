import styles from './row-answer.module.css';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { StateMark } from '../../../documents/parts/state-mark.tsx';

/** What can be said of all choices of a row at once. */
const answers = ['agreed', 'refused'] as const;

interface RowAnswerProps {
  /** What the row is about. */
  readonly what: string;
  readonly onAnswer: (answer: (typeof answers)[number]) => void;
}

/** Yes or no to a whole row, by one press and with equal weight. Not on the way of Tab: Shift with a digit does the same. */
export function RowAnswer({ what, onAnswer }: RowAnswerProps) {
  const { row } = useText().consent;
  return (
    <span className={styles.row}>
      {answers.map((answer) => (
        <button
          key={answer}
          type="button"
          className={styles.answer}
          tabIndex={-1}
          aria-label={fill(row[answer], { what })}
          title={fill(row[answer], { what })}
          onClick={() => onAnswer(answer)}
        >
          <StateMark state={answer} />
        </button>
      ))}
    </span>
  );
}
