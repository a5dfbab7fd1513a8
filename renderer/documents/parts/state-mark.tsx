import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import styles from './state-mark.module.css';

/** The strokes of each mark in a square of 16. Drawn, so that they print the same where no font has them. */
const strokes: Readonly<Record<ConsentAnswerState, string>> = {
  agreed: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  refused: 'M3 3l10 10M13 3L3 13',
  withdrawn: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM3.8 12.2l8.4-8.4',
  pending: 'M3 8h.01M8 8h.01M13 8h.01',
  outdated: 'M12.6 4.6a5.7 5.7 0 1 0 1.1 4.4M13.4 1.8v3.4H10',
  unasked: 'M5.2 5.4a2.9 2.9 0 1 1 4.5 2.5c-1.1.7-1.7 1.2-1.7 2.4M8 13.4h.01',
};

interface MarkProps {
  /** Of what it is the mark. */
  readonly of: ConsentAnswerState | 'review';
  /** An SVG path in a square of 16. */
  readonly path: string;
}

/** A drawn mark, in the size of the text that it stands in. */
export function Mark({ of, path }: MarkProps) {
  return (
    <svg className={styles.mark} data-mark={of} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** The mark of a state: ○ × ⊘ … ↻ ?. The word beside it says the same, so it is silent for screen readers. */
export function StateMark({ state }: { readonly state: ConsentAnswerState }) {
  return <Mark of={state} path={strokes[state]} />;
}
