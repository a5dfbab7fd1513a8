import { newId } from '../../../api/new-id.ts';
import styles from './write.module.css';
import { newCode } from '../../../../electron/domain/notice/drafting/rows.ts';
import { useText } from '../../../text/language.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EditRows } from './edit-rows.tsx';
import { ItemGroups } from './item-groups.tsx';
import { WordsFields } from './words-fields.tsx';
import { labels, withChange, type Writing } from './writing.ts';

interface SectionProps {
  readonly writing: Writing;
}

/** Joint use: with whom, what, for what, and who answers for it (Art. 27(5)(iii)). */
export function SharingSection({ writing }: SectionProps) {
  return (
    <>
      <ResponsibleParty writing={writing} />
      <Partners writing={writing} />
      <ItemGroups writing={writing} />
      <SharingPurposes writing={writing} />
    </>
  );
}

function ResponsibleParty({ writing }: SectionProps) {
  const { section, write } = useText().notice;
  const { draft, set } = writing;
  const { responsibleParty } = draft;
  return (
    <fieldset className={styles.rows}>
      <legend>{section.responsible}</legend>
      <p className={styles.hint}>{write.hint.responsible}</p>
      <div className={styles.rowFields}>
        <WordsFields
          path="responsibleParty"
          parts={['name', 'representative', 'address']}
          values={responsibleParty}
          onChange={(part, value) => set({ responsibleParty: { ...responsibleParty, [part]: value } })}
        />
      </div>
    </fieldset>
  );
}

function Partners({ writing }: SectionProps) {
  const { section, write } = useText().notice;
  const { draft, set } = writing;
  return (
    <EditRows
      title={section.partners}
      hint={write.hint.partners}
      rows={draft.partners}
      most={20}
      keyOf={({ code }) => code}
      nameOf={({ name }) => name}
      addLabel={write.add.partners}
      newRow={() => ({ code: newCode(newId()), name: '', shortName: '', about: '', address: '', representative: '' })}
      onChange={(partners) => set({ partners })}
    >
      {(row, at) => (
        <WordsFields
          path={`partners.${String(at)}`}
          parts={['name', 'shortName', 'about', 'address', 'representative']}
          required={['name', 'shortName']}
          long={['about']}
          values={row}
          onChange={(part, value) => set({ partners: withChange(draft.partners, at, { [part]: value }) })}
        />
      )}
    </EditRows>
  );
}

function SharingPurposes({ writing }: SectionProps) {
  const { field, section, write } = useText().notice;
  const { draft, set } = writing;
  const { sharingPurposes } = draft;
  return (
    <EditRows
      title={section.sharingPurposes}
      hint={write.hint.recall}
      rows={sharingPurposes}
      most={20}
      keyOf={({ code }) => code}
      nameOf={({ label }) => label}
      addLabel={write.add.sharingPurposes}
      newRow={() => ({ code: newCode(newId()), label: '', shortLabel: '', isRecall: false })}
      onChange={(rows) => set({ sharingPurposes: rows })}
    >
      {(row, at) => (
        <>
          <WordsFields
            path={`sharingPurposes.${String(at)}`}
            parts={labels}
            required={labels}
            values={row}
            onChange={(part, value) => set({ sharingPurposes: withChange(sharingPurposes, at, { [part]: value }) })}
          />
          <Checkbox
            name={`sharingPurposes.${String(at)}.isRecall`}
            label={field.recall}
            isSelected={row.isRecall}
            // There is one at most: `recall:<partner>` would not say which.
            onChange={(isRecall) =>
              set({
                sharingPurposes: sharingPurposes.map((one, index) =>
                  index === at ? { ...one, isRecall } : { ...one, isRecall: one.isRecall && !isRecall },
                ),
              })
            }
          />
        </>
      )}
    </EditRows>
  );
}
