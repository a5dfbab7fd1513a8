import './field.css';
import './copy-field.css';
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldHint, FieldLabel } from './field-parts.tsx';

interface CopyFieldProps {
  readonly label: string;
  /** How it is copied: no button does it, because the window is given no permission to the clipboard. */
  readonly hint: string;
  readonly value: string;
}

/** A line of text to be copied elsewhere: all of it is selected as soon as it has the focus. */
export function CopyField({ label, hint, value }: CopyFieldProps) {
  return (
    <AriaTextField className="field copy-field" value={value} isReadOnly>
      <FieldLabel label={label} />
      <FieldHint>{hint}</FieldHint>
      <Input
        className="field-input"
        onFocus={({ target }) => target.select()}
        onClick={({ currentTarget }) => currentTarget.select()}
      />
    </AriaTextField>
  );
}
