import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Writing } from './writing.ts';

interface WordsFieldProps {
  readonly writing: Writing;
  /** Where it stands in the draft, by keys and numbers. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  /** More than one line is in sight. It is registered as one: a break of a line is none in the notice. */
  readonly isLong?: boolean;
}

/** Some words of the draft. */
export function WordsField({ writing, path, isLong = false, ...props }: WordsFieldProps) {
  const fault = writing.faultOf(path);
  return isLong ? (
    <TextArea {...props} name={path} rows={2} fault={fault} />
  ) : (
    <TextField {...props} name={path} fault={fault} />
  );
}
