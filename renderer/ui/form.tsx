import styles from './form.module.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FaultsContext, noFaults, type ShownFaults } from './faults.ts';
import { AlertMark } from './marks.tsx';

/** How far the parts of a form stand from each other. */
export type FormDensity = 'normal' | 'dense';

interface FormProps {
  /** For a button that stands outside. */
  readonly id?: string;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** What is wrong with the fields inside: each shows its own. */
  readonly faults?: ShownFaults;
  readonly density?: FormDensity;
}

/**
 * A form that Enter sends off. The browser does the sending, and it knows of input methods: the Enter that picks a
 * candidate never gets here. After faults were shown the first of them has the focus.
 */
export function Form({ id, children, onSubmit, faults = noFaults, density = 'normal' }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { round } = faults;
  useEffect(() => {
    if (round === 0) return;
    // A button, to open a list or choose a file, cannot say of itself that it is faulty; what is around it says so.
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] > button');
    const field =
      faulty?.matches('input, textarea, button') === true
        ? faulty
        : faulty?.querySelector<HTMLElement>('input, textarea');
    field?.focus();
  }, [round]);
  return (
    <form
      ref={form}
      id={id}
      className={classNames(styles.form, styles[density])}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FaultsContext value={faults}>{children}</FaultsContext>
    </form>
  );
}

/** What went wrong with the whole form, read out when it appears. */
export function FormError({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return (
    <p className={styles.error} role="alert">
      <AlertMark />
      <span>{children}</span>
    </p>
  );
}
