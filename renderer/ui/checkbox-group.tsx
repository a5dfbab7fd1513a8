import styles from './choice.module.css';
import field from './field.module.css';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { classNames } from './class-names.ts';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';
import { CheckMark } from './marks.tsx';
import type { Choice } from './radio-group.tsx';

interface CheckboxGroupProps<V extends string> extends FieldWords {
  readonly name: string;
  readonly choices: readonly Choice<V>[];
  readonly value: readonly V[];
  /** In the order of the choices, whatever the order of the clicks. */
  readonly onChange: (value: V[]) => void;
  readonly columns?: 1 | 2;
  readonly isAutoFocused?: boolean;
}

/** Any of a few, all in sight. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { label, isRequired = false, hint, choices, value, columns = 1, isAutoFocused = false } = props;
  const fault = useFault(props.name, value);
  return (
    <AriaCheckboxGroup
      className={classNames(field.field)}
      name={props.name}
      value={[...value]}
      onChange={(chosen) => props.onChange(choices.filter((one) => chosen.includes(one.value)).map((one) => one.value))}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      {/* Above the boxes, of which there may be more than the screen has room for. */}
      <FieldError>{fault}</FieldError>
      <div className={classNames(styles.choices, columns === 2 && styles.two)}>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            className={classNames(styles.choice)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was just opened
            autoFocus={isAutoFocused && index === 0}
          >
            <span className={styles.box} aria-hidden>
              {value.includes(choice.value) && <CheckMark />}
            </span>
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
