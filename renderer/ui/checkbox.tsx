import styles from './choice.module.css';
import field from './field.module.css';
import { useId } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { useFault } from './faults.ts';
import { AlertMark, CheckMark } from './marks.tsx';
import { classNames } from './class-names.ts';

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** `plain` has no frame: beside other things on a line. */
  readonly variant?: 'framed' | 'plain';
}

/** Yes or not yet. */
export function Checkbox({ label, variant = 'framed', ...props }: CheckboxProps) {
  const faultId = useId();
  const fault = useFault(props.name, props.isSelected);
  return (
    <div className={field.field}>
      <AriaCheckbox
        {...props}
        className={classNames(styles.choice, styles.check, variant === 'plain' && styles.plain)}
        isInvalid={fault !== undefined}
        validationBehavior="aria"
        aria-describedby={faultId}
      >
        <span className={styles.box} aria-hidden>
          {props.isSelected && <CheckMark />}
        </span>
        <span className={styles.label}>{label}</span>
      </AriaCheckbox>
      <p id={faultId} className={field.fault} role="alert" hidden={fault === undefined}>
        <AlertMark />
        <span>{fault}</span>
      </p>
    </div>
  );
}
