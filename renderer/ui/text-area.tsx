import styles from './text-area.module.css';
import field from './field.module.css';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useFault } from './faults.ts';
import { FieldError, FieldHint, FieldLabel, type FieldWords } from './field-parts.tsx';
import { classNames } from './class-names.ts';

interface TextAreaProps extends FieldWords {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many lines are in sight at first. */
  readonly rows?: number;
}

/** Text of several lines. Enter makes a line here; the form is sent by its button or F9. */
export function TextArea(props: TextAreaProps) {
  const { label, isRequired = false, hint, rows = 3 } = props;
  const fault = useFault(props.name, props.value);
  return (
    <AriaTextField
      className={classNames(field.field)}
      name={props.name}
      value={props.value}
      onChange={props.onChange}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <FieldHint>{hint}</FieldHint>
      <AriaTextArea className={classNames(field.input, styles.textArea)} rows={rows} />
      <FieldError>{fault}</FieldError>
    </AriaTextField>
  );
}
