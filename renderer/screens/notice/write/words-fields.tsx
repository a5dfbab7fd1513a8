import { useText } from '../../../text/language.tsx';
import type { notice } from '../../../../electron/words/ja/notice.ts';
import { WordsField } from './words-field.tsx';

type FieldName = keyof typeof notice.field;

interface WordsFieldsProps<Part extends FieldName> {
  /** Where they stand together in the draft. */
  readonly path: string;
  readonly parts: readonly Part[];
  /** Which of them must not be empty. */
  readonly required?: readonly Part[];
  /** Which of them show more than one line. */
  readonly long?: readonly Part[];
  readonly values: Readonly<Record<Part, string>>;
  readonly onChange: (part: Part, value: string) => void;
}

/** The words of one thing in the draft, each with its own label. */
export function WordsFields<Part extends FieldName>({
  path,
  parts,
  required = [],
  long = [],
  values,
  onChange,
}: WordsFieldsProps<Part>) {
  const field: Readonly<Record<FieldName, string>> = useText().notice.field;
  return parts.map((part) => (
    <WordsField
      key={part}
      path={`${path}.${part}`}
      label={field[part]}
      isRequired={required.includes(part)}
      isLong={long.includes(part)}
      value={values[part]}
      onChange={(value) => onChange(part, value)}
    />
  ));
}
