import styles from './select.module.css';
import field from './field.module.css';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';
import { CheckMark } from './marks.tsx';
import { classNames } from './class-names.ts';

/** One of the things in the list. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> extends FieldWords {
  readonly name: string;
  readonly options: readonly Option<V>[];
  /** Null while nothing is chosen: then `placeholder` stands there. */
  readonly value: V | null;
  readonly placeholder?: string;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

/** One of many: more than can all be in sight. What may be left open has an option of its own that says so. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, isRequired = false, hint, options, value, placeholder = '', isDisabled = false } = props;
  const fault = useFault(props.name, value);
  return (
    <AriaSelect
      className={classNames(field.field, styles.select)}
      name={props.name}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <Button className={classNames(field.input, styles.button)} {...(value === null && { 'data-unchosen': true })}>
        <SelectValue className={classNames(styles.value)}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown className={styles.arrow} aria-hidden />
      </Button>
      <FieldError>{fault}</FieldError>
      <Popover className={classNames(styles.list)}>
        <ListBox items={options}>
          {(option: Option<V>) => (
            <ListBoxItem id={option.value} textValue={option.label} className={classNames(styles.option)}>
              <span className={styles.tick} aria-hidden>
                {option.value === value && <CheckMark />}
              </span>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
