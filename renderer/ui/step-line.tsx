import './step-line.css';
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
    <ol className="step-line" aria-label={label}>
      {steps.map(({ id, label: words, state, note }, index) => (
        <li key={id} className={`step-line-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-line-mark" aria-hidden>
            {state === 'done' ? <CheckMark /> : state === 'left_out' ? '–' : index + 1}
          </span>
          <span className="step-line-words">
            <span className="step-line-label">{words}</span>
            {note !== undefined && <span className="step-line-note">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
