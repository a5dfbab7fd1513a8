import styles from './field.module.css';
import type { CompositionEventHandler } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';

/** What an input method does in a field. */
export interface CompositionEvents {
  readonly onCompositionStart: CompositionEventHandler<HTMLInputElement>;
  readonly onCompositionUpdate: CompositionEventHandler<HTMLInputElement>;
  readonly onCompositionEnd: CompositionEventHandler<HTMLInputElement>;
}

interface TextFieldProps extends FieldWords {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric';
  readonly isAutoFocused?: boolean;
  /** The focus goes elsewhere: the moment to tidy what was typed. */
  readonly onLeave?: () => void;
  /** For whoever reads along what is typed before it is converted. */
  readonly composition?: CompositionEvents;
  /** For codes: wide letters, no spelling help, no kana. */
  readonly isCode?: boolean;
  /** `short` for a number of a few digits. */
  readonly width?: 'full' | 'short';
}

/** One line of text. Its label stands above it and stays there; no words stand inside it. */
export function TextField(props: TextFieldProps) {
  const { label, isRequired = false, hint, isAutoFocused = false, isCode = false, inputMode = 'text' } = props;
  const fault = useFault(props.name, props.value);
  return (
    <AriaTextField
      className={classNames(styles.field, isCode && styles.code, props.width === 'short' && styles.short)}
      name={props.name}
      value={props.value}
      onChange={props.onChange}
      {...props.composition}
      {...(props.onLeave === undefined ? {} : { onBlur: props.onLeave })}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      inputMode={inputMode}
      // The desk is shared by everybody at the counter: nothing is to be offered that somebody else typed.
      autoComplete="off"
      spellCheck="false"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was just opened
      autoFocus={isAutoFocused}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <Input className={classNames(styles.input)} />
      <FieldError>{fault}</FieldError>
    </AriaTextField>
  );
}
