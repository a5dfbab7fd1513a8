import { v7 } from 'uuid';
import { newCode } from '../../../../electron/domain/policy/drafting/rows.ts';
import { useText } from '../../../text/language.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EditRows } from './edit-rows.tsx';
import { ItemGroups } from './item-groups.tsx';
import { WordsField } from './words-field.tsx';
import { withChange, type Writing } from './writing.ts';

interface SheetProps {
  readonly writing: Writing;
}

/** Joint use: with whom, what, for what, and who answers for it (Art. 27(5)(iii)). */
export function SharingSheet({ writing }: SheetProps) {
  return (
    <>
      <ResponsibleParty writing={writing} />
      <Partners writing={writing} />
      <ItemGroups writing={writing} />
      <SharingPurposes writing={writing} />
    </>
  );
}

function ResponsibleParty({ writing: { draft, set, ...writing } }: SheetProps) {
  const { field, section, write } = useText().notices;
  const { responsibleParty } = draft;
  return (
    <fieldset className="write-rows">
      <legend>{section.responsible}</legend>
      <p className="write-hint">{write.hint.responsible}</p>
      <div className="write-row-fields">
        {(['name', 'representative', 'address'] as const).map((part) => {
          const path = `responsibleParty.${part}`;
          return (
            <WordsField
              key={part}
              writing={{ draft, set, ...writing }}
              path={path}
              label={field[part]}
              value={responsibleParty[part]}
              onChange={(value) => set({ responsibleParty: { ...responsibleParty, [part]: value } }, path)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const partnerParts = ['name', 'shortName', 'about', 'address', 'representative'] as const;

function Partners({ writing }: SheetProps) {
  const { field, section, write } = useText().notices;
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
      newRow={() => ({ code: newCode(v7()), name: '', shortName: '', about: '', address: '', representative: '' })}
      onChange={(partners) => set({ partners })}
    >
      {(row, at) =>
        partnerParts.map((part) => {
          const path = `partners.${String(at)}.${part}`;
          return (
            <WordsField
              key={part}
              writing={writing}
              path={path}
              label={field[part]}
              isRequired={part === 'name' || part === 'shortName'}
              isLong={part === 'about'}
              value={row[part]}
              onChange={(value) => set({ partners: withChange(draft.partners, at, { [part]: value }) }, path)}
            />
          );
        })
      }
    </EditRows>
  );
}

function SharingPurposes({ writing }: SheetProps) {
  const { field, section, write } = useText().notices;
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
      newRow={() => ({ code: newCode(v7()), label: '', shortLabel: '', isRecall: false })}
      onChange={(rows) => set({ sharingPurposes: rows })}
    >
      {(row, at) => (
        <>
          {(['label', 'shortLabel'] as const).map((part) => {
            const path = `sharingPurposes.${String(at)}.${part}`;
            return (
              <WordsField
                key={part}
                writing={writing}
                path={path}
                label={field[part]}
                isRequired
                value={row[part]}
                onChange={(value) => set({ sharingPurposes: withChange(sharingPurposes, at, { [part]: value }) }, path)}
              />
            );
          })}
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
