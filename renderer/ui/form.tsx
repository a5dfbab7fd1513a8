import './form.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { AlertMark } from './marks.tsx';

interface FormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** `Faults.shown` of the form's faults. */
  readonly faultsShown?: number;
}

/**
 * A form that Enter sends off. The browser does the sending, and it knows of input methods: the Enter that picks a
 * candidate never gets here. After faults were shown the first of them has the focus.
 */
export function Form({ children, onSubmit, faultsShown = 0 }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (faultsShown === 0) return;
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const input = faulty?.matches('input') === true ? faulty : faulty?.querySelector<HTMLElement>('input');
    input?.focus();
  }, [faultsShown]);
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** What went wrong with the whole form, read out when it appears. Always there, because what appears is read and what comes with its box is not. */
export function FormError({ children }: { readonly children: string | null }) {
  return (
    <div role="alert">
      {children !== null && (
        <p className="form-error">
          <AlertMark />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
