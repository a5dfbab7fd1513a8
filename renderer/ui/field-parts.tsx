import styles from './field.module.css';
import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components/TextField';
import { useText } from '../text/language.tsx';
import { AlertMark, OddMark } from './marks.tsx';
import { classNames } from './class-names.ts';

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  /** Written out beside the label; what is not marked may stay empty. */
  readonly isRequired?: boolean;
  /** What to enter, where the label does not say enough. */
  readonly hint?: ReactNode;
}

/** Something that is not typed here, below its label, among fields. */
export function StaticField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

/** The label above a field. */
export function FieldLabel({ label, isRequired = false }: Pick<FieldWords, 'label' | 'isRequired'>) {
  const { ui } = useText();
  return (
    <div className={styles.label}>
      <Label>{label}</Label>
      {/* To a screen reader the field itself says that it is required. */}
      {isRequired && (
        <span className={styles.required} aria-hidden>
          {ui.required}
        </span>
      )}
    </div>
  );
}

/** The support text between label and input. */
export function FieldHint({ children }: { readonly children: ReactNode }) {
  if (children === undefined || children === null) return null;
  return (
    <Text slot="description" className={styles.hint}>
      {children}
    </Text>
  );
}

/** A hint that says what is odd about what was typed: nothing is refused for it. */
export function OddHint({ children }: { readonly children: string }) {
  return (
    <span className={styles.odd} data-part="odd">
      <OddMark />
      <span>{children}</span>
    </span>
  );
}

/** What is wrong, below the input. Nothing is there while nothing is wrong. */
export function FieldError({ children }: { readonly children: string | undefined }) {
  return (
    <AriaFieldError className={classNames(styles.fault)}>
      <AlertMark />
      <span>{children}</span>
    </AriaFieldError>
  );
}
