import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface WordsFieldProps {
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
export function WordsField({ path, isLong = false, ...props }: WordsFieldProps) {
  return isLong ? <TextArea {...props} name={path} rows={2} /> : <TextField {...props} name={path} />;
}
