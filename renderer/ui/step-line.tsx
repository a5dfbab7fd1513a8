import styles from './step-line.module.css';
import { CheckMark } from './marks.tsx';

/** One step of a longer matter. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'now' | 'later' | 'left_out';
  /** When it was done, or why it waits. */
  readonly note?: string | undefined;
}

/** Where a matter stands: what is done, what is now, and what follows. */
export function StepLine({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className={styles.stepLine} aria-label={label}>
      {steps.map(({ id, label: words, state, note }, index) => (
        <li key={id} className={styles[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden>
            {state === 'done' ? <CheckMark /> : state === 'left_out' ? '–' : index + 1}
          </span>
          <span className={styles.words}>
            <span className={styles.label}>{words}</span>
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
