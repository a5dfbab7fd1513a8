import styles from './choice.module.css';
import field from './field.module.css';
import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names.ts';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';

/** One of the things to choose from. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: string;
  /** The language of its words, where that is not the language of the screen. */
  readonly lang?: string;
}

interface RadioGroupProps<V extends string> extends FieldWords {
  readonly name: string;
  readonly choices: readonly Choice<V>[];
  /** Null or an empty text while nothing is chosen. */
  readonly value: V | '' | null;
  readonly onChange: (value: V) => void;
  /** How many stand beside each other. */
  readonly columns?: 1 | 2 | 3;
  /** There may be more of them than there is room for: they scroll by themselves. */
  readonly isScrolling?: boolean;
  readonly isAutoFocused?: boolean;
}

/** One of a few, all in sight, each large enough for a finger. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, isRequired = false, hint, choices, value, columns = 1, isAutoFocused = false } = props;
  const { isScrolling = false } = props;
  const fault = useFault(props.name, value);
  const focused = value === '' || value === null ? choices[0]?.value : value;
  return (
    <AriaRadioGroup
      className={classNames(field.field)}
      name={props.name}
      value={value === '' ? null : value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice !== undefined) props.onChange(choice.value);
      }}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <div
        className={classNames(
          styles.choices,
          columns === 2 && styles.two,
          columns === 3 && styles.three,
          isScrolling && styles.scrolling,
        )}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={classNames(styles.choice)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was just opened
            autoFocus={isAutoFocused && choice.value === focused}
            {...(choice.lang === undefined ? {} : { lang: choice.lang })}
          >
            <span className={styles.dot} aria-hidden />
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>{fault}</FieldError>
    </AriaRadioGroup>
  );
}
