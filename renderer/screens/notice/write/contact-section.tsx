import styles from './write.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../../api/queries.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { companyFields } from '../../../widgets/company-fields/company-fields.ts';
import { WordsField } from './words-field.tsx';
import { WordsFields } from './words-fields.tsx';
import type { Writing } from './writing.ts';

/** The company as it stands in this version, and where complaints go. */
export function ContactSection({ writing }: { readonly writing: Writing }) {
  const { notice: words, setup } = useText();
  const { section, write } = words;
  const { draft, set } = writing;
  const { contact, complaints } = draft;
  const { data: company } = useQuery(ask('company.get', {}));
  const [isCopied, setIsCopied] = useState(false);
  const fields = companyFields(contact, setup.company);
  const copy = () => {
    if (company === undefined) return;
    set({ contact: company });
    setIsCopied(true);
  };
  return (
    <>
      <fieldset className={styles.rows}>
        <legend>{section.contact}</legend>
        <p className={styles.hint}>{write.hint.contact}</p>
        <div className={styles.questionFoot}>
          <Button onPress={copy} isDisabled={company === undefined}>
            {write.contactCopy}
          </Button>
          <span className={styles.hint} aria-live="polite">
            {isCopied && write.contactCopied}
          </span>
        </div>
        <div className={styles.rowFields}>
          {fields.map((one) => (
            <WordsField
              key={one.path}
              path={`contact.${one.path}`}
              label={one.label}
              isRequired={one.isRequired}
              value={one.read(contact)}
              onChange={(value) => {
                set({ contact: one.write(contact, value) });
                setIsCopied(false);
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.rows}>
        <legend>{section.complaints}</legend>
        <div className={styles.rowFields}>
          <WordsFields
            path="complaints"
            parts={['desk', 'officer', 'telephone', 'email', 'accreditedBody']}
            values={complaints}
            onChange={(part, value) => set({ complaints: { ...complaints, [part]: value } })}
          />
        </div>
      </fieldset>
    </>
  );
}
