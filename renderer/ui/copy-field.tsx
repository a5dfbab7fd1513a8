import field from './field.module.css';
import styles from './copy-field.module.css';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldHint, FieldLabel } from './field-parts.tsx';
import { classNames } from './class-names.ts';

interface CopyFieldProps {
  readonly label: string;
  /** How it is copied: no button does it, because the window is given no permission to the clipboard. */
  readonly hint: string;
  readonly value: string;
}

/** A line of text to be copied elsewhere: all of it is selected as soon as it has the focus. */
export function CopyField({ label, hint, value }: CopyFieldProps) {
  return (
    <AriaTextField className={classNames(field.field)} value={value} isReadOnly>
      <FieldLabel label={label} />
      <FieldHint>{hint}</FieldHint>
      <Input
        className={classNames(field.input, styles.input)}
        onFocus={({ target }) => target.select()}
        onClick={({ currentTarget }) => currentTarget.select()}
      />
    </AriaTextField>
  );
}
