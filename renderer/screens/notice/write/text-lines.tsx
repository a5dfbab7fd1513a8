import { useText } from '../../../text/language.tsx';
import { EditRows } from './edit-rows.tsx';
import { WordsField } from './words-field.tsx';

interface TextLinesProps {
  /** Where the list stands in the draft. */
  readonly path: string;
  readonly title: string;
  /** What one line is. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** Lines of text, one below the other. Those without a word are left out when the draft is registered. */
export function TextLines({ path, title, label, lines, onChange }: TextLinesProps) {
  const { add } = useText().notice.write;
  return (
    <EditRows
      title={title}
      rows={lines}
      most={20}
      // Lines have no names of their own.
      keyOf={(_, at) => String(at)}
      nameOf={(line) => line}
      addLabel={add.line}
      newRow={() => ''}
      onChange={onChange}
    >
      {(line, at) => (
        <WordsField
          path={`${path}.${String(at)}`}
          label={label}
          isLong
          value={line}
          onChange={(value) => onChange(lines.with(at, value))}
        />
      )}
    </EditRows>
  );
}
