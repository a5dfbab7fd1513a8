import { TextArea } from '../../../ui/text-area.tsx';

interface WordsFieldProps {
  /** Where it stands in the draft, by keys and numbers. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  /** More than one line is in sight from the beginning. */
  readonly isLong?: boolean;
}

/** Some words of the draft, whole however long they are. They are registered as one line: a break is none in the notice. */
export function WordsField({ path, isLong = false, ...props }: WordsFieldProps) {
  return <TextArea {...props} name={path} rows={isLong ? 2 : 1} />;
}
