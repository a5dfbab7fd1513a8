import styles from './auditor-page.module.css';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}

/** Takes a line of text. */
export function TextField({ name, label, hint, value, isDisabled, isWrong, onChange }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        name={name}
        type="text"
        value={value}
        disabled={isDisabled}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${name}-hint`}
        aria-invalid={isWrong}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${name}-hint`} className={styles.hint}>
        {hint}
      </span>
    </label>
  );
}
