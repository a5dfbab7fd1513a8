import styles from './file-slot.module.css';

interface FileSlotProps {
  readonly name: string;
  /** What kind of files it offers to choose. */
  readonly accept: '.zip' | 'image/*';
  readonly label: string;
  readonly hint: string;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File | null) => void;
}

/** Takes a file, chosen or dropped: a browser's own field takes what is dropped onto it. */
export function FileSlot({ name, accept, label, hint, isDisabled, onChoose }: FileSlotProps) {
  return (
    <label className={styles.slot}>
      <span className={styles.label}>{label}</span>
      <input
        name={name}
        type="file"
        accept={accept}
        disabled={isDisabled}
        aria-describedby={`${name}-hint`}
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
      />
      <span id={`${name}-hint`} className={styles.hint}>
        {hint}
      </span>
    </label>
  );
}
