import field from './field.module.css';
import styles from './select.module.css';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';

/** One of the things that were found. */
export interface Found {
  readonly id: string;
  /** What it is called, for screen readers. */
  readonly name: string;
  readonly children: ReactNode;
}

interface ComboFieldProps extends FieldWords {
  readonly name: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: readonly Found[];
  readonly onPick: (id: string) => void;
  /** Stands in the list while it is empty; the list is open for it. */
  readonly empty: ReactNode;
  /** Stands below the list. */
  readonly foot?: ReactNode;
  readonly isAutoFocused?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
}

/** A line of text that finds something, and the list of what it found. */
export function ComboField(props: ComboFieldProps) {
  const { label, hint, isRequired = false, typed, found, empty, foot, isAutoFocused = false } = props;
  const fault = useFault(props.name, null);
  return (
    <ComboBox
      className={classNames(field.field)}
      name={props.name}
      items={found}
      inputValue={typed}
      onInputChange={props.onType}
      value={null}
      onChange={(key) => typeof key === 'string' && props.onPick(key)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the choice was just taken back
      autoFocus={isAutoFocused}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection={typed.trim() !== ''}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <Input
        className={classNames(field.input)}
        placeholder={props.placeholder}
        maxLength={200}
        {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })}
      />
      <FieldError>{fault}</FieldError>
      <Popover className={classNames(styles.list)}>
        <ListBox renderEmptyState={() => empty}>
          {({ id, name, children }: Found) => (
            <ListBoxItem id={id} textValue={name} className={classNames(styles.option)}>
              {children}
            </ListBoxItem>
          )}
        </ListBox>
        {foot}
      </Popover>
    </ComboBox>
  );
}
