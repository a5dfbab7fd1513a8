import styles from './write.module.css';
import { useText } from '../../../text/language.tsx';
import { TextLines } from './text-lines.tsx';
import { WordsFields } from './words-fields.tsx';
import type { Writing } from './writing.ts';

const parts = ['request', 'withdrawal', 'procedure', 'agents', 'fee'] as const;

/** How customers use their rights (Arts 32–39), what the company promises, and how it keeps the data safe. */
export function RightsSection({ writing }: { readonly writing: Writing }) {
  const { field, section } = useText().notice;
  const { draft, set } = writing;
  const { rights, promises, safetyMeasures } = draft;
  return (
    <>
      <fieldset className={styles.rows}>
        <legend>{section.rights}</legend>
        <div className={styles.column}>
          <WordsFields
            path="rights"
            parts={parts}
            required={['request', 'withdrawal']}
            long={parts}
            values={rights}
            onChange={(part, value) => set({ rights: { ...rights, [part]: value } })}
          />
        </div>
      </fieldset>
      <TextLines
        path="rights.identityDocuments"
        title={field.identityDocument}
        label={field.identityDocument}
        lines={rights.identityDocuments}
        onChange={(identityDocuments) => set({ rights: { ...rights, identityDocuments } })}
      />
      <TextLines
        path="promises"
        title={section.promises}
        label={field.promise}
        lines={promises}
        onChange={(lines) => set({ promises: lines })}
      />
      <TextLines
        path="safetyMeasures"
        title={section.safety}
        label={field.measure}
        lines={safetyMeasures}
        onChange={(lines) => set({ safetyMeasures: lines })}
      />
    </>
  );
}
